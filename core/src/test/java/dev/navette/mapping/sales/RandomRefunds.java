package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.navette.mapping.sales.ShopFigures.DraftPart;
import dev.navette.mapping.sales.ShopFigures.Told;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.TaxShare;

/** What shops give back of a random order, in one refund or several. */
final class RandomRefunds {

    private final RandomOrder of;
    private final Random random;
    private final int digits;
    private final int scale;

    RandomRefunds(RandomOrder of) {
        this.of = of;
        this.random = new Random(of.seed);
        this.digits = of.order.money().currency().getDefaultFractionDigits();
        this.scale = of.draft.fine() ? 6 : digits;
    }

    /** Whether each part of the order can be given back by itself: nothing in it is below zero or paid with credit. */
    static boolean possible(RandomOrder order) {
        return order.agrees
                && order.order.money().gross().value().signum() > 0
                && order.draft.told() == Told.EACH
                && order.draft.parts().stream().allMatch(part -> part.amount().signum() >= 0)
                && order.draft.discounts().stream()
                        .allMatch(one -> one.shared() && one.kind() == OrderDiscount.Kind.DISCOUNT);
    }

    /** All of it, in so many refunds. */
    Order full(int count) {
        var refunds = new ArrayList<OrderRefund>();
        BigDecimal left = of.order.money().gross().value();
        for (int i = 0; i < count; i++) {
            List<RefundedPart> lines = parts(false, i, count);
            List<RefundedPart> charges = parts(true, i, count);
            BigDecimal sum = sum(lines).add(sum(charges)).setScale(digits, RoundingMode.HALF_UP);
            BigDecimal gross = i == count - 1 ? left : sum.min(left);
            if (gross.signum() > 0) {
                refunds.add(refund(refunds.size() + 1, lines, charges, gross));
                left = left.subtract(gross);
            }
        }
        return OtherOrders.refunded(of.order, refunds);
    }

    /** Some of it: an amount alone, some lines, shipping, or a line and a little more. */
    Order some() {
        BigDecimal most = of.order.money().gross().value();
        List<RefundedPart> lines = random.nextBoolean() ? parts(false, 0, 1 + random.nextInt(4)) : List.of();
        List<RefundedPart> charges = random.nextBoolean() ? parts(true, 0, 1) : List.of();
        if (!lines.isEmpty() && random.nextBoolean()) {
            lines = List.of(lines.get(random.nextInt(lines.size())));
        }
        BigDecimal sum = sum(lines).add(sum(charges)).setScale(digits, RoundingMode.HALF_UP);
        boolean other = sum.signum() == 0 || random.nextInt(3) == 0;
        BigDecimal gross = other
                ? most.multiply(BigDecimal.valueOf(1 + random.nextInt(100)))
                        .divide(new BigDecimal("100"), digits, RoundingMode.UP)
                : sum;
        return OtherOrders.refunded(of.order, List.of(refund(1, lines, charges, gross.min(most))));
    }

    /** More than was ordered, by a smallest unit, in two refunds. */
    Order tooMuch() {
        BigDecimal all = of.order.money().gross().value();
        BigDecimal first = all.divide(new BigDecimal("2"), digits, RoundingMode.DOWN);
        BigDecimal second = all.subtract(first).add(BigDecimal.ONE.movePointLeft(digits));
        return OtherOrders.refunded(
                of.order,
                List.of(
                        refund(1, List.of(), List.of(), first.max(BigDecimal.ONE.movePointLeft(digits))),
                        refund(2, List.of(), List.of(), second)));
    }

    private OrderRefund refund(int number, List<RefundedPart> lines, List<RefundedPart> charges, BigDecimal gross) {
        var payment = new OrderPayment(
                "r" + number,
                PaymentMethod.of("cb", "Carte"),
                Amount.of(gross),
                ShopOrder.PLACED,
                OrderPayment.State.CAPTURED);
        return new OrderRefund(
                new ForeignId("R" + number),
                ShopOrder.PLACED,
                of.order.money().currency(),
                lines,
                charges,
                Amount.of(gross),
                List.of(payment));
    }

    /** The i-th of so many portions of each part: by running totals, so that all of them are the whole. */
    private List<RefundedPart> parts(boolean charges, int i, int count) {
        var parts = new ArrayList<RefundedPart>();
        for (int at = 0; at < of.draft.parts().size(); at++) {
            DraftPart part = of.draft.parts().get(at);
            OrderCharge.Kind kind = part.charge();
            if ((kind != null) != charges) {
                continue;
            }
            BigDecimal amount = portion(of.figures.after.get(at), i, count, scale);
            List<TaxShare> taxes = new ArrayList<>();
            for (int j = 0; j < part.taxes().size(); j++) {
                BigDecimal tax = portion(of.figures.taxes.get(at).get(j), i, count, scale);
                taxes.add(new TaxShare(part.taxes().get(j).id(), Amount.of(tax)));
            }
            if (amount.signum() != 0) {
                boolean whole = part.quantity().value().scale() <= 0;
                BigDecimal quantity = portion(part.quantity().value(), i, count, whole ? 0 : 3);
                parts.add(new RefundedPart(
                        part.id(), new Quantity(quantity), Amount.of(amount), taxes, random.nextBoolean()));
            }
        }
        return parts;
    }

    private static BigDecimal portion(BigDecimal all, int i, int count, int scale) {
        return upTo(all, i + 1, count, scale).subtract(upTo(all, i, count, scale));
    }

    private static BigDecimal upTo(BigDecimal all, int i, int count, int scale) {
        return all.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(List<RefundedPart> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RefundedPart part : parts) {
            sum = sum.add(part.amount().value());
            if (of.draft.basis() == Basis.NET) {
                for (TaxShare tax : part.taxes()) {
                    sum = sum.add(
                            tax.amount() == null
                                    ? BigDecimal.ZERO
                                    : tax.amount().value());
                }
            }
        }
        return sum;
    }
}
