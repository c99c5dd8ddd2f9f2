package dev.navette.woocommerce.fake;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
                merge(Php.integer(entry.path("id")), key, entry.path("value"));
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

    private void merge(long id, String key, JsonNode value) {
        boolean none = value.isNull() || value.isMissingNode();
        for (int index = 0; index < item.meta.size(); index++) {
            Item.Meta former = item.meta.get(index);
            if (id != 0 ? former.id() == id : former.key().equals(key)) {
                if (none) {
                    item.meta.remove(index);
                } else {
                    String name = key.isEmpty() ? former.key() : key;
                    item.meta.set(index, new Item.Meta(former.id(), name, stored(value)));
                }
                return;
            }
        }
        if (!none && !key.isEmpty()) {
            item.meta.add(new Item.Meta(shop.nextMeta(), key, stored(value)));
        }
    }

    /** Scalars come back as texts: true is "1", 1.50 is "1.5"; objects and lists stay. */
    private static JsonNode stored(JsonNode value) {
        return value.isContainer() ? value.deepCopy() : Json.text(Php.text(value));
    }

    /** What a reader sees: keys that begin with an underscore are protected. */
    static ArrayNode shown(Item item) {
        ArrayNode shown = Json.array();
        for (Item.Meta meta : item.meta) {
            if (!meta.key().startsWith("_")) {
                ObjectNode entry = shown.addObject().put("id", meta.id()).put("key", meta.key());
                entry.set("value", meta.value());
            }
        }
        return shown;
    }
}
