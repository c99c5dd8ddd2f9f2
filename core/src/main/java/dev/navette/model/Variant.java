package dev.navette.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * One of the forms in which a product is sold (déclinaison, ART-12). What is null is left alone in the shop.
 *
 * @param reference the shop's reference (SKU) of it, our name of what is sold
 * @param sale what a customer buys
 * @param options in what it differs from the others: values of attributes, each once, as terms below their attributes; null
 *     where nothing is said of it
 * @param images its own pictures among those of the product, or null
 * @param sold whether it can be bought; null leaves that alone
 * @param usual whether customers see it first; null leaves that alone
 */
public record Variant(
        Reference reference,
        @Valid Sale sale,
        @Nullable List<Term> options,
        @Nullable List<Image> images,
        @Nullable Boolean sold,
        @Nullable Boolean usual) {

    public Variant {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(sale, "sale");
        options = options == null ? null : List.copyOf(options);
        images = images == null ? null : List.copyOf(images);
    }

    /** One that is told by its reference alone. */
    public Variant(Reference reference, Sale sale) {
        this(reference, sale, null, null, null, null);
    }

    /** One of which a price and a quantity are said. */
    public Variant(Reference reference, @Nullable Price price, @Nullable Quantity quantity) {
        this(reference, Sale.of(price, quantity));
    }

    /** What one unit costs. */
    public @Nullable Price price() {
        return sale.price();
    }

    /** The quantity for sale. */
    public @Nullable Quantity quantity() {
        return sale.quantity();
    }

    /** The same with another sale. */
    public Variant with(Sale other) {
        return new Variant(reference, other, options, images, sold, usual);
    }

    /** The same with these values of attributes. */
    public Variant withOptions(@Nullable List<Term> values) {
        return new Variant(reference, sale, values, images, sold, usual);
    }

    /** The same with pictures of its own. */
    public Variant withImages(@Nullable List<Image> own) {
        return new Variant(reference, sale, options, own, sold, usual);
    }

    /** The same, which can be bought or not. */
    public Variant withSold(@Nullable Boolean canBeBought) {
        return new Variant(reference, sale, options, images, canBeBought, usual);
    }

    /** The same, which customers see first or not. */
    public Variant withUsual(@Nullable Boolean first) {
        return new Variant(reference, sale, options, images, sold, first);
    }
}
