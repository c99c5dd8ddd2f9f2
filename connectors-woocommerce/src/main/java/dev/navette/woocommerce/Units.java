package dev.navette.woocommerce;

import java.util.Currency;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Basis;
import dev.navette.model.LengthUnit;
import dev.navette.model.WeightUnit;

/**
 * What the bare numbers of a shop mean.
 *
 * @param currency of all its prices
 * @param basis whether they are with the tax
 * @param weight of all weights
 * @param length of all dimensions
 */
record Units(Currency currency, Basis basis, WeightUnit weight, LengthUnit length) {

    static Units of(ShopFacts facts, String system) {
        return new Units(currency(facts.currency(), system), facts.prices(), facts.weightUnit(), facts.lengthUnit());
    }

    /** Extensions may add currencies of their own. */
    private static Currency currency(String code, String system) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableSourceException(Fault.of(
                    "The shop's currency " + code + " is none of ISO 4217",
                    system,
                    "setting woocommerce_currency",
                    "Choose another currency in WooCommerce, Settings, General"));
        }
    }
}
