package dev.navette.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.LedgerEntry;

/**
 * Reads documents back that were written, or found where they should be, and compares: only then are they done, whoever
 * wrote them. What differs is a conflict, and nothing more is written because of it. Each result is durable before it is told.
 */
final class Proofs implements Reader<Mapped<Settled>> {

    private final Pair between;
    private final DocumentReader documents;
    private final Consumer<SalesDocument> proven;

    /**
     * For one run.
     *
     * @param proven is told of each document that is done by now
     */
    Proofs(Pair between, DocumentReader documents, Consumer<SalesDocument> proven) {
        this.between = between;
        this.documents = documents;
        this.proven = proven;
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("0");
    }

    @Override
    public Page<Mapped<Settled>> read(Watermark from, int size) {
        List<LedgerEntry> entries = between.ledger()
                .unproven(between.pair(), LedgerEntry.Kind.DOCUMENT, Long.parseLong(from.text()), Math.min(size, 100));
        return entries.isEmpty()
                ? Pages.of(List.of(), from, true)
                : Pages.of(
                        prove(entries),
                        new Watermark(
                                String.valueOf(entries.get(entries.size() - 1).position())),
                        false);
    }

    @Override
    public List<Read<Mapped<Settled>>> named(Collection<String> names) {
        return prove(between.ledger().entries(between.pair(), LedgerEntry.Kind.DOCUMENT, names).values().stream()
                .filter(entry -> entry.id() != null
                        && (entry.state() == LedgerEntry.State.OPEN || entry.state() == LedgerEntry.State.CONFLICT))
                .toList());
    }

    private List<Read<Mapped<Settled>>> prove(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<ErpDocument> there = documents.bearing(entries.stream()
                .map(entry -> new ExternalReference(entry.name()))
                .toList());
        var reads = new ArrayList<Read<Mapped<Settled>>>();
        for (LedgerEntry entry : entries) {
            List<ErpDocument> own = there.stream()
                    .filter(document -> new ExternalReference(entry.name()).equals(document.reference()))
                    .toList();
            reads.add(Read.of(entry.name(), prove(entry, own)));
        }
        return reads;
    }

    private Mapped<Settled> prove(LedgerEntry entry, List<ErpDocument> own) {
        var id = Objects.requireNonNull(entry.id());
        if (own.isEmpty()) {
            return new Mapped.Waiting<>("the ERP does not show it yet");
        }
        String content = entry.content();
        SalesDocument written = content == null ? null : Codecs.DOCUMENTS.decode(content);
        ErpDocument document = own.get(0);
        String difference = own.size() > 1
                ? own.size() + " documents of the ERP bear its reference: "
                        + String.join(
                                ", ", own.stream().map(one -> one.id().value()).toList())
                : difference(written, document);
        if (difference != null) {
            between.ledger().conflict(between.pair(), entry.name(), id, difference);
            return new Mapped.Refused<>(List.of(new Problem(
                    "$.documents[" + entry.name() + "]",
                    difference,
                    "Correct or remove what is wrong in the ERP, then replay it; or reset its order")));
        }
        between.ledger()
                .done(
                        between.pair(),
                        LedgerEntry.Kind.DOCUMENT,
                        entry.name(),
                        document.id(),
                        document.number(),
                        document.held());
        if (written != null) {
            proven.accept(written);
        }
        String held = document.held();
        return new Mapped.Ready<>(
                new Settled(entry.name(), entry.position(), List.of(String.valueOf(document.number()))),
                held == null ? List.of() : List.of("the ERP keeps it as a draft: " + held));
    }

    /** What of a document is not as it was written, or null. */
    private static @Nullable String difference(@Nullable SalesDocument written, ErpDocument there) {
        if (written == null) {
            return null;
        }
        var differences = new ArrayList<String>();
        if (written.head().type() != there.type()) {
            differences.add("it is of the type " + there.type() + " there, and should be "
                    + written.head().type());
        }
        if (!written.money().gross().currency().equals(there.gross().currency())
                || written.money().gross().amount().compareTo(there.gross().amount()) != 0) {
            differences.add("its gross total is " + there.gross() + " there, and should be "
                    + written.money().gross());
        }
        String customer = there.customer();
        if (customer != null && !customer.equals(written.customer().code())) {
            differences.add("it is on the account " + customer + " there, and should be on "
                    + written.customer().code());
        }
        return differences.isEmpty() ? null : String.join("; ", differences);
    }
}
