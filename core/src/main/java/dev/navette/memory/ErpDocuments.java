package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.Read;

/** The sales documents of a {@link MemoryErp} in the order they were made; two may have one reference. Thread-safe. */
final class ErpDocuments {

    private final Map<ForeignId, Piece> pieces = new LinkedHashMap<>();
    private final Map<ExternalReference, Set<ForeignId>> byReference = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Shelf<ErpDocument> shelf = new Shelf<>();
    private long last;

    /** As readers see them, in the order of their last change. */
    Shelf<ErpDocument> shelf() {
        return shelf;
    }

    synchronized ForeignId nextId() {
        last++;
        return new ForeignId("D" + last);
    }

    /** The shop's number where it is kept, else the next of the series: invoices are always of the ERP's own (ORD-33). */
    synchronized String numberOf(DocumentHead head) {
        String kept = head.number();
        if (kept != null && !head.type().accounted()) {
            return kept;
        }
        return nextNumber(head.type(), head.series());
    }

    synchronized String nextNumber(DocumentType type, @Nullable String series) {
        String prefix = series == null ? prefix(type) : series;
        long number = numbers.merge(prefix, 1L, Long::sum);
        String digits = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    private static String prefix(DocumentType type) {
        return switch (type) {
            case QUOTE -> "DE";
            case ORDER -> "CM";
            case PREPARATION -> "PL";
            case DELIVERY_NOTE -> "BL";
            case INVOICE -> "FA";
            case DEPOSIT_INVOICE -> "FD";
            case CREDIT_NOTE -> "AV";
            case RETURN_NOTE -> "BR";
        };
    }

    /** Adds a document, or puts it in the place of the one with its id. */
    synchronized void put(Piece piece) {
        ErpDocument shown = piece.shown();
        pieces.put(shown.id(), piece);
        if (shown.reference() != null) {
            byReference
                    .computeIfAbsent(shown.reference(), none -> new LinkedHashSet<>())
                    .add(shown.id());
        }
        shelf.put(Read.of(shown.id().value(), shown));
    }

    synchronized void remove(ForeignId id) {
        Piece gone = pieces.remove(id);
        if (gone != null && gone.shown().reference() != null) {
            byReference
                    .getOrDefault(gone.shown().reference(), new LinkedHashSet<>())
                    .remove(id);
        }
        shelf.remove(id.value());
    }

    /** Makes readers give this fault in the place of a document, until it is changed. */
    synchronized void faulty(String id, Fault fault) {
        shelf.put(Read.faulty(id, fault));
    }

    synchronized boolean has(ForeignId id) {
        return pieces.containsKey(id);
    }

    /** @throws IllegalArgumentException when there is none */
    synchronized Piece at(ForeignId id) {
        Piece piece = pieces.get(id);
        if (piece == null) {
            throw new IllegalArgumentException("the ERP has no document " + id);
        }
        return piece;
    }

    synchronized List<Piece> all() {
        return List.copyOf(pieces.values());
    }

    /** The one of that id, where one is known, else all of exactly that reference. */
    synchronized List<ForeignId> idsOf(Optional<ForeignId> known, String reference) {
        if (known.isPresent()) {
            return known.filter(pieces::containsKey).stream().toList();
        }
        return ExternalReference.parse(reference)
                .map(ours -> List.copyOf(byReference.getOrDefault(ours, Set.of())))
                .orElse(List.of());
    }

    synchronized List<ErpDocument> bearing(Collection<ExternalReference> references) {
        return references.stream()
                .distinct()
                .flatMap(reference -> byReference.getOrDefault(reference, Set.of()).stream())
                .map(id -> at(id).shown())
                .toList();
    }
}
