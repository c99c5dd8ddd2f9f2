package dev.navette.ebp;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpDocumentsWorld;

/** Documents in a fake EBP. */
record FakeDocumentsWorld(FakeWorld world) implements ErpDocumentsWorld {

    FakeDocumentsWorld(Path folder) {
        this(new FakeWorld(folder).withAccount());
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public String account() {
        return FakeWorld.ACCOUNT;
    }

    @Override
    public ForeignId put(SalesDocument document) {
        return world.put(document).id();
    }

    @Override
    public List<ErpDocument> documents() {
        return world.ebp.pieces().values().stream()
                .map(FakeDocumentsWorld::shown)
                .toList();
    }

    @Override
    public boolean change(ForeignId id, SalesDocument document) {
        world.fill(world.ebp.piece(id), document);
        world.ebp.export();
        return true;
    }

    @Override
    public boolean damage(ForeignId id) {
        world.ebp.piece(id).damaged = true;
        world.ebp.export();
        return true;
    }

    @Override
    public boolean validate(ForeignId id) {
        world.ebp.piece(id).state = "Définitif";
        world.ebp.export();
        return true;
    }

    @Override
    public Optional<ForeignId> transform(ForeignId id, DocumentType type) {
        return Optional.of(world.made(world.ebp.piece(id), type).id());
    }

    @Override
    public boolean ship(ForeignId id, Shipment shipment) {
        FakeEbp.Piece piece = world.ebp.piece(id);
        piece.carrier = String.valueOf(shipment.carrier());
        piece.tracking = String.join(
                "¤",
                shipment.parcels().stream().map(Shipment.Parcel::trackingNumber).toList());
        world.ebp.export();
        return true;
    }

    @Override
    public void remove(ForeignId id) {
        world.ebp.pieces().remove(id);
        world.ebp.export();
    }

    @Override
    public void settle() {
        world.ebp.importAll();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    /** A file has no dates. */
    @Override
    public boolean knowsWhatChanged() {
        return false;
    }

    private static ErpDocument shown(FakeEbp.Piece piece) {
        return new ErpDocument(
                piece.id(),
                piece.type,
                References.in(piece.reference).orElse(null),
                List.of(),
                piece.number,
                DocumentState.DRAFT,
                piece.date,
                null,
                piece.customer,
                new Money(piece.gross, Currency.getInstance("EUR")),
                List.of(),
                null,
                null);
    }
}
