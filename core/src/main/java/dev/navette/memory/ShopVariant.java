package dev.navette.memory;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.ProductFields;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;

/**
 * A variant as the {@link MemoryShop} has it.
 *
 * @param id the id that the shop gave it
 * @param product the id of the product it is a variant of
 * @param shown what customers see; its reference is not unique, unless the shop refuses doubles
 * @param ids the shop's ids of what it names: values of attributes, pictures
 */
public record ShopVariant(ForeignId id, ForeignId product, Variant shown, Map<Named, ForeignId> ids) {

    public ShopVariant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(shown, "shown");
        ids = Map.copyOf(ids);
    }

    /** One of which a price and a quantity are known. */
    public ShopVariant(
            ForeignId id, ForeignId product, Reference reference, @Nullable Price price, @Nullable Quantity quantity) {
        this(id, product, new Variant(reference, price, quantity), Map.of());
    }

    /** Makes one under the id that it is given. */
    @FunctionalInterface
    interface Maker {
        ShopVariant under(ForeignId id);
    }

    /** Not unique, unless the shop refuses doubles. */
    public Reference reference() {
        return shown.reference();
    }

    /** What one unit costs, or null. */
    public @Nullable Price price() {
        return shown.price();
    }

    /** The quantity for sale, or null while nobody has set one. */
    public @Nullable Quantity quantity() {
        return shown.quantity();
    }

    static ShopVariant of(
            ForeignId id, ForeignId product, Variant variant, Set<? extends Field> fields, Map<Named, ForeignId> ids) {
        return new ShopVariant(id, product, new Variant(variant.reference(), Sale.NONE), Map.of())
                .with(variant, fields, ids);
    }

    /**
     * This one with some fields of another; where the other says nothing, this one's stays.
     *
     * @param known ids of what the other names; what has none is left out
     */
    ShopVariant with(Variant variant, Set<? extends Field> fields, Map<Named, ForeignId> known) {
        Variant other = ProductFields.naming(variant, known::containsKey);
        Variant next = shown;
        for (Field field : fields) {
            next = ProductFields.copy(field, other, next);
        }
        return new ShopVariant(id, product, next, ShownValues.ids(ids, known, ProductFields.namesOf(next)));
    }

    ShopVariant with(Quantity units) {
        return new ShopVariant(id, product, shown.with(shown.sale().withQuantity(units)), ids);
    }
}
