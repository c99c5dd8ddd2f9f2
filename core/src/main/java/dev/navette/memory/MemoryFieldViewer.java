package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.FieldViewer;

/** Looks at products and at what of them is sold. */
record MemoryFieldViewer(Desk desk) implements FieldViewer {

    @Override
    public Map<ForeignId, Map<Field, String>> view(LinkKind kind, Collection<ForeignId> ids, Set<Field> fields) {
        return desk.look(shop -> {
            var seen = new HashMap<ForeignId, Map<Field, String>>();
            for (ForeignId id : ids) {
                if (kind.equals(LinkKind.PRODUCT) ? shop.products().has(id) : isSold(shop, kind, id)) {
                    seen.put(id, words(values(shop, kind, id), fields));
                }
            }
            return seen;
        });
    }

    private static boolean isSold(Assortment shop, LinkKind kind, ForeignId id) {
        return kind.equals(LinkKind.SELLABLE) && shop.sells(id);
    }

    private static Map<Field, FieldValue> values(Assortment shop, LinkKind kind, ForeignId id) {
        var values = new HashMap<Field, FieldValue>();
        ShopVariant variant = shop.variants().at(id);
        ShopProduct product = shop.products().at(id);
        if (variant != null) {
            values.putAll(ShownValues.sold(shop, variant).values());
        }
        if (product != null && kind.equals(LinkKind.PRODUCT)) {
            values.putAll(ShownValues.of(shop, product).values());
        }
        if (product != null && shop.sells(id)) {
            values.putAll(ShownValues.sold(shop, product).values());
        }
        return values;
    }

    private static Map<Field, String> words(Map<Field, FieldValue> values, Set<Field> fields) {
        var words = new HashMap<Field, String>();
        values.forEach((field, value) -> {
            if (fields.contains(field)) {
                words.put(field, value.toString());
            }
        });
        return words;
    }
}
