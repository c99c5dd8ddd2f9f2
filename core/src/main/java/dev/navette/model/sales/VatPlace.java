package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What VAT takes a document for, and whose tax it bears (VAT-1).
 *
 * @param regime what it is
 * @param country whose tax it bears, as in {@link Territory#vatCountry}; null where the seller charges none
 */
public record VatPlace(VatRegime regime, @Nullable String country) {

    public VatPlace {
        Objects.requireNonNull(regime, "regime");
    }
}
