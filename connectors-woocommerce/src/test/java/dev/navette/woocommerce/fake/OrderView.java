package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders and refunds as a reader sees them: amounts as texts with as many decimals as {@code dp} says, two by itself; but for
 * the price of one, which is a number, and the taxes of a line, which are shown as they are stored. WooCommerce 11.0.1,
 * observed; taxes as in class-wc-rest-orders-v2-controller.php.
 */
final class OrderView {

    private final Shop shop;
    private final int decimals;

    OrderView(Shop shop, Query query) {
        this(
                shop,
                query.text("dp")
                        .filter(text -> text.matches("\\d{1,2}"))
                        .map(Integer::parseInt)
                        .orElse(-1));
    }

    OrderView(Shop shop, int dp) {
        this.shop = shop;
        this.decimals =
                dp < 0 ? Integer.parseInt(shop.options().value("general", "woocommerce_price_num_decimals")) : dp;
    }

    ObjectNode order(Ordered order) {
        var sums = new OrderSums(shop, order);
        ObjectNode shown = Json.object();
        shown.put("id", order.id)
                .put("parent_id", 0)
                .put("status", order.status)
                .put("currency", order.currency);
        shown.put("version", shop.settings().version()).put("prices_include_tax", order.pricesIncludeTax);
        dates(shown, order);
        totals(shown, order);
        shown.put("customer_id", order.customer);
        order.fields.properties().forEach(field -> shown.set(field.getKey(), field.getValue()));
        if (Php.text(order.fields.path("number")).isEmpty()) {
            shown.put("number", Long.toString(order.id));
        }
        shown.set("billing", order.billing.deepCopy());
        shown.set("shipping", order.shipping.deepCopy());
        shown.set("meta_data", Metas.shown(order.meta, key -> true));
        items(shown.putArray("line_items"), order, Bought.Sort.LINE, sums);
        ArrayNode taxes = shown.putArray("tax_lines");
        order.taxes.forEach(line -> taxes.add(taxLine(line)));
        items(shown.putArray("shipping_lines"), order, Bought.Sort.SHIPPING, sums);
        items(shown.putArray("fee_lines"), order, Bought.Sort.FEE, sums);
        ArrayNode coupons = shown.putArray("coupon_lines");
        order.coupons.forEach(coupon -> coupons.addObject()
                .put("id", coupon.id())
                .put("code", coupon.code())
                .put("discount", amount(coupon.discount()))
                .put("discount_tax", amount(coupon.tax())));
        ArrayNode refunds = shown.putArray("refunds");
        order.refunds.forEach(refund -> refunds.addObject()
                .put("id", refund.id())
                .put("reason", refund.reason())
                .put("total", "-" + amount(refund.amount())));
        return shown;
    }

    private void dates(ObjectNode shown, Ordered order) {
        shop.dates().put(shown, "date_created", order.created);
        shop.dates().put(shown, "date_modified", order.modified);
        shop.dates().put(shown, "date_paid", order.paid);
        shop.dates().put(shown, "date_completed", order.completed);
    }

    private void totals(ObjectNode shown, Ordered order) {
        BigDecimal items = BigDecimal.ZERO;
        BigDecimal shipping = BigDecimal.ZERO;
        for (Ordered.TaxLine line : order.taxes) {
            items = items.add(line.items());
            shipping = shipping.add(line.shipping());
        }
        shown.put("cart_tax", amount(items)).put("shipping_tax", amount(shipping));
        shown.put("total", amount(order.total)).put("total_tax", amount(items.add(shipping)));
    }

    private void items(ArrayNode into, Ordered order, Bought.Sort sort, OrderSums sums) {
        order.of(sort).forEach(item -> into.add(item(item, sums)));
    }

    private ObjectNode item(Bought item, OrderSums sums) {
        ObjectNode shown = Json.object().put("id", item.id);
        switch (item.sort) {
            case LINE -> line(shown, item, sums);
            case SHIPPING ->
                shown.put("method_title", item.name)
                        .put("method_id", item.method)
                        .put("instance_id", item.instance);
            case FEE ->
                shown.put("name", item.name).put("tax_class", item.taxClass).put("tax_status", "taxable");
        }
        shown.put("total", amount(item.total)).put("total_tax", amount(sums.shown(item.taxes)));
        taxes(shown.putArray("taxes"), item);
        shown.set("meta_data", Metas.shown(item.meta, key -> true));
        return shown;
    }

    /** The SKU is the product's of today; null where the product is gone. */
    private void line(ObjectNode shown, Bought line, OrderSums sums) {
        String sku = shop.catalogue()
                .find(line.variation == 0 ? line.product : line.variation)
                .map(item -> item.text("sku"))
                .orElse(null);
        shown.put("name", line.name).put("product_id", line.product).put("variation_id", line.variation);
        shown.put("quantity", line.quantity).put("tax_class", line.taxClass);
        shown.put("subtotal", amount(line.subtotal)).put("subtotal_tax", amount(sums.shown(line.subtotalTaxes)));
        shown.put("sku", sku);
        shown.put("price", each(line));
    }

    private static BigDecimal each(Bought line) {
        return line.quantity.signum() == 0 ? BigDecimal.ZERO : line.total.divide(line.quantity, MathContext.DECIMAL64);
    }

    private static void taxes(ArrayNode into, Bought item) {
        for (Map.Entry<Long, BigDecimal> tax : item.taxes.entrySet()) {
            BigDecimal subtotal = item.subtotalTaxes.get(tax.getKey());
            into.addObject()
                    .put("id", tax.getKey())
                    .put("total", plain(tax.getValue()))
                    .put("subtotal", subtotal == null ? "" : plain(subtotal));
        }
    }

    private ObjectNode taxLine(Ordered.TaxLine line) {
        return Json.object()
                .put("id", line.id())
                .put("rate_code", line.code())
                .put("rate_id", line.rate())
                .put("label", line.label())
                .put("compound", line.compound())
                .put("tax_total", amount(line.items()))
                .put("shipping_tax_total", amount(line.shipping()))
                .put("rate_percent", line.percent());
    }

    /** Lines below zero, each with the number of the order's line that it is of. */
    ObjectNode refund(Ordered order, Ordered.Refund refund) {
        var sums = new OrderSums(shop, order);
        ObjectNode shown = Json.object().put("id", refund.id()).put("parent_id", order.id);
        shop.dates().put(shown, "date_created", refund.at());
        shown.put("amount", amount(refund.amount())).put("reason", refund.reason());
        shown.put("refunded_by", 1).put("refunded_payment", refund.paidBack());
        shown.putArray("meta_data");
        ArrayNode lines = shown.putArray("line_items");
        ArrayNode shipping = shown.putArray("shipping_lines");
        ArrayNode fees = shown.putArray("fee_lines");
        shown.putArray("tax_lines");
        for (Bought item : refund.items()) {
            switch (item.sort) {
                case LINE -> lines.add(item(item, sums));
                case SHIPPING -> shipping.add(item(item, sums));
                case FEE -> fees.add(item(item, sums));
            }
        }
        return shown;
    }

    private String amount(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
