package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.navette.model.Money;

/**
 * One payment of an order's total instead of those that were captured (ORD-21). Gift cards and store credit stay what they
 * are, and are taken off it; no more is made than was captured.
 *
 * @param source whose payments
 * @param conversion to the document's currency
 * @param remarks what is found
 */
record OrderTotal(PaymentSource source, Conversion conversion, Remarks remarks) {

    /**
     * The payments to make.
     *
     * @param gross of all documents
     */
    List<Taken> of(List<Taken> taken, BigDecimal gross) {
        List<Taken> extra = taken.stream().filter(Taken::extra).toList();
        List<Taken> money = taken.stream().filter(one -> !one.extra()).toList();
        var made = new ArrayList<>(extra);
        if (!money.isEmpty()) {
            made.add(merged(money, extra, gross));
        }
        return made;
    }

    private Taken merged(List<Taken> money, List<Taken> extra, BigDecimal gross) {
        BigDecimal captured = paid(money);
        BigDecimal asked = source.gross().value().subtract(paid(extra)).max(BigDecimal.ZERO);
        boolean whole = captured.compareTo(asked) >= 0;
        if (captured.compareTo(asked) > 0) {
            remarks.note("captured are " + new Money(captured, source.currency()) + ", asked for "
                    + new Money(asked, source.currency()) + ": only the latter is booked, as the order's total");
        }
        Taken first = money.get(0);
        return new Taken(
                money.stream().flatMap(one -> one.ids().stream()).toList(),
                first.method(),
                first.at(),
                first.target(),
                false,
                whole ? asked : captured,
                whole ? gross.subtract(amount(extra)).max(BigDecimal.ZERO) : amount(money));
    }

    private static BigDecimal paid(List<Taken> some) {
        return some.stream().map(Taken::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(List<Taken> some) {
        return some.stream().map(Taken::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
