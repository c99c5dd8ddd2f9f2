package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;

/** All documents of one order in the ERP, and what they say together. */
final class OrderDocuments {

    /** The later of two of one type first by its day, then by its id: the same in every process. */
    private static final Comparator<ErpDocument> BY_AGE = Comparator.comparing(ErpDocument::date)
            .thenComparing(document -> document.id().value());

    private final List<ErpDocument> documents;

    /**
     * Of one order, in any order. Where a person forced a unit again ({@code /F2}), those of the former time are left out:
     * they are what was given up.
     */
    OrderDocuments(Collection<ErpDocument> all) {
        Map<ExternalReference, Integer> last = new HashMap<>();
        all.forEach(document -> OrderOfDocument.references(document)
                .forEach(reference -> last.merge(reference.repeated(1), reference.repeat(), Math::max)));
        documents = all.stream()
                .filter(document -> OrderOfDocument.references(document).stream()
                        .anyMatch(reference -> reference.repeat() == last.getOrDefault(reference.repeated(1), 1)))
                .sorted(BY_AGE)
                .toList();
    }

    /** Those of a type, the oldest first. */
    List<ErpDocument> of(DocumentType type) {
        return documents.stream().filter(document -> document.type() == type).toList();
    }

    List<ErpDocument> counting(ProgressStep step) {
        return documents.stream().filter(step::counts).toList();
    }

    /** The number of the one that has come furthest, or null. */
    @Nullable
    String furthestNumber() {
        return numbered()
                .filter(document -> document.type().ofOrder())
                .max(Comparator.comparing(ErpDocument::type).thenComparing(BY_AGE))
                .map(ErpDocument::number)
                .orElse(null);
    }

    /** The number of what the order became when it was imported, or null. */
    @Nullable
    String importedNumber() {
        return numbered()
                .filter(OrderDocuments::isImported)
                .min(BY_AGE)
                .map(ErpDocument::number)
                .orElse(null);
    }

    private Stream<ErpDocument> numbered() {
        return documents.stream().filter(document -> document.number() != null);
    }

    /**
     * Whether everything that was ordered is on these documents. Where nobody says how many of what, one document is enough.
     *
     * @param counted which articles are looked at
     */
    boolean cover(List<ErpDocument> some, Predicate<Reference> counted) {
        List<ErpDocument> ordering = ordering();
        if (!sayWhat(ordering) || !sayWhat(some)) {
            return !some.isEmpty();
        }
        Map<Reference, BigDecimal> there = quantities(some.stream()
                .flatMap(document -> document.items().stream())
                .filter(item -> !item.quantity().belowZero()) // what comes back was sent all the same
                .toList());
        return quantities(ordering.stream()
                        .flatMap(document -> document.items().stream())
                        .toList())
                .entrySet()
                .stream()
                .filter(ordered -> counted.test(ordered.getKey()))
                .allMatch(ordered ->
                        there.getOrDefault(ordered.getKey(), BigDecimal.ZERO).compareTo(ordered.getValue()) >= 0);
    }

    /** What says how many were ordered: orders, or else what was imported. */
    private List<ErpDocument> ordering() {
        List<ErpDocument> orders = of(DocumentType.ORDER);
        return orders.isEmpty()
                ? documents.stream().filter(OrderDocuments::isImported).toList()
                : orders;
    }

    /** A document that bears a unit's reference itself, and was not made of another. */
    private static boolean isImported(ErpDocument document) {
        ExternalReference own = document.reference();
        return own != null
                && document.type().ofOrder()
                && (own.kind() == ExternalReference.Kind.ORDER || own.kind() == ExternalReference.Kind.ADDRESS);
    }

    private static boolean sayWhat(List<ErpDocument> some) {
        return !some.isEmpty()
                && some.stream().noneMatch(document -> document.items().isEmpty());
    }

    private static Map<Reference, BigDecimal> quantities(List<DocumentItem> items) {
        var quantities = new HashMap<Reference, BigDecimal>();
        items.forEach(item -> quantities.merge(item.article(), item.quantity().value(), BigDecimal::add));
        return quantities;
    }
}
