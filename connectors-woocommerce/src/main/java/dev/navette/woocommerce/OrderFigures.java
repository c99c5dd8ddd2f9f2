package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.woocommerce.Translation.Unreadable;

/**
 * Amounts of an order as the shop reckons with them. It keeps net amounts with all their decimals and, as a rule, rounds each
 * before it adds them up; a shop that rounds at the subtotal does not ({@code get_rounded_items_total}, abstract-wc-order.php).
 * Which it did is seen by the total: settings may have changed since. Pure.
 *
 * @param decimals how many the shop's prices have
 * @param rounded whether each amount was rounded before they were added
 */
record OrderFigures(int decimals, boolean rounded) {

    /**
     * How the amounts of an order or a refund were added up.
     *
     * @param nets without tax, after all discounts
     * @param tax on all of them
     * @param gross what the shop says they come to
     */
    static OrderFigures of(List<BigDecimal> nets, BigDecimal tax, BigDecimal gross, int decimals) {
        var exact = new OrderFigures(decimals, false);
        var each = new OrderFigures(decimals, true);
        boolean apart = !exact.comesTo(nets, tax, gross) && each.comesTo(nets, tax, gross);
        return apart ? each : exact;
    }

    /** As it goes into the shop's sum. */
    BigDecimal net(BigDecimal amount) {
        return rounded ? scaled(amount) : amount;
    }

    /** Half up: away from zero. */
    BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The smallest amount that the shop shows. */
    BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private boolean comesTo(List<BigDecimal> nets, BigDecimal tax, BigDecimal gross) {
        BigDecimal sum = nets.stream().map(this::net).reduce(tax, BigDecimal::add);
        return scaled(sum).compareTo(scaled(gross)) == 0;
    }

    /**
     * What an amount says; nothing said is nothing.
     *
     * @throws Unreadable when it is no number
     */
    static BigDecimal amount(@Nullable String written, String what) {
        if (written == null || written.isBlank()) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(written.strip());
        } catch (NumberFormatException none) {
            throw new Unreadable(what + " is no number");
        }
    }

    /** Of a list that may not be there. */
    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
