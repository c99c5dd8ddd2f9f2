package dev.navette.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * What a customer buys of a product: a simple product itself, or one of its variants. What is null is left alone in the
 * shop: absence never deletes.
 *
 * @param price what one unit costs, net or gross as the shop is configured
 * @param special prices for some buyers, quantities or times (ART-20); an empty list says that there are none
 * @param quantity the quantity for sale
 * @param barcode the number below its bars
 * @param weight as the shop reckons carriage with it
 * @param dimensions how large it is
 * @param ecoParticipation for its recycling, apart from the price (ART-26)
 */
public record Sale(
        @Nullable Price price,
        @Nullable List<SpecialPrice> special,
        @Nullable Quantity quantity,
        @Nullable Barcode barcode,
        @Nullable Weight weight,
        @Nullable Dimensions dimensions,
        @Valid @Nullable Price ecoParticipation) {

    /** Of which nothing is said. */
    public static final Sale NONE = new Sale(null, null, null, null, null, null, null);

    public Sale {
        special = special == null ? null : List.copyOf(special);
    }

    /** A price and a quantity alone. */
    public static Sale of(@Nullable Price price, @Nullable Quantity quantity) {
        return new Sale(price, null, quantity, null, null, null, null);
    }

    /** The same at another price. */
    public Sale withPrice(@Nullable Price other) {
        return new Sale(other, special, quantity, barcode, weight, dimensions, ecoParticipation);
    }

    /** The same at other special prices. */
    public Sale withSpecial(@Nullable List<SpecialPrice> others) {
        return new Sale(price, others, quantity, barcode, weight, dimensions, ecoParticipation);
    }

    /** The same with another quantity. */
    public Sale withQuantity(@Nullable Quantity other) {
        return new Sale(price, special, other, barcode, weight, dimensions, ecoParticipation);
    }

    /** The same with another barcode. */
    public Sale withBarcode(@Nullable Barcode other) {
        return new Sale(price, special, quantity, other, weight, dimensions, ecoParticipation);
    }

    /** The same of another weight. */
    public Sale withWeight(@Nullable Weight other) {
        return new Sale(price, special, quantity, barcode, other, dimensions, ecoParticipation);
    }

    /** The same of another size. */
    public Sale withDimensions(@Nullable Dimensions other) {
        return new Sale(price, special, quantity, barcode, weight, other, ecoParticipation);
    }

    /** The same with another contribution for its recycling. */
    public Sale withEcoParticipation(@Nullable Price other) {
        return new Sale(price, special, quantity, barcode, weight, dimensions, other);
    }
}
