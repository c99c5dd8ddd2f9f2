package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.navette.model.Money;
import dev.navette.model.sales.VatTotal;

/**
 * What each deposit on a document holds of its taxes (ORD-37), one deposit after the other: in proportion to what the ones
 * before left, so that deposits that pay the whole document hold its taxes to the cent. What is paid beyond its total bears
 * no tax.
 */
final class DepositTax {

    private final List<VatTotal> taxes;
    private final int digits;
    private final List<BigDecimal> bases;
    private final List<BigDecimal> amounts;
    private final boolean wholeNet;
    private BigDecimal net;

    /** The taxes of a document in a currency of so many decimals. */
    DepositTax(DocumentTotals totals, int digits) {
        this.taxes = totals.vat().stream()
                .sorted(Comparator.comparing((VatTotal one) -> one.vat().rate()).thenComparing(VatTotal::vat))
                .toList();
        this.digits = digits;
        this.bases =
                new ArrayList<>(taxes.stream().map(one -> one.base().amount()).toList());
        this.amounts =
                new ArrayList<>(taxes.stream().map(one -> one.amount().amount()).toList());
        this.net = totals.gross().amount().subtract(sum(amounts));
        // not so where taxes stack, or something bears none
        this.wholeNet = sum(bases).compareTo(net) == 0;
    }

    /** The taxes of the next deposit; those of which it holds nothing are left out. */
    List<VatTotal> of(BigDecimal deposit) {
        BigDecimal tax = sum(amounts);
        BigDecimal left = net.add(tax);
        BigDecimal within = deposit.min(left);
        if (within.signum() <= 0) {
            return List.of();
        }
        List<BigDecimal> parts = Split.of(within, List.of(tax, net), digits);
        List<BigDecimal> ofBases = wholeNet
                ? Split.of(parts.get(1), bases, digits)
                : bases.stream().map(base -> share(base, within, left)).toList();
        List<BigDecimal> ofAmounts = Split.of(parts.get(0), amounts, digits);
        net = net.subtract(parts.get(1));
        var totals = new ArrayList<VatTotal>();
        for (int i = 0; i < taxes.size(); i++) {
            bases.set(i, bases.get(i).subtract(ofBases.get(i)));
            amounts.set(i, amounts.get(i).subtract(ofAmounts.get(i)));
            add(totals, taxes.get(i), ofBases.get(i), ofAmounts.get(i));
        }
        return totals;
    }

    private BigDecimal share(BigDecimal base, BigDecimal part, BigDecimal of) {
        return base.multiply(part).divide(of, MathContext.DECIMAL128).setScale(digits, RoundingMode.HALF_UP);
    }

    private static void add(List<VatTotal> totals, VatTotal tax, BigDecimal base, BigDecimal amount) {
        if (base.signum() != 0 || amount.signum() != 0) {
            totals.add(new VatTotal(
                    tax.vat(),
                    new Money(base, tax.base().currency()),
                    new Money(amount, tax.amount().currency())));
        }
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
