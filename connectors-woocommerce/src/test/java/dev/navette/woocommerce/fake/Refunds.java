package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code orders/{id}/refunds} and {@code refunds}. WooCommerce 11.0.1, observed; lines as in wc-order-functions.php. */
final class Refunds {

    private final Shop shop;

    Refunds(Shop shop) {
        this.shop = shop;
    }

    /** A refund and whose it is. */
    private record Of(Ordered order, Ordered.Refund refund) {}

    /** Of all orders, the newest first. */
    Reply all(Query query) {
        List<Long> include = query.ids("include");
        var found = new ArrayList<Of>();
        for (Ordered order : shop.orders().values()) {
            order.refunds.stream()
                    .filter(refund -> include.isEmpty() || include.contains(refund.id()))
                    .forEach(refund -> found.add(0, new Of(order, refund)));
        }
        var view = new OrderView(shop, query);
        return Listing.page(
                found, query, one -> view.refund(one.order(), one.refund()), shop.address() + "/wp-json/wc/v3/refunds");
    }

    Reply of(long id, Query query) {
        Ordered order = existing(id);
        var view = new OrderView(shop, query);
        return Listing.page(
                List.copyOf(order.refunds),
                query,
                refund -> view.refund(order, refund),
                shop.address() + "/wp-json/wc/v3/orders/" + id + "/refunds");
    }

    /**
     * Where it is not said to be left alone, the means of payment is asked, and none here gives anything back. What is refused
     * is a 500 whose data is a mere number.
     */
    Reply add(long id, ObjectNode form) {
        Ordered order = existing(id);
        boolean asksBank =
                !form.path("api_refund").isBoolean() || form.path("api_refund").booleanValue();
        boolean restocks = !form.path("api_restock").isBoolean()
                || form.path("api_restock").booleanValue();
        List<Bought> items = new ArrayList<>();
        for (JsonNode line : form.path("line_items")) {
            refunded(order, line).ifPresent(items::add);
        }
        BigDecimal amount = form.hasNonNull("amount") ? OrderForm.number(form.path("amount")) : sum(order, items);
        if (amount.signum() < 0 || amount.compareTo(order.total.subtract(order.refunded())) > 0) {
            return failed("Invalid refund amount.");
        }
        if (asksBank) {
            return failed("The payment gateway for this order does not exist.");
        }
        return Reply.json(201, new OrderView(shop, -1).refund(order, put(order, amount, false, items, form, restocks)));
    }

    /** A person's, or a gateway's. */
    Ordered.Refund put(
            Ordered order, BigDecimal amount, boolean paidBack, List<Bought> items, ObjectNode form, boolean restocks) {
        var refund = new Ordered.Refund(
                shop.nextId(), shop.now(), amount, Php.text(form.path("reason")), paidBack, List.copyOf(items));
        order.refunds.add(refund);
        if (restocks) {
            for (JsonNode line : form.path("line_items")) {
                line(order, line)
                        .ifPresent(
                                item -> new OrderStock(shop, order).restock(item, Php.integer(line.path("quantity"))));
            }
        }
        if (order.refunded().compareTo(order.total) == 0) {
            new OrderForm(shop, order, Json.object(), Origin.HANDS).changeTo("refunded");
        }
        order.modified = shop.now();
        return refund;
    }

    private static Reply failed(String message) {
        return Reply.json(
                500,
                Json.object()
                        .put("code", "woocommerce_rest_cannot_create_order_refund")
                        .put("message", message)
                        .put("data", 500));
    }

    Optional<Bought> refunded(Ordered order, JsonNode line) {
        return line(order, line).map(item -> {
            Map<Long, BigDecimal> taxes = new LinkedHashMap<>();
            for (JsonNode tax : line.path("refund_tax")) {
                taxes.put(Php.integer(tax.path("id")), OrderForm.number(tax.path("refund_total")));
            }
            return item.refunded(
                    shop.nextItem(),
                    OrderForm.number(line.path("quantity")),
                    OrderForm.number(line.path("refund_total")),
                    taxes);
        });
    }

    private static Optional<Bought> line(Ordered order, JsonNode line) {
        long id = Php.integer(line.path("id"));
        return order.items.stream().filter(item -> item.id == id).findFirst();
    }

    BigDecimal sum(Ordered order, List<Bought> items) {
        var sums = new OrderSums(shop, order);
        return items.stream()
                .map(item -> item.total.add(sums.shown(item.taxes)).negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(sums.decimals(), RoundingMode.HALF_UP);
    }

    private Ordered existing(long id) {
        Ordered order = shop.orders().get(id);
        if (order == null) {
            throw new Refusal(404, "woocommerce_rest_order_invalid_id", "Invalid order ID.");
        }
        return order;
    }
}
