package dev.navette.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/** What the shop has in each field now; a field without a value is left out. */
record ShownValues(Map<ProductField, FieldValue> values) {

    static ShownValues of(Assortment shop, ShopProduct product) {
        var values = new EnumMap<ProductField, FieldValue>(ProductField.class);
        values.put(ProductField.NAME, ProductValues.name(product.name()));
        String description = product.description();
        if (description != null) {
            values.put(ProductField.DESCRIPTION, ProductValues.description(description));
        }
        List<Reference> related = product.related().stream()
                .flatMap(id -> Stream.ofNullable(shop.products().at(id)))
                .map(ShopProduct::reference)
                .toList();
        if (!related.isEmpty()) {
            values.put(ProductField.RELATED, ProductValues.related(related));
        }
        ForeignId category = product.category();
        ShopTerm term = category == null ? null : shop.terms().at(category);
        if (term != null) {
            values.put(ProductField.CATEGORY, ProductValues.category(term.term()));
        }
        List<Image> images = product.images().stream()
                .flatMap(id -> Stream.ofNullable(shop.media().at(id)))
                .map(KeptMedia::image)
                .toList();
        if (!images.isEmpty()) {
            values.put(ProductField.IMAGES, ProductValues.images(images));
        }
        return new ShownValues(values);
    }

    /** Of a simple product's own sale. */
    static ShownValues sold(ShopProduct product) {
        return sold(product.price(), product.quantity());
    }

    static ShownValues sold(ShopVariant variant) {
        return sold(variant.price(), variant.quantity());
    }

    private static ShownValues sold(@Nullable Price price, @Nullable Quantity quantity) {
        var values = new EnumMap<ProductField, FieldValue>(ProductField.class);
        if (price != null) {
            values.put(ProductField.PRICE, ProductValues.price(price));
        }
        if (quantity != null) {
            values.put(ProductField.QUANTITY, ProductValues.quantity(quantity));
        }
        return new ShownValues(values);
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
}
