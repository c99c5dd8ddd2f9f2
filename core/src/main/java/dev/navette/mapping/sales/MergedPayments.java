package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.text.ReferencePlaceholder;
import dev.navette.text.ReferenceTemplate;
import dev.navette.text.ReferenceValues;

/**
 * The payments of a document of many orders: those of one method, day and account are one (ORD-23). Money that came in and
 * money that was given back stay apart. Each has the ids of what it is made of, {@code 1042/p1+1043/p1}.
 */
final class MergedPayments {

    /** What one payment is made of. */
    private record Alike(
            Payment.Kind kind,
            LocalDate date,
            PaymentAccounts accounts,
            @Nullable String method) {}

    private final Map<Alike, List<GroupMember.Paid>> alike = new LinkedHashMap<>();
    private final Map<Alike, List<String>> ids = new LinkedHashMap<>();

    MergedPayments(List<GroupMember> members) {
        for (GroupMember member : members) {
            for (GroupMember.Paid paid : member.payments()) {
                Payment payment = paid.payment();
                var key = new Alike(payment.kind(), payment.date(), payment.accounts(), keyOf(paid.method()));
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(paid);
                ids.computeIfAbsent(key, none -> new ArrayList<>()).add(id(member.order(), payment.id()));
            }
        }
    }

    /** The id that a payment of an order has among those of many. */
    static String id(Order order, String payment) {
        return order.id() + "/" + payment;
    }

    /**
     * What is written.
     *
     * @param money of the document
     * @param values for their labels; those of each payment are added
     */
    List<Payment> of(DocumentMoney money, int digits, ReferenceTemplate label, ReferenceValues values) {
        var taxes = new DepositTax(DocumentTotals.of(money), digits);
        var made = new ArrayList<Payment>();
        alike.forEach((key, paid) -> {
            Money amount = sum(paid);
            ReferenceValues own = values.on(key.date())
                    .with(ReferencePlaceholder.PAYMENT_METHOD, labelOf(paid.get(0)))
                    .paying(amount);
            made.add(new Payment(
                    String.join("+", ids.getOrDefault(key, List.of())),
                    key.kind(),
                    key.date(),
                    label.render(own).text(),
                    amount,
                    null,
                    null,
                    key.accounts(),
                    key.kind() == Payment.Kind.DEPOSIT ? taxes.of(amount.amount()) : List.of()));
        });
        return made;
    }

    /** What came in by each method, by its label; what closes a difference has none. */
    List<SessionReport.MethodTotal> taken() {
        return totals(false);
    }

    /** What was given back by each method. */
    List<SessionReport.MethodTotal> givenBack() {
        return totals(true);
    }

    private List<SessionReport.MethodTotal> totals(boolean back) {
        var byLabel = new TreeMap<String, List<GroupMember.Paid>>();
        alike.forEach((key, paid) -> {
            if ((key.kind() == Payment.Kind.REFUND) == back) {
                String label = labelOf(paid.get(0));
                byLabel.computeIfAbsent(label == null ? "" : label, none -> new ArrayList<>())
                        .addAll(paid);
            }
        });
        return byLabel.entrySet().stream()
                .map(one -> new SessionReport.MethodTotal(one.getKey(), sum(one.getValue())))
                .toList();
    }

    private static Money sum(List<GroupMember.Paid> paid) {
        BigDecimal sum =
                paid.stream().map(one -> one.payment().amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, paid.get(0).payment().amount().currency());
    }

    private static @Nullable String keyOf(@Nullable PaymentMethod method) {
        if (method == null) {
            return null;
        }
        return method.id() == null ? "free " + method.label() : "id " + method.id();
    }

    private static @Nullable String labelOf(GroupMember.Paid paid) {
        return paid.method() == null ? null : paid.method().label();
    }
}
