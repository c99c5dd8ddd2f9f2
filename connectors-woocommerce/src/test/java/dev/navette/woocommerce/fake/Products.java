package dev.navette.woocommerce.fake;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** {@code products}. */
final class Products implements Resource {

    private static final List<String> TYPES = List.of("simple", "grouped", "external", "variable");

    private final Shop shop;
    private final ProductView view;

    Products(Shop shop) {
        this.shop = shop;
        this.view = new ProductView(shop);
    }

    @Override
    public Schema schema() {
        return ProductSchemas.PRODUCT;
    }

    @Override
    public Reply list(Query query) {
        List<Item> found = new ProductFilter(shop, query).products();
        String collection = shop.address() + "/wp-json/wc/v3/products";
        return Listing.page(found, query, item -> view.product(item, query.edit()), collection);
    }

    /** Also of a variation. WooCommerce 11.0.1, observed. */
    @Override
    public ObjectNode show(long id, Query query) {
        return view.product(existing(id, 404), query.edit());
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        if (Php.integer(form.path("id")) != 0) {
            throw new Refusal(400, "woocommerce_rest_product_exists", "Cannot create existing product.");
        }
        String type = form.hasNonNull("type") ? Php.text(form.path("type")) : "simple";
        var item = new Item(shop.nextId(), TYPES.contains(type) ? type : "simple", 0, shop.now());
        return view.product(saved(item, form, origin, true), true);
    }

    /** Of an unknown id: 400, where the others say 404. WooCommerce 11.0.1, observed. */
    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        Item item = existing(id, 400).copy();
        refuseVariation(item);
        if (form.hasNonNull("type") && TYPES.contains(Php.text(form.path("type")))) {
            item.type = Php.text(form.path("type"));
        }
        return view.product(saved(item, form, origin, false), true);
    }

    /**
     * Every save bumps the date, also of nothing new; nothing is saved, no picture either, where something is refused.
     * WooCommerce 11.0.1, observed, but for pictures that were fetched before: they are taken back in its source.
     */
    private Item saved(Item item, ObjectNode form, Origin origin, boolean isNew) {
        long mark = shop.lastId();
        try {
            new ProductForm(shop, item, form, origin).apply();
            if (isNew && origin != Origin.HANDS) {
                shop.skus().lock(item);
            }
        } catch (Refusal refusal) {
            shop.media().forgetSince(mark);
            throw refusal;
        }
        if (item.text("slug").isEmpty() && !item.isDraft()) {
            item.fields.put("slug", freeSlug(item));
        }
        item.modified = shop.now();
        shop.catalogue().put(item);
        return item;
    }

    private String freeSlug(Item item) {
        return shop.slugs().free(Texts.slug(item.text("name")));
    }

    @Override
    public ObjectNode delete(long id, boolean force) {
        Item item = existing(id, 404);
        refuseVariation(item);
        ObjectNode before = view.product(item, true);
        new Trash(shop).delete(item, force, "product");
        return before;
    }

    private Item existing(long id, int status) {
        return shop.catalogue()
                .find(id)
                .orElseThrow(() -> new Refusal(status, "woocommerce_rest_product_invalid_id", "Invalid ID."));
    }

    private static void refuseVariation(Item item) {
        if (item.isVariation()) {
            throw new Refusal(
                    404,
                    "woocommerce_rest_invalid_product_id",
                    "To manipulate product variations you should use the"
                            + " /products/&lt;product_id&gt;/variations/&lt;id&gt; endpoint.");
        }
    }
}
