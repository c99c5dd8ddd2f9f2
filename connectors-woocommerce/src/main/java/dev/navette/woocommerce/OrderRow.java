package dev.navette.woocommerce;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Json;

/**
 * An order in a list of the shop: one that cannot be read has its number and its place all the same.
 *
 * @param order what was asked, or null where it cannot be read
 * @param flaw why it cannot be read; empty where it can
 */
record OrderRow(
        long id, @Nullable String dateModifiedGmt, @Nullable WireOrder order, String flaw) {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

    /** What a list is gone through by. */
    private record Head(long id, @Nullable String dateModifiedGmt) {}

    /**
     * An element of a list.
     *
     * @throws Json.Malformed when not even its number can be read
     */
    static OrderRow of(Json.Element<WireOrder> element) throws Json.Malformed {
        WireOrder order = element.element();
        if (order != null && order.id() > 0) {
            return new OrderRow(order.id(), order.dateModifiedGmt(), order, "");
        }
        Head head = Api.JSON.read(element.text(), Head.class);
        String why = element.malformed() == null
                ? "it has no id"
                : String.valueOf(element.malformed().getMessage());
        return new OrderRow(head.id(), head.dateModifiedGmt(), null, why);
    }

    /** When it was last saved, in UTC in the shop's own form, which sorts as text; empty where it does not say. */
    String modified() {
        return dateModifiedGmt == null || !TIME.matcher(dateModifiedGmt).matches() ? "" : dateModifiedGmt;
    }

    /** Nothing of the order, which is personal. */
    @Override
    public String toString() {
        return "OrderRow[" + id + "]";
    }
}
