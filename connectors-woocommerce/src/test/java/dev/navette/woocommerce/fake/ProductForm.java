package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a form says into a product or a variation, as WooCommerce's controllers do, field after field. */
final class ProductForm {

    private static final List<String> STATUSES =
            List.of("publish", "draft", "pending", "private", "future", "auto-draft", "trash");

    private final Shop shop;
    private final Item item;
    private final ObjectNode form;
    private final Origin origin;

    ProductForm(Shop shop, Item item, ObjectNode form, Origin origin) {
        this.shop = shop;
        this.item = item;
        this.form = form;
        this.origin = origin;
    }

    void apply() {
        status();
        common();
        if (item.isVariation()) {
            variation();
        } else {
            product();
        }
        Stock.apply(item, form);
        Prices.apply(item, form, shop.dates());
        new MetaData(shop, item).apply(form.path("meta_data"));
    }

    /** An unknown one makes it a draft, where nobody has checked. WooCommerce 11.0.1, observed. */
    private void status() {
        if (Json.isSet(form, "status")) {
            String status = Php.text(form.path("status"));
            item.status = STATUSES.contains(status) ? status : "draft";
        }
    }

    /** An administrator may write any HTML (unfiltered_html), and what he writes is stored as it is. */
    private UnaryOperator<String> html() {
        return origin == Origin.HANDS ? UnaryOperator.identity() : Texts::kses;
    }

    private void common() {
        text("description", html());
        sku();
        gtin();
        flags("virtual", "downloadable");
        shipping();
        taxClass();
        for (String number : new String[] {"download_limit", "download_expiry"}) {
            number(number);
        }
    }

    private void product() {
        text("name", Texts::kses);
        text("short_description", html());
        text("slug", Texts::slug);
        text("purchase_note", Texts::kses);
        text("external_url", Texts::clean);
        text("button_text", Texts::clean);
        text("post_password", Texts::clean);
        flags("featured", "sold_individually", "reviews_allowed");
        choice(
                "catalog_visibility",
                "product_invalid_catalog_visibility",
                List.of("visible", "catalog", "search", "hidden"));
        choice("tax_status", "product_invalid_tax_status", List.of("taxable", "shipping", "none"));
        number("menu_order");
        ids("upsell_ids");
        ids("cross_sell_ids");
        ids("grouped_products");
        new ProductTerms(shop, item).apply(form);
        new ProductAttributes(shop, item).apply(form);
        images();
    }

    private void variation() {
        // 0 is nothing to PHP: class-wc-rest-product-variations-controller.php.
        if (Php.integer(form.path("menu_order")) != 0) {
            number("menu_order");
        }
        if (Json.isSet(form, "attributes")) {
            new ProductAttributes(shop, item).choose(form.path("attributes"));
        }
        JsonNode image = form.path("image");
        if (form.has("image") && (origin == Origin.REQUEST || !image.isNull())) {
            boolean none = !image.isObject() || (!image.hasNonNull("src") && Php.integer(image.path("id")) == 0);
            item.images = none ? new ArrayList<>() : List.of(shop.media().named(image, "variation"));
        }
    }

    /** The list replaces all, the first is the featured one: read in class-wc-rest-products-controller.php. */
    private void images() {
        if (Json.isSet(form, "images")) {
            var images = new ArrayList<Long>();
            for (JsonNode image : form.path("images")) {
                images.add(shop.media().named(image, "product"));
            }
            item.images = images;
        }
    }

    private void sku() {
        if (!Json.isSet(form, "sku")) {
            return;
        }
        String written = Php.text(form.path("sku"));
        String sku = origin == Origin.HANDS ? written : Texts.clean(written);
        if (origin != Origin.HANDS && !sku.isEmpty()) {
            shop.skus().claim(item, sku);
        }
        item.fields.put("sku", sku);
    }

    private void gtin() {
        if (!Json.isSet(form, "global_unique_id")) {
            return;
        }
        String gtin = Skus.gtin(Php.text(form.path("global_unique_id")));
        if (origin != Origin.HANDS && !gtin.isEmpty()) {
            shop.skus().claimGtin(item, gtin);
        }
        item.fields.put("global_unique_id", gtin);
    }

    private void shipping() {
        text("weight", Texts::decimal);
        JsonNode dimensions = form.path("dimensions");
        for (String side : List.of("length", "width", "height")) {
            if (dimensions.hasNonNull(side)) {
                item.fields.put(side, Texts.decimal(Php.text(dimensions.path(side))));
            }
        }
        if (Json.isSet(form, "shipping_class")) {
            String slug = Php.text(form.path("shipping_class"));
            item.fields.put(
                    "shipping_class",
                    shop.taxonomy("shipping_classes").all().stream()
                            .filter(term -> term.slug().equals(slug))
                            .mapToLong(Taxonomy.Term::id)
                            .findFirst()
                            .orElse(0));
        }
    }

    /** An unknown one becomes the standard one, with 200; "standard" reads back as "". WooCommerce 11.0.1, observed. */
    private void taxClass() {
        if (!Json.isSet(form, "tax_class")) {
            return;
        }
        String slug = Texts.slug(Php.text(form.path("tax_class")));
        boolean parents = item.isVariation() && Item.PARENT.equals(slug);
        boolean known = parents || (shop.taxClasses().containsKey(slug) && !"standard".equals(slug));
        item.fields.put("tax_class", known ? slug : "");
    }

    private void text(String field, UnaryOperator<String> made) {
        if (Json.isSet(form, field)) {
            item.fields.put(field, made.apply(Php.text(form.path(field))));
        }
    }

    private void flags(String... fields) {
        for (String field : fields) {
            if (Json.isSet(form, field)) {
                item.fields.put(field, Php.bool(form.path(field)));
            }
        }
    }

    private void number(String field) {
        if (Json.isSet(form, field)) {
            item.fields.put(field, Php.integer(form.path(field)));
        }
    }

    /** What nobody has checked before is refused by the setter itself. */
    private void choice(String field, String code, List<String> choices) {
        if (!Json.isSet(form, field)) {
            return;
        }
        String chosen = Php.text(form.path(field));
        if (!choices.contains(chosen)) {
            throw new Refusal(400, code, "Invalid " + field.replace('_', ' ') + " option.");
        }
        item.fields.put(field, chosen);
    }

    private void ids(String field) {
        if (Json.isSet(form, field)) {
            ArrayNode ids = item.fields.putArray(field);
            form.path(field).forEach(id -> {
                if (Php.integer(id) > 0) {
                    ids.add(Php.integer(id));
                }
            });
        }
    }
}
