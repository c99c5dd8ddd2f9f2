package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form says of an order. WooCommerce 11.0.1, observed, where nothing else is said. */
final class OrderForm {

    private static final List<String> TEXTS = List.of(
            "customer_note", "payment_method", "payment_method_title", "transaction_id", "created_via", "number");
    private static final List<String> RECALCULATING =
            List.of("billing", "shipping", "line_items", "shipping_lines", "fee_lines", "coupon_lines");

    private final Shop shop;
    private final Ordered order;
    private final ObjectNode form;
    private final Origin origin;

    OrderForm(Shop shop, Ordered order, ObjectNode form, Origin origin) {
        this.shop = shop;
        this.order = order;
        this.form = form;
        this.origin = origin;
    }

    void apply(boolean creating) {
        TEXTS.stream()
                .filter(name -> Json.isSet(form, name) && (origin == Origin.HANDS || !"number".equals(name)))
                .forEach(name -> order.fields.put(name, Php.text(form.path(name))));
        if (Json.isSet(form, "currency")) {
            order.currency = Php.text(form.path("currency")); // and no price is converted
        }
        customer();
        merge(order.billing, form.path("billing"));
        merge(order.shipping, form.path("shipping"));
        form.path("meta_data").forEach(entry -> Metas.merge(order.meta, entry, shop::nextMeta));
        form.path("line_items").forEach(this::line);
        form.path("shipping_lines").forEach(entry -> other(entry, Bought.Sort.SHIPPING));
        form.path("fee_lines").forEach(entry -> other(entry, Bought.Sort.FEE));
        var coupons = new Coupons(shop, order);
        coupons.use(form.path("coupon_lines"), origin);
        if (creating || RECALCULATING.stream().anyMatch(form::has)) {
            if (form.has("coupon_lines")) {
                coupons.apply();
            }
            new OrderSums(shop, order).calculate();
        }
        status(creating);
    }

    private void customer() {
        if (!Json.isSet(form, "customer_id")) {
            return;
        }
        long id = Php.integer(form.path("customer_id"));
        if (id != 0
                && !shop.customers().containsKey(id)
                && origin != Origin.HANDS) { // an account may go, its orders stay
            throw new Refusal(400, "woocommerce_rest_invalid_customer_id", "Customer ID is invalid.");
        }
        order.customer = id;
    }

    /** Field by field. */
    private static void merge(ObjectNode address, JsonNode sent) {
        sent.properties().forEach(field -> address.put(field.getKey(), Php.text(field.getValue())));
    }

    /** Without an id it is one more; of another order's it is passed over; of quantity 0 it goes. */
    private void line(JsonNode entry) {
        long id = Php.integer(entry.path("id"));
        if (id == 0) {
            added(entry);
            return;
        }
        Optional<Bought> there =
                order.of(Bought.Sort.LINE).filter(line -> line.id == id).findFirst();
        there.ifPresent(line -> {
            if (entry.has("quantity")) {
                line.quantity = number(entry.path("quantity"));
            }
            if (line.quantity.signum() == 0
                    || (entry.has("product_id") && entry.path("product_id").isNull())) {
                order.items.remove(line);
            }
            if (Json.isSet((ObjectNode) entry, "total")) {
                line.total = number(entry.path("total"));
            }
            if (Json.isSet((ObjectNode) entry, "subtotal")) {
                line.subtotal = number(entry.path("subtotal"));
            }
        });
    }

    /** Of an unknown product or SKU: a line without a name that costs nothing, and 201. */
    private void added(JsonNode entry) {
        if (Php.integer(entry.path("product_id")) == 0
                && Php.integer(entry.path("variation_id")) == 0
                && Php.text(entry.path("sku")).isEmpty()
                && origin != Origin.HANDS) {
            throw new Refusal(400, "woocommerce_rest_required_product_reference", "Product ID or SKU is required.");
        }
        var line = new Bought(shop.nextItem(), Bought.Sort.LINE);
        line.quantity = entry.has("quantity") ? number(entry.path("quantity")) : BigDecimal.ONE;
        product(entry).ifPresent(product -> sold(line, product));
        if (Json.isSet((ObjectNode) entry, "name")) {
            line.name = Php.text(entry.path("name"));
        }
        if (Json.isSet((ObjectNode) entry, "tax_class")) {
            line.taxClass = Php.text(entry.path("tax_class"));
        }
        amounts(line, entry);
        entry.path("meta_data").forEach(meta -> Metas.merge(line.meta, meta, shop::nextMeta));
        order.items.add(line);
    }

    private Optional<Item> product(JsonNode entry) {
        long variation = Php.integer(entry.path("variation_id"));
        long id = variation == 0 ? Php.integer(entry.path("product_id")) : variation;
        String sku = Php.text(entry.path("sku"));
        return id == 0 && !sku.isEmpty()
                ? shop.catalogue().ofSku(sku).stream().findFirst()
                : shop.catalogue().find(id);
    }

    private void sold(Bought line, Item product) {
        Item page =
                product.isVariation() ? shop.catalogue().find(product.parent).orElse(product) : product;
        line.name = page.text("name");
        line.product = page.id;
        line.variation = product.isVariation() ? product.id : 0;
        String own = product.text("tax_class");
        line.taxClass = Item.PARENT.equals(own) ? page.text("tax_class") : own;
        line.taxed = "taxable".equals(page.text("tax_status"));
        BigDecimal price = Prices.number(Prices.current(product, shop.now())).multiply(line.quantity);
        BigDecimal net = order.pricesIncludeTax
                ? new OrderRates(shop).without(price, new OrderSums(shop, order).rates(line))
                : price;
        line.subtotal = net;
        line.total = net;
    }

    private void amounts(Bought item, JsonNode entry) {
        if (Json.isSet((ObjectNode) entry, "total")) {
            item.total = number(entry.path("total"));
            item.subtotal = item.total;
        }
        if (Json.isSet((ObjectNode) entry, "subtotal")) {
            item.subtotal = number(entry.path("subtotal"));
        }
    }

    private void other(JsonNode entry, Bought.Sort sort) {
        var item = new Bought(shop.nextItem(), sort);
        item.name = Php.text(entry.path(sort == Bought.Sort.SHIPPING ? "method_title" : "name"));
        item.method = Php.text(entry.path("method_id"));
        item.instance = Php.text(entry.path("instance_id"));
        item.taxClass = Php.text(entry.path("tax_class"));
        item.taxed = !"none".equals(Php.text(entry.path("tax_status")));
        amounts(item, entry);
        order.items.add(item);
    }

    /** Any status may follow any other; of a batch, which is not checked, one that there is not is "pending". */
    private void status(boolean creating) {
        if (Json.isSet(form, "status")) {
            String wanted = Php.text(form.path("status"));
            changeTo(shop.statuses().settable().contains(wanted) ? wanted : "pending");
        }
        if (Php.bool(form.path("set_paid")) && (creating || order.paid == null)) {
            boolean ships = order.of(Bought.Sort.LINE).anyMatch(line -> line.product != 0);
            order.paid = shop.now();
            changeTo(ships ? "processing" : "completed");
        }
    }

    void changeTo(String status) {
        if (order.status.equals(status)) {
            return;
        }
        order.statusBefore = order.status;
        order.status = status;
        order.transitions.add(status);
        if (Statuses.isPaid(status) && order.paid == null) {
            order.paid = shop.now();
        }
        if ("completed".equals(status)) {
            order.completed = shop.now();
        }
        new OrderStock(shop, order).follow();
        if ("refunded".equals(status) && order.refunded().compareTo(order.total) < 0) {
            order.refunds.add(new Ordered.Refund( // wc_order_fully_refunded, wc-order-functions.php
                    shop.nextId(),
                    shop.now(),
                    order.total.subtract(order.refunded()),
                    "Order fully refunded.",
                    false,
                    List.of()));
        }
        note("Order status changed from " + order.statusBefore + " to " + status + ".");
    }

    /** The shop's own notes stand among those of people. */
    private void note(String text) {
        order.notes.add(new Ordered.Note(shop.nextItem(), shop.now(), "WooCommerce", text, false));
    }

    static BigDecimal number(JsonNode value) {
        return Prices.number(Texts.decimal(Php.text(value)));
    }
}
