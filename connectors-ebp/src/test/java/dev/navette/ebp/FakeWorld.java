package dev.navette.ebp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Connection;

/** A folder with an EBP behind it, and the hands of the person before it. */
final class FakeWorld {

    static final String ACCOUNT = "WEB00029";

    final FakeEbp ebp;

    private final Path folder;
    private final EbpFilesSettings settings;

    FakeWorld(Path folder) {
        this(folder, settings(folder));
    }

    FakeWorld(Path folder, EbpFilesSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.ebp = new FakeEbp(folder, settings);
    }

    static EbpFilesSettings settings(Path folder) {
        var usual = EbpExports.DocumentLabels.USUAL;
        var labels = new EbpExports.DocumentLabels(
                usual.number(),
                null,
                usual.date(),
                usual.gross(),
                usual.customer(),
                null,
                "Document - Etat",
                List.of("Définitif"),
                null,
                usual.goods(),
                new EbpExports.ShipmentLabels("Document - Transporteur*", "Document - Colis*"));
        return EbpFilesSettings.in(folder).with(EbpExports.USUAL.with(labels));
    }

    Connection<?> connection() {
        return Ebp.files(settings);
    }

    /** An account that documents are on. */
    FakeWorld withAccount() {
        ebp.accounts().put(ACCOUNT, new TreeMap<>(Map.of("Code (tiers)", ACCOUNT, "Nom", "Perrin")));
        ebp.export();
        return this;
    }

    FakeEbp.Piece put(SalesDocument document) {
        FakeEbp.Piece piece = ebp.piece(
                document.head().type(),
                document.reference() + " " + document.head().label(),
                document.head().date(),
                document.customer().code(),
                document.money().gross().amount());
        fill(piece, document);
        ebp.export();
        return piece;
    }

    void fill(FakeEbp.Piece piece, SalesDocument document) {
        piece.date = document.head().date();
        piece.customer = document.customer().code();
        Money gross = document.money().gross();
        piece.gross = gross.amount();
        piece.damaged = false;
        piece.items.clear();
        document.money()
                .lines()
                .forEach(line -> piece.items.add(List.of(
                        line.article().value(),
                        line.quantity().value().toPlainString().replace('.', ','))));
    }

    FakeEbp.Piece made(FakeEbp.Piece of, DocumentType type) {
        FakeEbp.Piece piece = ebp.piece(type, of.reference, of.date, of.customer, of.gross);
        piece.items.addAll(of.items);
        ebp.export();
        return piece;
    }

    /** As if the drive were gone. */
    boolean silence() {
        try {
            Files.move(folder, folder.resolveSibling(folder.getFileName() + "-gone"));
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
