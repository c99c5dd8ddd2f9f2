package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the documents of one order still lack, payment after payment (ORD-24): each payment is shared in proportion to it,
 * so that an order paid in full leaves every document paid to the cent. What goes beyond all totals is shared in
 * proportion to these.
 */
final class OpenTotals {

    private final List<BigDecimal> totals;
    private final List<BigDecimal> open;
    private final int digits;

    /**
     * Nothing is paid yet.
     *
     * @param totals none below zero
     * @param digits how many decimals their currency has
     */
    OpenTotals(List<BigDecimal> totals, int digits) {
        this.totals = List.copyOf(totals);
        this.open = new ArrayList<>(totals);
        this.digits = digits;
    }

    /** The share of each document in a payment. */
    List<BigDecimal> pay(BigDecimal amount) {
        BigDecimal within = amount.min(open.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<BigDecimal> shares = Split.of(within, open, digits);
        List<BigDecimal> beyond = Split.of(amount.subtract(within), totals, digits);
        var all = new ArrayList<BigDecimal>();
        for (int i = 0; i < open.size(); i++) {
            open.set(i, open.get(i).subtract(shares.get(i)));
            all.add(shares.get(i).add(beyond.get(i)));
        }
        return all;
    }
}
