package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.spi.FieldViewer;

/** Looks at products, at what of them is sold, and at accounts. */
record MemoryFieldViewer(Desk desk) implements FieldViewer {

    @Override
    public Map<ForeignId, Map<Field, String>> view(LinkKind kind, Collection<ForeignId> ids, Set<Field> fields) {
        return desk.look(shop -> {
            var seen = new HashMap<ForeignId, Map<Field, String>>();
            for (ForeignId id : ids) {
                MemoryAccount account =
                        kind.equals(LinkKind.SHOP_ACCOUNT) ? shop.accounts().at(id) : null;
                if (account != null) {
                    seen.put(id, words(values(shop, account), fields));
                } else if (kind.equals(LinkKind.PRODUCT) ? shop.products().has(id) : isSold(shop, kind, id)) {
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

    private static Map<Field, FieldValue> values(Assortment shop, MemoryAccount account) {
        var values = new HashMap<Field, FieldValue>();
        for (AccountField field : AccountField.values()) {
            FieldValue value = AccountFields.valueOf(field, account.account());
            if (value != null) {
                values.put(field, value);
            }
        }
        String groups = account.groups().stream()
                .flatMap(id -> Stream.ofNullable(shop.terms().at(id)))
                .map(term -> term.term().label())
                .collect(Collectors.joining(" "));
        if (!groups.isEmpty()) {
            values.put(AccountField.GROUP, FieldValue.of(groups));
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
