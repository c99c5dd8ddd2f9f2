package dev.navette.woocommerce.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product or a variation as the shop stores it: what is inherited or derived is not in it. */
final class Item {

    static final String VARIATION = "variation";
    static final String VARIABLE = "variable";

    /** Of a variation without a tax class of its own. */
    static final String PARENT = "parent";

    /** A piece of {@code meta_data}. */
    record Meta(long id, String key, JsonNode value) {}

    /**
     * An attribute of a product.
     *
     * @param id the global attribute, or 0 for a local one
     * @param options texts of a local one, ids of terms of a global one
     */
    record Attribute(
            long id,
            String name,
            List<String> options,
            List<Long> terms,
            int position,
            boolean visible,
            boolean variation) {

        boolean is(long other, String otherName) {
            return id == 0 ? other == 0 && Texts.slug(name).equals(Texts.slug(otherName)) : id == other;
        }
    }

    /**
     * What a variation has of an attribute.
     *
     * @param term the term of a global one, or 0 where the text is none
     */
    record Option(long id, String name, String text, long term) {}

    final long id;
    String type;
    long parent;
    String status = "publish";

    @Nullable
    String statusBefore;

    Instant created;
    Instant modified;
    ObjectNode fields;

    @Nullable
    Instant saleFrom;

    @Nullable
    Instant saleTo;

    List<Long> images = new ArrayList<>();
    List<Long> categories = new ArrayList<>();
    List<Long> tags = new ArrayList<>();
    List<Long> brands = new ArrayList<>();
    List<Attribute> attributes = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    List<Meta> meta = new ArrayList<>();

    Item(long id, String type, long parent, Instant now) {
        this.id = id;
        this.type = type;
        this.parent = parent;
        this.created = now;
        this.modified = now;
        this.fields = defaults(VARIATION.equals(type));
    }

    /** A copy to change: what is refused halfway leaves the product as it was. */
    Item copy() {
        var copy = new Item(id, type, parent, created);
        copy.status = status;
        copy.statusBefore = statusBefore;
        copy.modified = modified;
        copy.fields = fields.deepCopy();
        copy.saleFrom = saleFrom;
        copy.saleTo = saleTo;
        copy.images = new ArrayList<>(images);
        copy.categories = new ArrayList<>(categories);
        copy.tags = new ArrayList<>(tags);
        copy.brands = new ArrayList<>(brands);
        copy.attributes = new ArrayList<>(attributes);
        copy.options = new ArrayList<>(options);
        copy.meta = new ArrayList<>(meta);
        return copy;
    }

    boolean isVariation() {
        return VARIATION.equals(type);
    }

    boolean isVariable() {
        return VARIABLE.equals(type);
    }

    boolean isTrashed() {
        return "trash".equals(status);
    }

    String text(String field) {
        return Php.text(fields.path(field));
    }

    boolean managesStock() {
        return fields.path("manage_stock").booleanValue();
    }

    boolean isDraft() {
        return status.toLowerCase(Locale.ROOT).endsWith("draft");
    }

    private static ObjectNode defaults(boolean variation) {
        ObjectNode fields = Json.object();
        for (String text : List.of(
                "slug",
                "description",
                "short_description",
                "sku",
                "global_unique_id",
                "regular_price",
                "sale_price",
                "weight",
                "length",
                "width",
                "height",
                "purchase_note",
                "external_url",
                "button_text",
                "post_password")) {
            fields.put(text, "");
        }
        fields.put("name", variation ? "" : "Product");
        fields.put("featured", false)
                .put("virtual", false)
                .put("downloadable", false)
                .put("sold_individually", false);
        fields.put("catalog_visibility", "visible").put("tax_status", "taxable");
        fields.put("tax_class", variation ? PARENT : "");
        fields.put("manage_stock", false).putNull("stock_quantity").put("stock_status", "instock");
        fields.put("backorders", "no").putNull("low_stock_amount");
        fields.put("shipping_class", 0)
                .put("menu_order", 0)
                .put("total_sales", 0)
                .put("reviews_allowed", true);
        fields.put("download_limit", -1).put("download_expiry", -1);
        for (String list :
                List.of("upsell_ids", "cross_sell_ids", "grouped_products", "default_attributes", "downloads")) {
            fields.putArray(list);
        }
        return fields;
    }
}
