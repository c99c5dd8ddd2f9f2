package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.Money;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;

/**
 * What is declared in the one-stop shops, per shop, country, month, rate and currency (VAT-1). A credit note is taken off the
 * month of its own day: a return names the period that it corrects, and only the credited document tells which (Directive
 * 2006/112/EC art. 369g(4) and 369t(2)). Foreign currencies are not converted: the return wants the rates of the European
 * Central Bank on the period's last day (art. 366, 369h and 369u).
 *
 * @param rows by shop, country, month, rate and currency
 */
public record OssTotals(List<Row> rows) {

    /**
     * One line of a return.
     *
     * @param regime of the Union, or of imports
     * @param country whose tax it is
     * @param month of the documents' days
     * @param rate in percent
     * @param base what the tax is taken of; below zero where more was credited than sold
     * @param tax how much
     */
    public record Row(VatRegime regime, String country, YearMonth month, BigDecimal rate, Money base, Money tax) {}

    private record Key(VatRegime regime, String country, YearMonth month, BigDecimal rate, String currency) {}

    private record Sum(BigDecimal base, BigDecimal tax) {

        Sum plus(Sum other) {
            return new Sum(base.add(other.base), tax.add(other.tax));
        }
    }

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::regime)
            .thenComparing(Key::country)
            .thenComparing(Key::month)
            .thenComparing(Key::rate)
            .thenComparing(Key::currency);

    public OssTotals {
        rows = List.copyOf(rows);
    }

    /** Of these documents, in any order; each counts once for each time that it is given. */
    public static OssTotals of(Collection<OssSale> sales) {
        var sums = new TreeMap<Key, Sum>(ORDER);
        for (OssSale sale : sales) {
            String country = sale.place().country();
            if (!sale.place().regime().oneStopShop() || country == null) {
                continue;
            }
            for (VatTotal total : sale.vat()) {
                if (total.vat().rate().signum() > 0) {
                    sums.merge(key(sale, country, total), sum(total, sale.credit()), Sum::plus);
                }
            }
        }
        return new OssTotals(sums.entrySet().stream().map(OssTotals::row).toList());
    }

    private static Key key(OssSale sale, String country, VatTotal total) {
        return new Key(
                sale.place().regime(),
                country,
                YearMonth.from(sale.date()),
                total.vat().rate(),
                total.base().currency().getCurrencyCode());
    }

    private static Sum sum(VatTotal total, boolean credit) {
        var sum = new Sum(total.base().amount(), total.amount().amount());
        return credit ? new Sum(sum.base().negate(), sum.tax().negate()) : sum;
    }

    private static Row row(Map.Entry<Key, Sum> one) {
        Key key = one.getKey();
        return new Row(
                key.regime(),
                key.country(),
                key.month(),
                key.rate(),
                money(one.getValue().base(), key.currency()),
                money(one.getValue().tax(), key.currency()));
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount.toPlainString(), currency);
    }
}
