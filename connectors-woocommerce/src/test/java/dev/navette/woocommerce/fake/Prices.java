package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of prices. WooCommerce 11.0.1, observed; the dates of a sale are believed. */
final class Prices {

    private Prices() {}

    static void apply(Item item, ObjectNode form, Dates dates) {
        if (item.isVariable() || "grouped".equals(item.type)) {
            // With 200, and nobody is told.
            item.fields.put("regular_price", "").put("sale_price", "");
            item.saleFrom = null;
            item.saleTo = null;
            return;
        }
        for (String field : new String[] {"regular_price", "sale_price"}) {
            if (Json.isSet(form, field)) {
                item.fields.put(field, amount(form.path(field)));
            }
        }
        item.saleFrom = date(form, "date_on_sale_from", dates, item.saleFrom);
        item.saleTo = date(form, "date_on_sale_to", dates, item.saleTo);
        dropSaleThatIsNone(item.fields);
    }

    /** A number comes only out of a batch: elsewhere it is refused before. */
    private static String amount(JsonNode value) {
        return value.isNumber() ? Php.text(value) : Texts.decimal(Texts.clean(Php.text(value)));
    }

    private static void dropSaleThatIsNone(ObjectNode fields) {
        String sale = fields.path("sale_price").stringValue();
        String regular = fields.path("regular_price").stringValue();
        if (!sale.isEmpty() && (regular.isEmpty() || number(sale).compareTo(number(regular)) >= 0)) {
            fields.put("sale_price", "");
        }
    }

    static boolean onSale(Item item, Instant now) {
        return !item.text("sale_price").isEmpty()
                && (item.saleFrom == null || !item.saleFrom.isAfter(now))
                && (item.saleTo == null || !item.saleTo.isBefore(now));
    }

    static String current(Item item, Instant now) {
        return item.text(onSale(item, now) ? "sale_price" : "regular_price");
    }

    /** Of a text that is no number, such as "1.2.3-": nothing. */
    static BigDecimal number(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException none) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable Instant date(ObjectNode form, String field, Dates dates, @Nullable Instant former) {
        Instant date = former;
        if (Json.isSet(form, field)) {
            date = dates.instant(Php.text(form.path(field)), false).orElse(null);
        }
        if (Json.isSet(form, field + "_gmt")) {
            date = dates.instant(Php.text(form.path(field + "_gmt")), true).orElse(null);
        }
        return date;
    }
}
