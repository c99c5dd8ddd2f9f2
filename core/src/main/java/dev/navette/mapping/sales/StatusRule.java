package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.TillSession;

import jakarta.validation.Valid;

/**
 * Which orders are imported, and what each becomes (ORD-1). A status that is not named is not imported.
 *
 * @param statuses the choice by the shop's status
 * @param archived whether orders that the shop has put away are taken too (ORD-25)
 */
public record StatusRule(
        @Default("{}") Map<String, @Valid StatusChoice> statuses,
        @Default("false") boolean archived) implements OrderOption, Checked {

    public StatusRule {
        statuses = Collections.unmodifiableMap(new TreeMap<>(statuses)); // in one order in every process
    }

    /** Makes documents of a type of the orders of a status. */
    public static StatusRule of(String status, DocumentType type) {
        return new StatusRule(Map.of(status, StatusChoice.making(type)), false);
    }

    /** The same with a status more. */
    public StatusRule with(String status, StatusChoice choice) {
        var more = new TreeMap<>(statuses);
        more.put(status, choice);
        return new StatusRule(more, archived);
    }

    /** The same with archived orders. */
    public StatusRule withArchived() {
        return new StatusRule(statuses, true);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (statuses.isEmpty()) {
            problems.add(new Problem(
                    "$.statuses", "no status is named, so no order would be imported", "Name at least one status"));
        }
        statuses.forEach((status, choice) -> {
            if (!choice.type().ofOrder()) {
                problems.add(new Problem(
                        "$.statuses." + status + ".type",
                        choice.type() + " is made of no order",
                        "Choose quote, order, preparation, delivery-note or invoice"));
            }
        });
        return problems;
    }

    /** What becomes of an order, or null where {@link #reason} says why it is left out. */
    @Nullable
    StatusChoice of(Order order) {
        StatusChoice choice = statuses.get(order.head().status());
        boolean left = choice == null
                || (order.head().archived() && !archived)
                || (choice.asksForPayment(order) && !isPaid(order))
                || isOpenSession(order);
        return left ? null : choice;
    }

    /** Whether nothing but its till's session, which is still open, keeps an order back. */
    boolean waits(Order order) {
        return statuses.containsKey(order.head().status())
                && !(order.head().archived() && !archived)
                && isOpenSession(order);
    }

    /** Whether nothing but its money keeps an order back. */
    boolean waitsForMoney(Order order) {
        StatusChoice choice = statuses.get(order.head().status());
        return choice != null
                && !(order.head().archived() && !archived)
                && choice.asksForPayment(order)
                && !isPaid(order);
    }

    /** Why an order is left out. */
    String reason(Order order) {
        StatusChoice choice = statuses.get(order.head().status());
        if (choice == null) {
            return "its status " + order.head().status() + " is not imported";
        }
        if (order.head().archived() && !archived) {
            return "it is archived";
        }
        return isOpenSession(order) ? "its till session is still open" : "it is not paid yet";
    }

    private static boolean isOpenSession(Order order) {
        TillSession session = order.head().session();
        return session != null && !session.closed();
    }

    private static boolean isPaid(Order order) {
        BigDecimal paid = order.payments().stream()
                .filter(OrderPayment::captured)
                .map(payment -> payment.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return paid.compareTo(order.money().gross().value()) >= 0;
    }
}
