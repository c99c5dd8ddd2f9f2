package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;

/**
 * What of the payments of an order or refund was captured, in the document's currency: gift cards and store credit by
 * their ids, then the others by time and id, whatever the order in which the shop tells them.
 *
 * <p>Each amount is what it adds to the rounded sum of those before it. So they come to the whole, converted; and a later
 * payment changes no earlier one.
 */
final class TakenMoney {

    private final PaymentRule rule;
    private final PaymentSource source;
    private final Conversion conversion;
    private final Remarks remarks;
    private final List<Taken> all = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Amount told = Amount.ZERO;
    private Amount untold = Amount.ZERO;
    private BigDecimal converted = BigDecimal.ZERO;

    private TakenMoney(PaymentRule rule, PaymentSource source, Conversion conversion, Remarks remarks) {
        this.rule = rule;
        this.source = source;
        this.conversion = conversion;
        this.remarks = remarks;
        if (rule.difference() != null) {
            ids.add(source.difference());
        }
    }

    static List<Taken> of(PaymentRule rule, PaymentSource source, Conversion conversion, Remarks remarks) {
        var money = new TakenMoney(rule, source, conversion, remarks);
        source.extra().stream().sorted(Comparator.comparing(ExtraPayment::id)).forEach(money::take);
        List<OrderPayment> payments = source.payments();
        IntStream.range(0, payments.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> payments.get(at).at())
                        .thenComparing(at -> payments.get(at).id()))
                .forEach(at -> money.take(payments.get(at), source.path() + "[" + at + "]"));
        return money.all;
    }

    private void take(ExtraPayment extra) {
        PaymentTarget target = rule.target(extra, source.currency(), source.path(), remarks);
        take(extra.id(), extra.method(), source.at(), target, true, extra.amount(), source.path());
    }

    private void take(OrderPayment payment, String path) {
        if (!payment.captured()) {
            remarks.note("payment " + payment.id() + " " + stateOf(payment) + ": none is made of it");
        }
        if (payment.state() == OrderPayment.State.VOID) {
            return;
        }
        PaymentTarget target = rule.target(payment.method(), source.currency(), path + ".method", remarks);
        if (payment.captured()) {
            take(payment.id(), payment.method(), payment.at(), target, false, payment.amount(), path);
        }
    }

    private void take(
            String id,
            PaymentMethod method,
            Instant at,
            @Nullable PaymentTarget target,
            boolean extra,
            Amount amount,
            String path) {
        boolean twin = !ids.add(id);
        if (twin) {
            remarks.refuse(
                    path + ".id",
                    "another payment of it has the id " + id + " too",
                    "Correct the payments in the shop: each is booked once, by its id");
        }
        if (amount.value().signum() < 0) {
            remarks.refuse(
                    path + ".amount",
                    "payment " + id + " is of " + amount.value().toPlainString() + ", below zero",
                    "Correct the payment in the shop: what went back to the buyer is a refund");
        } else if (target != null && !twin && !amount.isZero()) {
            all.add(new Taken(List.of(id), method, at, target, extra, amount.value(), next(amount)));
        }
    }

    /** What it adds to the sum in the document's currency. */
    private BigDecimal next(Amount amount) {
        if (amount.inShopCurrency() == null) {
            untold = untold.plus(amount);
        } else {
            told = told.plus(amount);
        }
        // paid in full is paid in full in the other currency too
        boolean whole = told.isZero() && untold.value().compareTo(source.gross().value()) == 0;
        // added up before they are converted: thirds would lose what makes them whole
        BigDecimal exact = conversion.exact(told).add(conversion.exact(untold));
        BigDecimal before = converted;
        converted = (whole ? conversion.of(source.gross()) : conversion.rounded(exact)).max(before);
        return converted.subtract(before);
    }

    private static String stateOf(OrderPayment payment) {
        return switch (payment.state()) {
            case PENDING -> "is announced, not captured";
            case AUTHORISED -> "is authorised, not captured";
            case CAPTURED -> "is captured";
            case VOID -> "is void";
            case CHARGED_BACK -> "was charged back";
        };
    }
}
