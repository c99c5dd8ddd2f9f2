package dev.navette.model.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

import dev.navette.model.Default;
import dev.navette.model.ForeignId;

/**
 * What a shop gave back of an order (remboursement). Amounts are above zero and on the order's basis, but for
 * {@code gross}, which is what the buyer got.
 *
 * @param id the shop's
 * @param at when
 * @param currency the refund's own; as a rule the order's
 * @param lines of the articles; empty where an amount alone was given back
 * @param charges of shipping and other charges
 * @param gross all of it, tax included; more than its parts where an amount was added to them
 * @param payments how the money went back
 */
public record OrderRefund(
        ForeignId id,
        Instant at,
        Currency currency,
        @Default("[]") List<RefundedPart> lines,
        @Default("[]") List<RefundedPart> charges,
        Amount gross,
        @Default("[]") List<OrderPayment> payments) {

    public OrderRefund {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        Objects.requireNonNull(gross, "gross");
        payments = List.copyOf(payments);
    }
}
