package dev.navette.memory;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Variant;

/**
 * A variant as the {@link MemoryShop} has it.
 *
 * @param id the id that the shop gave it
 * @param product the id of the product it is a variant of
 * @param reference not unique, unless the shop refuses doubles
 * @param price what one unit costs, or null
 * @param quantity the quantity for sale, or null while nobody has set one
 */
public record ShopVariant(
        ForeignId id,
        ForeignId product,
        Reference reference,
        @Nullable Price price,
        @Nullable Quantity quantity) {

    public ShopVariant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(reference, "reference");
    }

    /** Makes one under the id that it is given. */
    @FunctionalInterface
    interface Maker {

        ShopVariant under(ForeignId id);
    }

    static ShopVariant of(ForeignId id, ForeignId product, Variant variant, Set<? extends Field> fields) {
        return new ShopVariant(id, product, variant.reference(), null, null).with(variant, fields);
    }

    /** This one with some fields of another; where the other says nothing, this one's stays. */
    ShopVariant with(Variant variant, Set<? extends Field> fields) {
        Price cost = variant.price();
        Quantity units = variant.quantity();
        return new ShopVariant(
                id,
                product,
                reference,
                fields.contains(ProductField.PRICE) && cost != null ? cost : price,
                fields.contains(ProductField.QUANTITY) && units != null ? units : quantity);
    }

    ShopVariant with(Quantity units) {
        return new ShopVariant(id, product, reference, price, units);
    }
}
