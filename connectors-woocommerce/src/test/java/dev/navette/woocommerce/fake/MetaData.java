package dev.navette.woocommerce.fake;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The {@code meta_data} of a product. WooCommerce 11.0.1, observed; that keys with an underscore are hidden is believed. */
final class MetaData {

    private static final Map<String, String> PROPERTIES = Map.of(
            "_stock", "stock_quantity",
            "_sku", "sku",
            "_regular_price", "regular_price",
            "_sale_price", "sale_price",
            "_weight", "weight",
            "_stock_status", "stock_status",
            "_tax_class", "tax_class");

    private final Shop shop;
    private final Item item;

    MetaData(Shop shop, Item item) {
        this.shop = shop;
        this.item = item;
    }

    /** Merges what is sent into what there is: by its id, else by its key. */
    void apply(JsonNode entries) {
        for (JsonNode entry : entries) {
            String key = Php.text(entry.path("key"));
            String property = PROPERTIES.get(key);
            if (property != null) {
                property(property, entry.path("value"));
            } else {
                Metas.merge(item.meta, entry, shop::nextMeta);
            }
        }
    }

    /** Writing an internal key changes the real property. */
    private void property(String property, JsonNode value) {
        if ("stock_quantity".equals(property)) {
            item.fields.put(property, Php.integer(value));
            Stock.settle(item.fields);
        } else {
            item.fields.put(property, Php.text(value));
        }
    }

    /** What a reader sees: keys that begin with an underscore are protected. */
    static ArrayNode shown(Item item) {
        return Metas.shown(item.meta, key -> !key.startsWith("_"));
    }
}
