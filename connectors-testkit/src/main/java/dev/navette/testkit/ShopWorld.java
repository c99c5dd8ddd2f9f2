package dev.navette.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.Write;

/**
 * A shop that the contracts of readers, writers, finders, viewers and surveys work on, and the hands and eyes of a person in it. One
 * test has one.
 */
public interface ShopWorld extends WriterWorld {

    /**
     * A product as the shop has it.
     *
     * @param id the shop's id of it
     * @param product its fields; null is what nobody has set
     */
    record Shown(ForeignId id, Product product) {}

    /** Puts a product there by hand, whatever there is of that reference; the shop gives it an id. */
    ForeignId put(Product product);

    /**
     * Puts a product there by hand whose reference is written otherwise: with blanks around it, or not at all.
     *
     * @param written as the shop then has it, or null for none
     * @return its id; nothing where the shop holds no such reference
     */
    default Optional<ForeignId> put(Product product, @Nullable String written) {
        return Optional.empty();
    }

    /** The fields that it has a place for, of those that name nothing else in the shop. */
    default Set<ProductField> fields() {
        return EnumSet.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.PRICE, ProductField.QUANTITY);
    }

    /** All products as they are now, in any order. */
    List<Shown> products();

    /**
     * A creation that the shop refuses for itself alone, of this reference or one that begins so; nothing where it takes
     * everything.
     */
    Optional<Write<Product>> refused(String reference);

    /**
     * Sets one field by hand to what a product has of it: of a product that is there, and of a field of what is sold, of
     * each variant that the product names.
     *
     * @return false where hands cannot do that
     */
    default boolean change(ForeignId id, Product product, ProductField field) {
        return false;
    }

    /**
     * Makes a product unreadable, a simple one: a price of letters, for example.
     *
     * @return false where everything that the shop can hold can be read
     */
    default boolean damage(ForeignId id) {
        return false;
    }

    /** Whether a product can be sold in variants. */
    default boolean sellsVariants() {
        return false;
    }

    /** The ids of a product's variants, by their references. */
    default Map<String, ForeignId> variantsOf(ForeignId product) {
        return Map.of();
    }

    /**
     * How a product is shown of which so much was said: a shop may have a value of its own for what nobody said, as whether
     * customers see it.
     */
    default Product shown(Product said) {
        return said;
    }

    /** Whether it counts in whole units alone. */
    default boolean countsWholeUnits() {
        return false;
    }

    /** Whether its prices are with the tax or without, as a shop is configured. */
    default Basis prices() {
        return Basis.NET;
    }
}
