package dev.navette.model.sales;

import java.util.Currency;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Default;

/**
 * What an order asks money for, as placed: neither payments nor refunds change it.
 *
 * @param currency of every {@link Amount#value}
 * @param exchange to the shop's own currency, or null where the order is in it
 * @param basis whether the amounts of lines, charges and discounts hold their tax
 * @param gross what the shop says it comes to, tax included, after discounts
 * @param lines what is bought
 * @param charges shipping and more
 * @param discounts on the whole of it
 * @param taxes all that its parts name
 * @param taxTotals what the shop says each tax comes to; empty where it does not say
 */
public record OrderMoney(
        Currency currency,
        @Nullable Exchange exchange,
        Basis basis,
        Amount gross,
        List<OrderLine> lines,
        @Default("[]") List<OrderCharge> charges,
        @Default("[]") List<OrderDiscount> discounts,
        @Default("[]") List<ShopTax> taxes,
        @Default("[]") List<TaxTotal> taxTotals) {

    public OrderMoney {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(gross, "gross");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        taxTotals = List.copyOf(taxTotals);
    }
}
