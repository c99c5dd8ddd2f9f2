package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ExternalReference.Kind;

/**
 * Which order of a shop a document of the ERP belongs to, by the references that it and those it was made of bear.
 *
 * @param order the reference of the whole order, or null where {@code reason} or {@code problem} says why there is none
 * @param reason why it is left out
 * @param problem why a person must look at it
 */
record OrderOfDocument(
        @Nullable ExternalReference order,
        @Nullable String reason,
        @Nullable Problem problem) {

    /** @param tag the shop's, or null for any */
    static OrderOfDocument of(ErpDocument document, @Nullable String tag) {
        List<ExternalReference> all = references(document);
        if (all.isEmpty()) {
            return out("it bears no reference of an order");
        }
        List<ExternalReference> here = all.stream()
                .filter(reference -> tag == null || reference.tag().equals(tag))
                .toList();
        if (here.isEmpty()) {
            return out("it belongs to another shop");
        }
        Set<ExternalReference> orders = here.stream()
                .map(ExternalReference::wholeOrder)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (orders.isEmpty()) {
            return out(
                    here.stream().anyMatch(OrderOfDocument::isOfSeveral)
                            ? "it holds the sales of a day or a session"
                            : "its reference does not say which order it belongs to");
        }
        return orders.size() == 1 && here.stream().noneMatch(OrderOfDocument::isOfSeveral)
                ? new OrderOfDocument(orders.iterator().next(), null, null)
                : new OrderOfDocument(null, null, several(document, here));
    }

    /** What becomes of a document that belongs to no order alone. */
    <T> Mapped<T> without() {
        return problem == null ? new Mapped.Ignored<>(String.valueOf(reason)) : new Mapped.Refused<>(List.of(problem));
    }

    /** Where a hash stands for the shop's id, and nobody else knows it. */
    static Problem unknownId(ExternalReference order) {
        return new Problem(
                "$.reference",
                "the shop's id of the order " + order + " is not known",
                "Tell the shop by hand: its ids are too long to stand in a reference");
    }

    /** Its own first. */
    static List<ExternalReference> references(ErpDocument document) {
        var references = new ArrayList<ExternalReference>();
        if (document.reference() != null) {
            references.add(document.reference());
        }
        references.addAll(document.from());
        return references;
    }

    /** What a type of document is called in messages. */
    static String word(DocumentType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isOfSeveral(ExternalReference reference) {
        return reference.kind() == Kind.DAY || reference.kind() == Kind.SESSION;
    }

    private static OrderOfDocument out(String reason) {
        return new OrderOfDocument(null, reason, null);
    }

    private static Problem several(ErpDocument document, List<ExternalReference> references) {
        String named = references.stream()
                .map(ExternalReference::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Problem(
                "$.from",
                "the " + word(document.type()) + " " + document.id() + " belongs to several orders: " + named,
                "Tell the shop by hand, or make one document for each order");
    }
}
