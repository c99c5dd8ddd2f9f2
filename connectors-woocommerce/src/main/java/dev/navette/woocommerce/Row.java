package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Json;

/**
 * A product or a variation in a list of the shop: one that cannot be read has its number and its place all the same.
 *
 * @param head what a list is gone through by
 * @param product what was asked, or null where it cannot be read
 * @param text as the shop sent it, where it cannot be read; else empty
 */
record Row(Head head, @Nullable WireProduct product, String text) {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

    /**
     * What a list is gone through by.
     *
     * @param parentId the product of a variation
     */
    record Head(
            long id,
            @Nullable String type,
            @Nullable String sku,
            @Nullable Long parentId,
            @Nullable String dateModifiedGmt) {}

    /**
     * An element of a list.
     *
     * @throws Json.Malformed when not even its number can be read
     */
    static Row of(Json.Element<WireProduct> element) throws Json.Malformed {
        WireProduct product = element.element();
        if (product != null && product.id() > 0) {
            var head = new Head(
                    product.id(), product.type(), product.sku(), product.parentId(), product.dateModifiedGmt());
            return new Row(head, product, "");
        }
        Head head = Api.JSON.read(element.text(), Head.class);
        return new Row(head, null, new String(element.text(), StandardCharsets.UTF_8));
    }

    long id() {
        return head.id();
    }

    /** When it was last saved, in UTC in the shop's own form, which sorts as text; empty where it does not say. */
    String modified() {
        String time = head.dateModifiedGmt();
        return time == null || !TIME.matcher(time).matches() ? "" : time;
    }

    /** Whether it is a product that is sold in variations; what cannot be read says so by its type alone. */
    boolean variable() {
        return WireProduct.VARIABLE.equals(head.type());
    }
}
