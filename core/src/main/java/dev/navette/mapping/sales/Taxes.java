package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.navette.model.sales.Vat;

/**
 * The taxes that a part of a sale bears together. Of one priority they add up; those of a higher priority are also taken
 * of the ones before (ORD-17): 100.00 with 3.2 % and then 20 % comes to 123.84, and to 123.20 at one priority.
 *
 * @param vat by priority, then rate; never empty: what is not taxed bears one of rate zero
 */
record Taxes(List<Vat> vat) implements Comparable<Taxes> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Taxes {
        vat = ranked(vat.stream().sorted().toList());
    }

    /** Numbered from 1 on: which numbers a shop has says nothing, but their order does. */
    private static List<Vat> ranked(List<Vat> sorted) {
        var ranked = new ArrayList<Vat>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Vat one = sorted.get(i);
            rank += i == 0 || one.priority() != sorted.get(i - 1).priority() ? 1 : 0;
            ranked.add(new Vat(one.code(), one.rate(), rank));
        }
        return List.copyOf(ranked);
    }

    static Taxes of(Vat... vat) {
        return new Taxes(List.of(vat));
    }

    /** Each tax on a net amount, in their order, to so many decimals. */
    List<BigDecimal> each(BigDecimal net, int digits) {
        return exactly(net).stream()
                .map(tax -> tax.setScale(digits, RoundingMode.HALF_UP))
                .toList();
    }

    /** All taxes on a net amount. */
    BigDecimal on(BigDecimal net, int digits) {
        return each(net, digits).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of a gross amount is tax. */
    BigDecimal within(BigDecimal gross, int digits) {
        BigDecimal net = gross.divide(factor(), MathContext.DECIMAL128).setScale(digits, RoundingMode.HALF_UP);
        return gross.setScale(digits, RoundingMode.HALF_UP).subtract(net);
    }

    /** Each tax within a gross amount; together they are {@link #within}. */
    List<BigDecimal> eachWithin(BigDecimal gross, int digits) {
        BigDecimal net = gross.divide(factor(), MathContext.DECIMAL128);
        return Split.of(within(gross, digits), exactly(net), digits);
    }

    /** Gross divided by net. */
    BigDecimal factor() {
        return exactly(BigDecimal.ONE).stream().reduce(BigDecimal.ONE, BigDecimal::add);
    }

    /** Whether nothing is added. */
    boolean free() {
        return vat.stream().allMatch(one -> one.rate().signum() == 0);
    }

    /** All rates of the taxes, for people: {@code 20 %}, {@code 5 % + 9.975 %}. */
    String rates() {
        return vat.stream().map(one -> one.rate().toPlainString() + " %").collect(Collectors.joining(" + "));
    }

    /** By all rates together, then by the taxes themselves. */
    @Override
    public int compareTo(Taxes other) {
        if (vat.equals(other.vat)) {
            return 0; // as a rule, and much cheaper than by reckoning
        }
        int byRate = factor().compareTo(other.factor());
        return byRate != 0 ? byRate : words().compareTo(other.words());
    }

    /** Of all that tells one from another: a map would take two of the same words for one. */
    private String words() {
        return vat + " "
                + vat.stream().map(one -> Integer.toString(one.priority())).toList();
    }

    private List<BigDecimal> exactly(BigDecimal net) {
        var taxes = new ArrayList<BigDecimal>();
        BigDecimal before = net;
        BigDecimal base = net;
        for (int i = 0; i < vat.size(); i++) {
            if (i > 0 && vat.get(i).priority() != vat.get(i - 1).priority()) {
                base = before;
            }
            BigDecimal tax = base.multiply(vat.get(i).rate()).divide(HUNDRED);
            taxes.add(tax);
            before = before.add(tax);
        }
        return taxes;
    }
}
