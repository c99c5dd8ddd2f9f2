package dev.navette.woocommerce.fake;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of {@code meta_data}. WooCommerce 11.0.1, observed. */
final class Metas {

    private Metas() {}

    /** Puts one there: by its id, else by its key; null takes it away. */
    static void merge(List<Item.Meta> all, JsonNode entry, LongSupplier next) {
        long id = Php.integer(entry.path("id"));
        String key = Php.text(entry.path("key"));
        JsonNode value = entry.path("value");
        boolean none = value.isNull() || value.isMissingNode();
        for (int index = 0; index < all.size(); index++) {
            Item.Meta former = all.get(index);
            if (id != 0 ? former.id() == id : former.key().equals(key)) {
                if (none) {
                    all.remove(index);
                } else {
                    all.set(index, new Item.Meta(former.id(), key.isEmpty() ? former.key() : key, stored(value)));
                }
                return;
            }
        }
        if (!none && !key.isEmpty()) {
            all.add(new Item.Meta(next.getAsLong(), key, stored(value)));
        }
    }

    /** Scalars come back as texts: true is "1", 1.50 is "1.5"; objects and lists stay. */
    private static JsonNode stored(JsonNode value) {
        return value.isContainer() ? value.deepCopy() : Json.text(Php.text(value));
    }

    static ArrayNode shown(List<Item.Meta> all, Predicate<String> visible) {
        ArrayNode shown = Json.array();
        for (Item.Meta meta : all) {
            if (visible.test(meta.key())) {
                ObjectNode entry = shown.addObject().put("id", meta.id()).put("key", meta.key());
                entry.set("value", meta.value());
            }
        }
        return shown;
    }
}
