package dev.navette.woocommerce.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products and variations as the shop shows them, with what is derived and what variations inherit. */
final class ProductView {

    private static final List<String> INHERITED =
            List.of("sku", "global_unique_id", "weight", "length", "width", "height");

    private final Shop shop;

    ProductView(Shop shop) {
        this.shop = shop;
    }

    /**
     * As {@code products} shows it; a variation has this shape there too, with type variation. WooCommerce 11.0.1, observed.
     *
     * @param edit as a request that changes it is answered: the texts as they are stored, not in paragraphs
     */
    ObjectNode product(Item item, boolean edit) {
        ObjectNode node = Json.object().put("id", item.id).put("name", fullName(item));
        node.put("slug", slug(item)).put("permalink", shop.address() + "/product/" + slug(item) + "/");
        dates(node, item);
        node.put("type", item.type).put("status", item.status);
        copy(node, item, "featured", "catalog_visibility");
        node.put("description", edit ? item.text("description") : Texts.paragraphs(item.text("description")));
        String summary = item.text("short_description");
        node.put("short_description", edit ? summary : Texts.paragraphs(summary));
        sold(node, item);
        copy(node, item, "external_url", "button_text", "sold_individually", "reviews_allowed", "purchase_note");
        copy(node, item, "upsell_ids", "cross_sell_ids", "grouped_products", "menu_order", "post_password");
        node.put("parent_id", item.parent);
        node.set("categories", ProductTerms.shown(item.categories, shop.taxonomy("categories")));
        if (shop.settings().since(9, 6)) {
            node.set("brands", ProductTerms.shown(item.brands, shop.taxonomy("brands")));
        }
        node.set("tags", ProductTerms.shown(item.tags, shop.taxonomy("tags")));
        node.set("images", images(item));
        var attributes = new ProductAttributes(shop, item);
        node.set("attributes", item.isVariation() ? attributes.shownOptions() : attributes.shown());
        node.set("default_attributes", item.fields.path("default_attributes"));
        node.set("variations", variations(item));
        node.putArray("related_ids");
        node.put("has_options", item.isVariable());
        node.set("meta_data", MetaData.shown(item));
        links(node, "/products/" + item.id, "/products");
        return node;
    }

    ObjectNode variation(Item item) {
        ObjectNode node =
                Json.object().put("id", item.id).put("type", item.type).put("parent_id", item.parent);
        dates(node, item);
        node.put("name", name(item)).put("description", Texts.paragraphs(item.text("description")));
        node.put("permalink", shop.address() + "/product/" + slug(item) + "/").put("status", item.status);
        sold(node, item);
        ArrayNode images = images(item);
        node.set("image", images.isEmpty() ? Json.nothing() : images.get(0));
        node.set("attributes", new ProductAttributes(shop, item).shownOptions());
        node.set("menu_order", item.fields.path("menu_order"));
        node.set("meta_data", MetaData.shown(item));
        String collection = "/products/" + item.parent + "/variations";
        links(node, collection + "/" + item.id, collection);
        return node;
    }

    /** What products and variations have alike. */
    private void sold(ObjectNode node, Item item) {
        node.put("sku", inherited(item, "sku")).put("global_unique_id", inherited(item, "global_unique_id"));
        prices(node, item);
        copy(node, item, "total_sales", "virtual", "downloadable", "downloads", "download_limit", "download_expiry");
        node.put("tax_status", item.text("tax_status")).put("tax_class", taxClass(item));
        stock(node, item);
        node.put("weight", inherited(item, "weight"));
        ObjectNode dimensions = node.putObject("dimensions");
        for (String side : List.of("length", "width", "height")) {
            dimensions.put(side, inherited(item, side));
        }
        node.put("shipping_required", !item.fields.path("virtual").booleanValue());
        long shipping = shippingClass(item);
        node.put(
                "shipping_class",
                shop.taxonomy("shipping_classes")
                        .find(shipping)
                        .map(Taxonomy.Term::slug)
                        .orElse(""));
        node.put("shipping_class_id", shipping);
    }

    private void prices(ObjectNode node, Item item) {
        node.put("price", price(item)).put("regular_price", item.text("regular_price"));
        node.put("sale_price", item.text("sale_price"));
        shop.dates().put(node, "date_on_sale_from", item.saleFrom);
        shop.dates().put(node, "date_on_sale_to", item.saleTo);
        node.put("on_sale", Prices.onSale(item, shop.now()));
        node.put("purchasable", !price(item).isEmpty() && "publish".equals(item.status));
    }

    /** A variable product's is its cheapest variation's. */
    private String price(Item item) {
        if (!item.isVariable()) {
            return Prices.current(item, shop.now());
        }
        return shown(item)
                .map(variation -> Prices.current(variation, shop.now()))
                .filter(price -> !price.isEmpty())
                .min(Comparator.comparing(Prices::number))
                .orElse("");
    }

    /** Where the parent counts, a variation says so and shows the parent's number. WooCommerce 11.0.1, observed. */
    private void stock(ObjectNode node, Item item) {
        Item counted = parent(item)
                .filter(parent -> Stock.countedByParent(item, parent))
                .orElse(item);
        ObjectNode fields = counted.fields;
        if (counted == item) {
            node.put("manage_stock", item.managesStock());
        } else {
            node.put("manage_stock", Item.PARENT);
        }
        node.set("stock_quantity", fields.path("stock_quantity"));
        node.put("stock_status", stockStatus(counted));
        String backorders = fields.path("backorders").stringValue();
        node.put("backorders", backorders).put("backorders_allowed", !"no".equals(backorders));
        node.put("backordered", "onbackorder".equals(stockStatus(counted)));
        node.set("low_stock_amount", fields.path("low_stock_amount"));
    }

    /** A variable product that does not count has what it has in one of its variations. */
    private String stockStatus(Item item) {
        if (!item.isVariable() || item.managesStock() || shown(item).findAny().isEmpty()) {
            return item.text("stock_status");
        }
        List<String> statuses =
                shown(item).map(variation -> variation.text("stock_status")).toList();
        return statuses.contains("instock")
                ? "instock"
                : statuses.contains("onbackorder") ? "onbackorder" : "outofstock";
    }

    /** Those that are drafts or in the trash are none of it. */
    private Stream<Item> shown(Item item) {
        return shop.catalogue().variationsOf(item.id).stream()
                .filter(variation -> List.of("publish", "private").contains(variation.status));
    }

    private ArrayNode variations(Item item) {
        return Json.numbers(shown(item).map(variation -> variation.id).toList());
    }

    /**
     * What a variation has not of its own, it shows of its parent, the SKU included: believed. So a
     * SKU that a variation shows need not be found by {@code ?sku=} with it.
     */
    private String inherited(Item item, String field) {
        String own = item.text(field);
        return own.isEmpty() && INHERITED.contains(field)
                ? parent(item).map(parent -> parent.text(field)).orElse("")
                : own;
    }

    private String taxClass(Item item) {
        String own = item.text("tax_class");
        return Item.PARENT.equals(own)
                ? parent(item).map(parent -> parent.text("tax_class")).orElse("")
                : own;
    }

    private long shippingClass(Item item) {
        long own = Php.integer(item.fields.path("shipping_class"));
        return own == 0
                ? parent(item)
                        .map(parent -> Php.integer(parent.fields.path("shipping_class")))
                        .orElse(0L)
                : own;
    }

    private Optional<Item> parent(Item item) {
        return item.isVariation() ? shop.catalogue().find(item.parent) : Optional.empty();
    }

    /** Those that are still in the library. */
    private ArrayNode images(Item item) {
        List<Long> own = item.images.isEmpty()
                ? parent(item)
                        .map(parent -> parent.images.stream().limit(1).toList())
                        .orElse(List.of())
                : item.images;
        ArrayNode images = Json.array();
        own.stream().flatMap(id -> shop.media().find(id).stream()).forEach(picture -> images.add(image(picture)));
        return images;
    }

    private ObjectNode image(Media.Picture picture) {
        ObjectNode node = Json.object().put("id", picture.id);
        shop.dates().put(node, "date_created", picture.created);
        shop.dates().put(node, "date_modified", picture.created);
        return node.put("src", shop.media().address(picture))
                .put("name", picture.title)
                .put("alt", picture.alt);
    }

    private String name(Item item) {
        if (!item.isVariation()) {
            return item.text("name");
        }
        return new ProductAttributes(shop, item).optionsAsName();
    }

    private String fullName(Item item) {
        return parent(item)
                .map(parent -> parent.text("name") + " - " + name(item))
                .orElseGet(() -> name(item));
    }

    private static String slug(Item item) {
        String own = item.text("slug");
        return own.isEmpty() ? Texts.slug(item.text("name")) : own;
    }

    private void dates(ObjectNode node, Item item) {
        shop.dates().put(node, "date_created", item.created);
        shop.dates().put(node, "date_modified", item.modified);
    }

    private static void copy(ObjectNode node, Item item, String... fields) {
        for (String field : fields) {
            JsonNode value = item.fields.path(field);
            node.set(field, value.deepCopy());
        }
    }

    private void links(ObjectNode node, String self, String collection) {
        ObjectNode links = node.putObject("_links");
        links.putArray("self").addObject().put("href", shop.address() + "/wp-json/wc/v3" + self);
        links.putArray("collection").addObject().put("href", shop.address() + "/wp-json/wc/v3" + collection);
    }
}
