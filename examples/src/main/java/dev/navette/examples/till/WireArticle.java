package dev.navette.examples.till;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * An article as the till sends and takes it; what is null is not said. An article that the till could not have sent by its
 * manual has nothing but its id and SKU.
 *
 * @param id null for one that is to be made
 * @param sku the reference; null for what the till sells by its key alone
 * @param price with tax, in euros; the till sends a text, {@code "4.90"}, and takes a number too
 * @param vat the VAT rate: {@code 5.5}
 */
record WireArticle(
        @Nullable Long id,
        @Nullable String sku,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String vat) {

    /** The id of one that the till has. */
    ForeignId foreignId() {
        return new ForeignId(Objects.toString(id, ""));
    }

    /** Whether it would change nothing. */
    boolean saysNothing() {
        return name == null && price == null && vat == null;
    }

    /** What is read of an article in any case. */
    record Key(Long id, @Nullable String sku) {

        WireArticle alone() {
            return new WireArticle(id, sku, null, null, null);
        }
    }
}
