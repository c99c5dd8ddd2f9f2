package dev.navette.model.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Money;

/**
 * The money of a sales document.
 *
 * @param basis whether lines and footer hold their tax
 * @param exchange to the shop's own currency, where the document is in another one; else null
 * @param lines what is sold
 * @param shipping at the foot, or null
 * @param vat each tax once, in order
 * @param net without tax
 * @param tax all taxes
 * @param gross what the buyer owes; {@code net} and {@code tax} add up to it
 */
public record DocumentMoney(
        Basis basis,
        @Nullable Exchange exchange,
        List<DocumentLine> lines,
        @Nullable ShippingFooter shipping,
        List<VatTotal> vat,
        Money net,
        Money tax,
        Money gross) {

    public DocumentMoney {
        Objects.requireNonNull(basis, "basis");
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(gross, "gross");
    }

    /** The contributions for recycling in it, on its basis (ORD-35): to be shown apart, and part of the totals. */
    public Money ecoParticipation() {
        BigDecimal sum = BigDecimal.ZERO;
        for (DocumentLine line : lines) {
            Money own = line.ecoParticipation();
            sum = own == null ? sum : sum.add(own.amount());
        }
        return new Money(sum, gross.currency());
    }
}
