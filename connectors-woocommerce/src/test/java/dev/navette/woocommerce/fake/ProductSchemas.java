package dev.navette.woocommerce.fake;

import java.util.Map;

/** What forms of products and variations are checked against. */
final class ProductSchemas {

    private static final Schema.Kind IDS = Schema.listOf(Schema.INTEGER);
    private static final Schema.Kind NAMED = Schema.listOf(Schema.objectOf(Map.of("id", Schema.INTEGER)));
    private static final Schema.Kind IMAGE =
            Schema.objectOf(Map.of("id", Schema.INTEGER, "src", Schema.TEXT, "name", Schema.TEXT, "alt", Schema.TEXT));
    private static final Schema.Kind META =
            Schema.listOf(Schema.objectOf(Map.of("id", Schema.INTEGER, "key", Schema.TEXT, "value", Schema.ANY)));
    private static final Schema.Kind OPTION =
            Schema.objectOf(Map.of("id", Schema.INTEGER, "name", Schema.TEXT, "option", Schema.TEXT));
    private static final Schema.Kind ATTRIBUTE = Schema.objectOf(Map.of(
            "id", Schema.INTEGER,
            "name", Schema.TEXT,
            "position", Schema.INTEGER,
            "visible", Schema.BOOLEAN,
            "variation", Schema.BOOLEAN,
            "options", Schema.listOf(Schema.TEXT)));
    private static final Schema.Kind STATUS =
            Schema.oneOf("draft", "pending", "private", "publish", "future", "auto-draft", "trash");

    static final Schema PRODUCT = common().field(
                    Schema.TEXT, "name", "slug", "short_description", "external_url", "button_text", "purchase_note")
            .field(Schema.TEXT, "post_password")
            .field(Schema.oneOf("simple", "grouped", "external", "variable"), "type")
            .field(Schema.BOOLEAN, "featured", "sold_individually", "reviews_allowed", "manage_stock")
            .field(Schema.oneOf("visible", "catalog", "search", "hidden"), "catalog_visibility")
            .field(Schema.oneOf("taxable", "shipping", "none"), "tax_status")
            .field(IDS, "upsell_ids", "cross_sell_ids", "grouped_products")
            .field(NAMED, "categories", "tags", "brands")
            .field(Schema.listOf(IMAGE), "images")
            .field(Schema.listOf(ATTRIBUTE), "attributes")
            .field(Schema.listOf(OPTION), "default_attributes")
            .field(Schema.INTEGER, "parent_id");

    /** {@code manage_stock} may be the text "parent" here. WooCommerce 11.0.1, observed. */
    static final Schema VARIATION = common().field(Schema.ANY, "manage_stock")
            .field(IMAGE, "image")
            .field(IDS, "gallery_image_ids")
            .field(Schema.listOf(OPTION), "attributes");

    private ProductSchemas() {}

    private static Schema common() {
        return new Schema()
                .field(
                        Schema.TEXT,
                        "description",
                        "sku",
                        "global_unique_id",
                        "regular_price",
                        "sale_price",
                        "tax_class")
                .field(Schema.TEXT, "weight", "shipping_class")
                .field(STATUS, "status")
                .field(
                        Schema.ANY,
                        "date_on_sale_from",
                        "date_on_sale_from_gmt",
                        "date_on_sale_to",
                        "date_on_sale_to_gmt")
                .field(Schema.BOOLEAN, "virtual", "downloadable")
                .field(Schema.INTEGER, "stock_quantity", "menu_order", "download_limit", "download_expiry")
                .field(Schema.INTEGER_OR_NULL, "low_stock_amount")
                .field(Schema.oneOf("instock", "outofstock", "onbackorder"), "stock_status")
                .field(Schema.oneOf("no", "notify", "yes"), "backorders")
                .field(
                        Schema.objectOf(Map.of("length", Schema.TEXT, "width", Schema.TEXT, "height", Schema.TEXT)),
                        "dimensions")
                .field(META, "meta_data");
    }
}
