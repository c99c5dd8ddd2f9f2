package dev.navette.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductFields;
import dev.navette.model.Reference;
import dev.navette.model.Variant;

/** What the shop has in each field now; a field without a value is left out. */
record ShownValues(Map<Field, FieldValue> values) {

    /** Of a product's page; what it names and is not there any more is not shown. */
    static ShownValues of(Assortment shop, ShopProduct product) {
        Product there = ProductFields.naming(product.shown(), named -> shop.has(named, product.ids()));
        var values = new LinkedHashMap<Field, FieldValue>();
        for (Field field : ProductFields.of(there)) {
            note(values, field, ProductFields.valueOf(field, there));
        }
        return new ShownValues(values);
    }

    /** Of a simple product's own sale. */
    static ShownValues sold(Assortment shop, ShopProduct product) {
        return sold(shop, new Variant(product.reference(), product.shown().sale()), product.ids());
    }

    static ShownValues sold(Assortment shop, ShopVariant variant) {
        return sold(shop, variant.shown(), variant.ids());
    }

    private static ShownValues sold(Assortment shop, Variant sold, Map<Named, ForeignId> ids) {
        Variant there = ProductFields.naming(sold, named -> shop.has(named, ids));
        var values = new LinkedHashMap<Field, FieldValue>();
        for (Field field : ProductFields.sold()) {
            note(values, field, ProductFields.valueOf(field, there));
        }
        return new ShownValues(values);
    }

    /** The ids of what is named: those that are known now, else those of before. */
    @SafeVarargs
    static Map<Named, ForeignId> ids(
            Map<Named, ForeignId> before, Map<Named, ForeignId> known, Collection<Named>... names) {
        var ids = new HashMap<Named, ForeignId>();
        for (Collection<Named> some : names) {
            for (Named named : some) {
                ForeignId id = known.getOrDefault(named, before.get(named));
                if (id != null) {
                    ids.put(named, id);
                }
            }
        }
        return ids;
    }

    /** Of the reference and everything that is shown under it. */
    Fingerprint digest(Reference reference) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(reference.value());
        values.forEach((field, value) -> {
            parts.add(field.code());
            parts.add(String.valueOf(value.parts().size()));
            parts.addAll(value.parts());
        });
        return new FieldValue(parts).fingerprint();
    }

    /** A list of which nothing is left is no value. */
    private static void note(Map<Field, FieldValue> values, Field field, @Nullable FieldValue value) {
        if (value != null && !value.parts().isEmpty()) {
            values.put(field, value);
        }
    }
}
