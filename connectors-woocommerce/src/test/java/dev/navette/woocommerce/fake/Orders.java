package dev.navette.woocommerce.fake;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/** {@code orders}. WooCommerce 11.0.1, observed. */
final class Orders implements Resource {

    private static final Schema.Kind META =
            Schema.listOf(Schema.objectOf(Map.of("id", Schema.INTEGER, "key", Schema.TEXT, "value", Schema.ANY)));
    private static final Schema.Kind ITEMS = Schema.listOf(Schema.objectOf(
            Map.of("id", Schema.INTEGER, "total", Schema.TEXT, "subtotal", Schema.TEXT, "meta_data", META)));

    private final Shop shop;

    Orders(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Schema schema() {
        String[] statuses = shop.statuses().settable().toArray(String[]::new);
        return new Schema()
                .field(Schema.TEXT, "currency", "customer_note", "payment_method", "payment_method_title")
                .field(Schema.TEXT, "transaction_id")
                .field(Schema.oneOf(statuses), "status")
                .field(Schema.INTEGER, "customer_id")
                .field(Schema.BOOLEAN, "set_paid")
                .field(ITEMS, "line_items", "shipping_lines", "fee_lines")
                .field(Schema.listOf(Schema.objectOf(Map.of("code", Schema.TEXT))), "coupon_lines")
                .field(META, "meta_data");
    }

    @Override
    public Reply list(Query query) {
        var view = new OrderView(shop, query);
        List<Ordered> found = new OrderFilter(shop, query).orders();
        return Listing.page(found, query, view::order, shop.address() + "/wp-json/wc/v3/orders");
    }

    /** One in the trash too. */
    @Override
    public ObjectNode show(long id, Query query) {
        return new OrderView(shop, query).order(existing(id, 404));
    }

    /** Sent twice it is two orders; a date that is sent is passed over. */
    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        boolean inclusive = "yes".equals(shop.options().value("tax", "woocommerce_prices_include_tax"));
        var order = new Ordered(
                shop.nextId(), shop.options().value("general", "woocommerce_currency"), inclusive, shop.now());
        order.fields.put("created_via", "rest-api");
        new OrderForm(shop, order, form, origin).apply(true);
        shop.orders().put(order.id, order);
        return new OrderView(shop, -1).order(order);
    }

    /** Of an unknown id: 400, where the others say 404. Every one bumps the date, also of nothing new; in the trash too. */
    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        Ordered order = existing(id, 400);
        new OrderForm(shop, order, form, origin).apply(false);
        order.modified = shop.now();
        return new OrderView(shop, -1).order(order);
    }

    /** The answer shows the status before. */
    @Override
    public ObjectNode delete(long id, boolean force) {
        Ordered order = existing(id, 404);
        ObjectNode before = new OrderView(shop, -1).order(order);
        if (force) {
            shop.orders().remove(id);
        } else if (Statuses.TRASH.equals(order.status)) {
            throw new Refusal(410, "woocommerce_rest_already_trashed", "The shop_order has already been deleted.");
        } else {
            order.statusBefore = order.status;
            order.status = Statuses.TRASH;
            order.modified = shop.now();
        }
        return before;
    }

    private Ordered existing(long id, int status) {
        Ordered order = shop.orders().get(id);
        if (order == null) {
            throw new Refusal(status, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.");
        }
        return order;
    }
}
