package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

import dev.navette.model.Basis;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;

/**
 * The totals of a document, as an ERP reckons them: each tax once, of all that bears it. Taxes that are borne together
 * are reckoned together.
 */
final class Totals {

    private final Basis basis;
    private final int digits;
    private final SortedMap<Taxes, BigDecimal> amounts = new TreeMap<>();

    /** Of a document that holds nothing yet. */
    Totals(Basis basis, int digits) {
        this.basis = basis;
        this.digits = digits;
    }

    /** Puts an amount, on the document's basis, on it. */
    void add(Taxes taxes, BigDecimal amount) {
        amounts.merge(taxes, amount, BigDecimal::add);
    }

    /** The document's. */
    Basis basis() {
        return basis;
    }

    /** All that is borne together. */
    Set<Taxes> taxes() {
        return Collections.unmodifiableSet(amounts.keySet());
    }

    /** What bears these taxes, on the document's basis. */
    BigDecimal amount(Taxes taxes) {
        return amounts.getOrDefault(taxes, BigDecimal.ZERO);
    }

    /** The tax on an amount of the document's basis. */
    BigDecimal tax(Taxes taxes, BigDecimal amount) {
        return basis == Basis.NET ? taxes.on(amount, digits) : taxes.within(amount, digits);
    }

    /** An amount of the document's basis with its tax. */
    BigDecimal gross(Taxes taxes, BigDecimal amount) {
        return basis == Basis.NET ? amount.add(tax(taxes, amount)) : amount;
    }

    BigDecimal gross() {
        return sum(this::gross);
    }

    BigDecimal tax() {
        return sum(this::tax);
    }

    BigDecimal net() {
        return gross().subtract(tax());
    }

    /** Each tax once, in order. */
    List<VatTotal> vat(Conversion conversion) {
        var bases = new TreeMap<Vat, BigDecimal>();
        var taxed = new TreeMap<Vat, BigDecimal>();
        amounts.forEach((taxes, amount) -> {
            List<BigDecimal> each = basis == Basis.NET ? taxes.each(amount, digits) : taxes.eachWithin(amount, digits);
            BigDecimal net = gross(taxes, amount).subtract(tax(taxes, amount));
            BigDecimal base = net;
            BigDecimal before = net;
            for (int i = 0; i < each.size(); i++) {
                Vat vat = taxes.vat().get(i);
                if (i > 0 && vat.priority() != taxes.vat().get(i - 1).priority()) {
                    base = before;
                }
                bases.merge(vat, base, BigDecimal::add);
                taxed.merge(vat, each.get(i), BigDecimal::add);
                before = before.add(each.get(i));
            }
        });
        return bases.entrySet().stream()
                .map(one -> new VatTotal(
                        one.getKey(),
                        conversion.money(one.getValue()),
                        conversion.money(taxed.getOrDefault(one.getKey(), BigDecimal.ZERO))))
                .toList();
    }

    private BigDecimal sum(BiFunction<Taxes, BigDecimal, BigDecimal> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Taxes, BigDecimal> one : amounts.entrySet()) {
            sum = sum.add(of.apply(one.getKey(), one.getValue()));
        }
        return sum;
    }
}
