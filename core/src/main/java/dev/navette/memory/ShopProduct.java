package dev.navette.memory;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * A product as the {@link MemoryShop} has it.
 *
 * @param id the id that the shop gave it
 * @param reference not unique, unless the shop refuses doubles
 * @param name the title
 * @param description the long text, or null
 * @param price what one unit costs, or null
 * @param quantity the quantity for sale, or null while nobody has set one
 */
public record ShopProduct(
        ForeignId id,
        Reference reference,
        String name,
        @Nullable String description,
        @Nullable Price price,
        @Nullable Quantity quantity) {

    public ShopProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(name, "name");
    }

    static ShopProduct of(ForeignId id, Product product, Set<? extends Field> fields) {
        String name = product.texts().name();
        return new ShopProduct(id, product.reference(), name, null, null, null).with(product, fields);
    }

    /** This one with some fields of another; where the other says nothing, this one's stays. */
    ShopProduct with(Product product, Set<? extends Field> fields) {
        String text = product.texts().description();
        Price cost = product.price();
        Quantity units = product.quantity();
        return new ShopProduct(
                id,
                reference,
                fields.contains(ProductField.NAME) ? product.texts().name() : name,
                fields.contains(ProductField.DESCRIPTION) && text != null ? text : description,
                fields.contains(ProductField.PRICE) && cost != null ? cost : price,
                fields.contains(ProductField.QUANTITY) && units != null ? units : quantity);
    }

    ShopProduct with(Quantity units) {
        return new ShopProduct(id, reference, name, description, price, units);
    }
}
