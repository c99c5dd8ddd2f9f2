package dev.navette.woocommerce.fake;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** {@code products/{id}/variations}, and {@code variations} across all products. */
final class Variations implements Resource {

    private final Shop shop;
    private final long parent;
    private final ProductView view;

    /** @param parent whose, or 0 for those of all products, which can only be listed */
    Variations(Shop shop, long parent) {
        this.shop = shop;
        this.parent = parent;
        this.view = new ProductView(shop);
    }

    @Override
    public Schema schema() {
        return ProductSchemas.VARIATION;
    }

    /** Of an unknown product: none, with 200. */
    @Override
    public Reply list(Query query) {
        List<Item> found = new ProductFilter(shop, query).variations(parent);
        String collection =
                shop.address() + "/wp-json/wc/v3/" + (parent == 0 ? "" : "products/" + parent + "/") + "variations";
        return Listing.page(found, query, view::variation, collection);
    }

    @Override
    public ObjectNode show(long id, Query query) {
        Item item = existing(id, 404);
        if (item.parent != parent) {
            throw invalid(404);
        }
        return view.variation(item);
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        if (Php.integer(form.path("id")) != 0) {
            throw new Refusal(
                    400, "woocommerce_rest_product_variation_exists", "Cannot create existing product variation.");
        }
        if (shop.catalogue().find(parent).filter(item -> !item.isVariation()).isEmpty()) {
            throw new Refusal(
                    404,
                    "woocommerce_rest_product_variation_invalid_parent",
                    "Cannot set attributes due to invalid parent product.");
        }
        var item = new Item(shop.nextId(), Item.VARIATION, parent, shop.now());
        return view.variation(saved(item, form, origin, true));
    }

    /** An entry of a batch of another product takes it there: class-wc-rest-product-variations-controller.php. */
    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        Item item = existing(id, 400).copy();
        if (item.parent != parent && origin == Origin.REQUEST) {
            throw new Refusal(403, "woocommerce_rest_cannot_edit", "Parent product does not match current variation.");
        }
        item.parent = parent;
        return view.variation(saved(item, form, origin, false));
    }

    /** Its parent's date stays as it is. */
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
        item.modified = shop.now();
        shop.catalogue().put(item);
        return item;
    }

    @Override
    public ObjectNode delete(long id, boolean force) {
        Item item = existing(id, 404);
        ObjectNode before = view.variation(item);
        new Trash(shop).delete(item, force, "product_variation");
        return before;
    }

    private Item existing(long id, int status) {
        return shop.catalogue().find(id).filter(Item::isVariation).orElseThrow(() -> invalid(status));
    }

    private static Refusal invalid(int status) {
        return new Refusal(status, "woocommerce_rest_product_variation_invalid_id", "Invalid ID.");
    }
}
