package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.text.Excerpt;
import dev.navette.text.ReferenceTemplate;

/**
 * How the payments of an order are booked (ORD-18, ORD-21, ORD-37). Only captured money is a payment, and none changes a
 * document's total. A method is looked for by its id first, then by its label; of two such rows the one for the order's
 * currency counts.
 *
 * @param rows what each method becomes; the usual one where there is none
 * @param usual what a method without a row becomes, or null to refuse its orders; never for a free name, a gift card or
 *     store credit
 * @param from of what payments are made
 * @param date on which day
 * @param label what is written on each; the date in it is the payment's
 * @param difference how payments that do not come to their invoice or credit note are closed, or null to leave the gap
 *     open; it is noted either way
 * @param depositInvoices whether a deposit has an invoice of its own, where the ERP can
 */
public record PaymentRule(
        @Default("[]") List<PaymentRow> rows,
        @Nullable PaymentTarget usual,
        @Default("each-payment") From from,
        @Default("payment") Day date,
        @Default("Web %OI") ReferenceTemplate label,
        @Nullable PaymentDifference difference,
        @Default("false") boolean depositInvoices)
        implements OrderOption, Checked {

    /** Knows no method, so that every order that was paid is refused. */
    public static final PaymentRule NONE = new PaymentRule(
            List.of(), null, From.EACH_PAYMENT, Day.PAYMENT, ReferenceTemplate.parse("Web %OI"), null, false);

    /** Of what payments are made. */
    public enum From {
        /** Of each payment that was captured. */
        EACH_PAYMENT,
        /**
         * Of the order's total: one payment, by the method that was captured first; of no more than was captured. Gift
         * cards and store credit stay apart.
         */
        ORDER_TOTAL
    }

    /** The day of a payment, in the shop's zone; a day in a closed period becomes the first open one (ORD-33). */
    public enum Day {
        /** On which it was ordered; of a refund, on which the money was given back. */
        ORDER,
        /** On which the shop invoiced it; the payment's own where the shop did not. */
        INVOICE,
        /** On which it was paid; of gift cards and store credit, on which it was ordered. */
        PAYMENT,
        /** On which it is imported. */
        TODAY
    }

    public PaymentRule {
        rows = List.copyOf(rows);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(label, "label");
    }

    /** One row more. */
    public PaymentRule with(PaymentRow row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new PaymentRule(more, usual, from, date, label, difference, depositInvoices);
    }

    /** What methods without a row become. */
    public PaymentRule usually(@Nullable PaymentTarget target) {
        return new PaymentRule(rows, target, from, date, label, difference, depositInvoices);
    }

    /** One payment of the order's total. */
    public PaymentRule fromTotal() {
        return new PaymentRule(rows, usual, From.ORDER_TOTAL, date, label, difference, depositInvoices);
    }

    /** Another day. */
    public PaymentRule on(Day day) {
        return new PaymentRule(rows, usual, from, day, label, difference, depositInvoices);
    }

    /** Another label: {@code labelled("Web %OI - %PM")}. */
    public PaymentRule labelled(String template) {
        return new PaymentRule(rows, usual, from, date, ReferenceTemplate.parse(template), difference, depositInvoices);
    }

    /** Closes small gaps. */
    public PaymentRule closing(@Nullable PaymentDifference gaps) {
        return new PaymentRule(rows, usual, from, date, label, gaps, depositInvoices);
    }

    /** The same, and each deposit becomes an invoice of its own (ORD-37). */
    public PaymentRule withDepositInvoices() {
        return new PaymentRule(rows, usual, from, date, label, difference, true);
    }

    /** Whether it makes payments at all. */
    public boolean booksPayments() {
        return (usual != null && usual.create())
                || rows.stream().anyMatch(row -> row.to().create());
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var taken = new HashSet<List<Object>>();
        for (int i = 0; i < rows.size(); i++) {
            PaymentRow row = rows.get(i);
            String path = "$.rows[" + i + "]";
            row.problems().forEach(problem -> problems.add(problem.below(path)));
            if (!taken.add(row.pair())) {
                problems.add(new Problem(
                        path,
                        "an earlier row is for '" + row.method() + "' in "
                                + Objects.requireNonNullElse(row.currency(), "any currency") + " too",
                        "Keep one of the two"));
            }
        }
        if (usual != null) {
            usual.problems().forEach(problem -> problems.add(problem.below("$.usual")));
        }
        if (difference != null) {
            difference.problems().forEach(problem -> problems.add(problem.below("$.difference")));
        }
        return problems;
    }

    /**
     * The payments of each document, in the order of the documents: deposits, settlements or refunds by their type. A
     * payment that several documents share is {@code p1#1} in the first of them and {@code p1#2} in the second; its shares
     * add up to it. Those that are booked already are left out. Nothing of it counts where the order is refused.
     */
    List<List<Payment>> of(PaymentSource source, Settling settling, ImportFacts facts, Remarks remarks) {
        return new PaymentMaker(this, source, settling, facts, remarks).payments();
    }

    /** Says what is wrong with the payments of what is refused for something else, so that all is told at once. */
    void check(PaymentSource source, OrderMoney money, Remarks remarks) {
        var inItsOwn = new Conversion(money.currency(), money.currency(), null, null);
        var own = new Remarks(); // of payments that are not made nothing is noted
        TakenMoney.of(this, source, inItsOwn, own);
        own.problems().forEach(one -> remarks.refuse(one.path(), one.what(), one.remedy()));
    }

    /**
     * The account of the ERP that the order goes to since it was paid so, or null for the buyer's own. What is only
     * announced counts too: the account is asked for before the money comes.
     */
    @Nullable
    String accountFor(Order order, Remarks remarks) {
        Set<String> forced = new TreeSet<>();
        for (int i = 0; i < order.payments().size(); i++) {
            OrderPayment payment = order.payments().get(i);
            PaymentTarget target = payment.state() == OrderPayment.State.VOID
                    ? null
                    : target(payment.method(), order.money().currency(), "$.payments[" + i + "].method", remarks);
            if (target != null && target.customer() != null) {
                forced.add(target.customer());
            }
        }
        if (forced.size() > 1) {
            remarks.refuse(
                    "$.payments",
                    "its payment methods force several customer accounts: " + String.join(", ", forced),
                    "Give these methods one customer account in the profile, or none");
            return null;
        }
        return forced.isEmpty() ? null : forced.iterator().next();
    }

    /** What a payment of the shop's list becomes; null, and refused, where no one says. */
    @Nullable
    PaymentTarget target(PaymentMethod method, Currency currency, String path, Remarks remarks) {
        PaymentTarget own = rowFor(method, currency);
        String id = method.id();
        boolean money = id != null && !ExtraPayment.Kind.isOne(id);
        if (own != null || (money && usual != null)) {
            return own != null ? own : usual;
        }
        String name = Excerpt.of(id == null ? method.label() : id);
        String free = id == null ? ", a free name" : "";
        remarks.refuse(
                path,
                "it is paid by '" + name + "' in " + currency.getCurrencyCode() + free + " that no row is for",
                id == null
                        ? "Add a row for the free text '" + name + "': no free name takes the usual one"
                        : "Add a row for the id '" + name + "'"
                                + (money ? ", or set the usual one" : ": it never takes the usual one"));
        return null;
    }

    /** What a gift card or store credit becomes; null, and refused, where no row says. */
    @Nullable
    PaymentTarget target(ExtraPayment extra, Currency currency, String path, Remarks remarks) {
        PaymentTarget own = rowFor(extra.method(), currency);
        if (own == null) {
            String id = extra.method().id();
            // no money comes in with it: on the usual account it would be missing in the bank
            remarks.refuse(
                    path,
                    "it is paid by '" + id + "' in " + currency.getCurrencyCode() + " that no row is for",
                    "Add a row for the id '" + id + "': it never takes the usual one");
        }
        return own;
    }

    private @Nullable PaymentTarget rowFor(PaymentMethod method, Currency currency) {
        return rows.stream()
                .filter(row -> row.claims(method, currency))
                .min(PaymentRow.BEST)
                .map(PaymentRow::to)
                .orElse(null);
    }
}
