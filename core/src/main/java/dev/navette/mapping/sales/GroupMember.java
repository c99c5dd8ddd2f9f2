package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.text.ReferenceValues;

/**
 * An order that could be written as it is, and is one of many in a document: nothing in it refuses the others.
 *
 * @param own what it is made from
 * @param choice what becomes of it
 * @param basket what it holds
 * @param payments as it would have them alone
 */
record GroupMember(TreatedOrder own, StatusChoice choice, Basket basket, List<Paid> payments) {

    /**
     * A payment of it.
     *
     * @param method by which it was paid, or null for what closes a difference
     */
    record Paid(Payment payment, @Nullable PaymentMethod method) {}

    GroupMember {
        payments = List.copyOf(payments);
    }

    Order order() {
        return own.order();
    }

    /** Null where the order's remarks say why not: whatever would refuse it alone, its own gap too (ORD-13). */
    static @Nullable GroupMember of(
            GroupCandidate candidate, Map<Reference, KnownArticle> articles, ImportFacts facts) {
        TreatedOrder own = candidate.own();
        Basket basket = own.basket(candidate.choice().type(), articles);
        if (basket != null) {
            own.refuseOwnGap(basket);
        }
        DocumentMoney money = basket == null ? null : own.assembly().money(basket, own.remarks());
        if (basket == null || money == null || own.remarks().refused()) {
            return null;
        }
        List<Paid> payments = payments(candidate, money, facts);
        return own.remarks().refused() ? null : new GroupMember(own, candidate.choice(), basket, payments);
    }

    private static List<Paid> payments(GroupCandidate candidate, DocumentMoney money, ImportFacts facts) {
        Order order = candidate.order();
        PaymentSource source = PaymentSource.of(order, StoreCredits.of(order));
        boolean back = money.gross().amount().signum() < 0;
        var settling = new Settling(
                back ? DocumentType.CREDIT_NOTE : candidate.choice().type(),
                List.of(DocumentTotals.of(money)),
                candidate.own().conversion(),
                bookedOf(order, facts),
                ReferenceValues.none()); // labelled when they are merged
        return candidate
                .own()
                .rule()
                .payments()
                .of(back ? turned(source) : source, settling, facts, candidate.remarks())
                .stream()
                .flatMap(List::stream)
                .map(payment -> new Paid(payment, method(payment, source)))
                .toList();
    }

    /** What a till gave back for an order below zero: tills write it with either sign. */
    private static PaymentSource turned(PaymentSource source) {
        boolean below = source.payments().stream()
                .anyMatch(payment -> payment.amount().value().signum() < 0);
        return new PaymentSource(
                source.path(),
                source.currency(),
                source.gross().negated(),
                source.at(),
                source.invoiced(),
                source.payments().stream()
                        .map(payment -> below ? with(payment, payment.amount().negated()) : payment)
                        .toList(),
                source.extra(),
                source.difference());
    }

    private static OrderPayment with(OrderPayment payment, Amount amount) {
        return new OrderPayment(payment.id(), payment.method(), amount, payment.at(), payment.state());
    }

    /** Of one made of several, the first's. */
    private static @Nullable PaymentMethod method(Payment made, PaymentSource source) {
        for (OrderPayment payment : source.payments()) {
            if (made.id().equals(payment.id()) || made.id().startsWith(payment.id() + "+")) {
                return payment.method();
            }
        }
        return source.extra().stream()
                .filter(extra -> extra.id().equals(made.id()))
                .findFirst()
                .map(ExtraPayment::method)
                .orElse(null);
    }

    private static Set<String> bookedOf(Order order, ImportFacts facts) {
        String before = MergedPayments.id(order, "");
        return facts.booked().stream()
                .filter(id -> id.startsWith(before))
                .map(id -> id.substring(before.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
