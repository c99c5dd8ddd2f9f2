package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * What the shop is told of an order that is in the ERP (ORD-3): one of three witnesses that it is there.
 *
 * @param order the shop's id of it
 * @param documents what became of it
 * @param from the status with which it was imported: {@code then} is set only where it still is so, else the shop's own
 *     stays
 * @param then the status that it gets, or null to leave it (ORD-1)
 */
public record OrderMark(
        ForeignId order,
        List<MarkedDocument> documents,
        String from,
        @Nullable String then) {

    /**
     * A document of an order.
     *
     * @param reference ours
     * @param number the ERP's, or null where it has none yet
     */
    public record MarkedDocument(
            ExternalReference reference, @Nullable String number) {

        public MarkedDocument {
            Objects.requireNonNull(reference, "reference");
        }
    }

    public OrderMark {
        Objects.requireNonNull(order, "order");
        documents = List.copyOf(documents);
        Objects.requireNonNull(from, "from");
    }

    /** What stands in the shop, and comes back as {@link OrderHead#mark}: the references with a blank between them. */
    public String text() {
        return documents.stream().map(document -> document.reference().text()).collect(Collectors.joining(" "));
    }
}
