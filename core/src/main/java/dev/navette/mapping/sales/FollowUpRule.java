package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;

/**
 * What follows from what happens to an order after its import (ORD-38).
 *
 * @param cancelled the shop's statuses of orders that are cancelled
 * @param cancellations what becomes of one that was invoiced
 */
public record FollowUpRule(
        @Default("[]") Set<String> cancelled,
        @Default("proposed") Cancellations cancellations) {

    /** Knows no status of cancelled orders. */
    public static final FollowUpRule NONE = new FollowUpRule(Set.of(), Cancellations.PROPOSED);

    /** What becomes of an invoiced order that is cancelled. */
    public enum Cancellations {
        /** A person is told to credit it. */
        PROPOSED,
        /** A credit note of what was not given back yet. */
        CREDITED
    }

    public FollowUpRule {
        cancelled = Collections.unmodifiableSet(new TreeSet<>(cancelled)); // in one order in every process
        Objects.requireNonNull(cancellations, "cancellations");
    }

    /** Takes orders of these statuses for cancelled ones. */
    public static FollowUpRule cancelledAs(String... statuses) {
        return new FollowUpRule(Set.of(statuses), Cancellations.PROPOSED);
    }

    /** The same, and credits what was invoiced. */
    public FollowUpRule crediting() {
        return new FollowUpRule(cancelled, Cancellations.CREDITED);
    }

    /**
     * What follows, in one order; empty where nothing that matters has changed.
     *
     * @param imported the order as it was imported
     * @param now as the shop has it
     * @param as the document that was made of it
     * @param refunds those that are imported, by their ids, {@link FollowUp#CANCELLATION} included
     */
    public List<FollowUp> of(Order imported, Order now, DocumentType as, Set<ForeignId> refunds) {
        var follow = new ArrayList<FollowUp>();
        List<Difference> differences = new OrderComparison(imported.money(), now.money()).differences();
        if (!differences.isEmpty()) {
            follow.add(new FollowUp(FollowUp.Kind.EDITED, differences, null, proposal(as)));
        }
        now.refunds().stream()
                .filter(refund -> !refunds.contains(refund.id()))
                .map(refund -> returned(refund, refunds.contains(FollowUp.CANCELLATION)))
                .forEach(follow::add);
        chargedBack(imported, now).ifPresent(follow::add);
        cancellation(imported, now, as, refunds).ifPresent(follow::add);
        return follow;
    }

    /**
     * The order with what is left of it as one more refund, {@link FollowUp#CANCELLATION}: what was given back already is
     * not given back again, and goods that came back already do not come back again.
     */
    public static Order withCancellation(Order order, Instant at) {
        return new Cancellation(order, at).refunded();
    }

    private Optional<FollowUp> cancellation(Order imported, Order now, DocumentType as, Set<ForeignId> refunds) {
        String status = now.head().status();
        boolean already = refunds.contains(FollowUp.CANCELLATION)
                || cancelled.contains(imported.head().status());
        if (already || !cancelled.contains(status)) {
            return Optional.empty();
        }
        var difference = new Difference("$.head.status", imported.head().status(), status);
        boolean left = Cancellation.left(now).signum() > 0;
        if (as.accounted() && left && cancellations == Cancellations.CREDITED) {
            return Optional.of(new FollowUp(FollowUp.Kind.CANCELLED, List.of(difference), FollowUp.CANCELLATION, ""));
        }
        String proposal = !left
                ? "Nothing: all of it was given back"
                : as.accounted()
                        ? "Credit what was not given back yet: "
                                + Cancellation.left(now).toPlainString() + " "
                                + now.money().currency()
                        : "Cancel its document in the ERP, and take back the goods that left with it";
        return Optional.of(new FollowUp(FollowUp.Kind.CANCELLED, List.of(difference), null, proposal));
    }

    /** Shops give the money of a cancelled order back afterwards: what is credited is not credited once more. */
    private static FollowUp returned(OrderRefund refund, boolean credited) {
        if (!credited) {
            return new FollowUp(FollowUp.Kind.RETURNED, List.of(), refund.id(), "");
        }
        var difference = new Difference(
                "$.refunds[" + refund.id() + "]",
                Difference.NOTHING,
                refund.gross().value().toPlainString() + " " + refund.currency());
        return new FollowUp(
                FollowUp.Kind.RETURNED,
                List.of(difference),
                null,
                "Book the money that went back on the credit note of the cancellation: that credits all that was left");
    }

    private static Optional<FollowUp> chargedBack(Order imported, Order now) {
        List<Difference> differences = now.payments().stream()
                .filter(payment -> payment.state() == OrderPayment.State.CHARGED_BACK)
                .filter(payment -> imported.payments().stream()
                        .noneMatch(before -> before.id().equals(payment.id()) && before.state() == payment.state()))
                .map(payment -> new Difference(
                        "$.payments[" + payment.id() + "]",
                        imported.payments().stream()
                                .filter(before -> before.id().equals(payment.id()))
                                .map(before -> word(before.state()))
                                .findFirst()
                                .orElse(Difference.NOTHING),
                        word(payment.state()) + ", " + payment.amount().value().toPlainString() + " "
                                + now.money().currency()))
                .toList();
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUp(
                        FollowUp.Kind.CHARGED_BACK,
                        differences,
                        null,
                        "Book the payment as unpaid in the ERP, and claim it from the buyer"));
    }

    private static String proposal(DocumentType as) {
        return as.accounted()
                ? "Credit the difference or invoice it: the document that is there stays as it is"
                : "Change the document in the ERP, or force the order to be imported once more";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
