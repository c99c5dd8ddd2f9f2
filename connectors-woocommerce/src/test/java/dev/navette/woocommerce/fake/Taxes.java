package dev.navette.woocommerce.fake;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** {@code taxes}: the rates. */
final class Taxes implements Resource {

    private static final Schema SCHEMA = new Schema()
            .field(Schema.TEXT, "country", "state", "rate", "name", "class")
            .field(Schema.INTEGER, "priority", "order")
            .field(Schema.BOOLEAN, "compound", "shipping");

    private final Shop shop;

    Taxes(Shop shop) {
        this.shop = shop;
    }

    static void put(Shop shop, String taxClass, String country, String rate, String name) {
        new Taxes(shop)
                .create(
                        Json.object()
                                .put("class", taxClass)
                                .put("country", country)
                                .put("rate", rate)
                                .put("name", name),
                        Origin.HANDS);
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Reply list(Query query) {
        String wanted = query.text("class").orElse("");
        List<ObjectNode> rates = shop.taxRates().values().stream()
                .filter(rate -> wanted.isEmpty() || wanted.equals(Php.text(rate.path("class"))))
                .toList();
        return Listing.page(rates, query, ObjectNode::deepCopy, shop.address() + "/wp-json/wc/v3/taxes");
    }

    @Override
    public ObjectNode show(long id, Query query) {
        return existing(id).deepCopy();
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        long id = shop.taxRates().size() + 1L;
        ObjectNode rate = Json.object().put("id", id).put("country", "").put("state", "");
        rate.put("postcode", "").put("city", "");
        rate.putArray("postcodes");
        rate.putArray("cities");
        rate.put("rate", "0.0000").put("name", "").put("priority", 1).put("compound", false);
        rate.put("shipping", true).put("order", id).put("class", "standard");
        shop.taxRates().put(id, rate);
        return update(id, form, origin);
    }

    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        ObjectNode rate = existing(id);
        for (String field : SCHEMA.names()) {
            if (form.hasNonNull(field)) {
                rate.set(field, form.path(field));
            }
        }
        return rate.deepCopy();
    }

    @Override
    public ObjectNode delete(long id, boolean force) {
        ObjectNode rate = existing(id);
        if (!force) {
            throw new Refusal(501, "woocommerce_rest_trash_not_supported", "Taxes do not support trashing.");
        }
        shop.taxRates().remove(id);
        return rate;
    }

    private ObjectNode existing(long id) {
        ObjectNode rate = shop.taxRates().get(id);
        if (rate == null) {
            throw new Refusal(404, "woocommerce_rest_invalid_id", "Invalid resource ID.");
        }
        return rate;
    }
}
