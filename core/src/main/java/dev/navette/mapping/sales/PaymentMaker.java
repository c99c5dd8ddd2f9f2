package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.VatTotal;
import dev.navette.text.ReferencePlaceholder;
import dev.navette.text.ReferenceValues;

/** Makes the payments of the documents of one order or refund, once. */
final class PaymentMaker {

    private final PaymentRule rule;
    private final PaymentSource source;
    private final Settling settling;
    private final Conversion conversion;
    private final ImportFacts facts;
    private final Remarks remarks;
    private final Payment.@Nullable Kind kind;
    private final BookedPayments booked;
    private final List<BigDecimal> totals;
    private final List<DepositTax> taxes;
    private final List<List<Payment>> made = new ArrayList<>();

    PaymentMaker(PaymentRule rule, PaymentSource source, Settling settling, ImportFacts facts, Remarks remarks) {
        this.rule = rule;
        this.source = source;
        this.settling = settling;
        this.conversion = settling.conversion();
        this.facts = facts;
        this.remarks = remarks;
        this.kind = kindOn(settling.type());
        this.booked = new BookedPayments(settling.booked());
        this.totals = settling.documents().stream().map(this::totalOf).toList();
        this.taxes = settling.documents().stream()
                .map(one -> new DepositTax(one, conversion.digits()))
                .toList();
        settling.documents().forEach(one -> made.add(new ArrayList<>()));
    }

    List<List<Payment>> payments() {
        if (kind != null && !totals.isEmpty()) {
            make(kind);
            refuseTwins();
        }
        return made.stream().map(List::copyOf).toList();
    }

    private void make(Payment.Kind of) {
        List<Taken> taken = TakenMoney.of(rule, source, conversion, remarks);
        if (rule.from() == PaymentRule.From.ORDER_TOTAL) {
            taken = new OrderTotal(source, conversion, remarks).of(taken, sum(totals));
        }
        var open = new OpenTotals(totals, conversion.digits());
        List<BigDecimal> paid =
                new ArrayList<>(totals.stream().map(one -> BigDecimal.ZERO).toList());
        for (Taken one : taken) {
            List<BigDecimal> shares = open.pay(one.amount());
            share(one, shares, of);
            for (int i = 0; i < shares.size(); i++) {
                paid.set(i, paid.get(i).add(shares.get(i)));
            }
        }
        for (int i = 0; i < totals.size(); i++) {
            compare(i, paid.get(i), of, taken);
        }
    }

    /** One payment, over the documents. */
    private void share(Taken taken, List<BigDecimal> shares, Payment.Kind of) {
        int scale = Math.max(digitsOf(source), taken.paid().stripTrailingZeros().scale());
        List<BigDecimal> paid = Split.of(taken.paid(), shares, scale);
        boolean whole = shares.stream().filter(one -> one.signum() != 0).count() == 1;
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).signum() == 0) {
                continue;
            }
            // reckoned also for what is not made: the next one's share of the taxes is the same
            List<VatTotal> vat = of == Payment.Kind.DEPOSIT ? taxes.get(i).of(shares.get(i)) : List.of();
            Integer number = whole ? null : i + 1;
            String id = BookedPayments.id(taken.ids(), number);
            if (!taken.target().create()) {
                continue;
            }
            if (booked.has(taken.ids(), number)) {
                remarks.note("payment " + id + " is booked already and left out");
                continue;
            }
            made.get(i).add(payment(id, of, taken, shares.get(i), paid.get(i), vat));
        }
    }

    private Payment payment(
            String id, Payment.Kind of, Taken taken, BigDecimal amount, BigDecimal paid, List<VatTotal> vat) {
        Exchange applied = conversion.applied();
        LocalDate day = dayOf(taken.at());
        Money money = conversion.money(amount);
        return new Payment(
                id,
                of,
                day,
                label(day, taken.method().label(), money),
                money,
                applied == null ? null : new Money(paid, source.currency()),
                applied == null ? null : applied.rate(),
                taken.target().accounts(),
                vat);
    }

    /** Says what is missing or over on a document, and closes it where that is asked for. */
    private void compare(int at, BigDecimal paid, Payment.Kind of, List<Taken> taken) {
        BigDecimal gap = totals.get(at).subtract(paid);
        if (gap.signum() == 0) {
            return;
        }
        boolean missing = gap.signum() > 0;
        PaymentDifference difference = rule.difference();
        // what is missing on a deposit is what a later document asks for
        boolean closed =
                difference != null && of != Payment.Kind.DEPOSIT && gap.abs().compareTo(difference.upTo()) <= 0;
        remarks.note("the payments of " + nameOf(at) + " come to " + conversion.money(paid) + ", its total to "
                + conversion.money(totals.get(at)) + ": " + conversion.money(gap.abs()) + " is "
                + (missing ? "missing" : "over") + (closed ? ", booked as a payment difference" : ""));
        if (difference != null && closed) {
            close(at, gap, of, missing ? difference.missing() : difference.over(), taken);
        }
    }

    private void close(int at, BigDecimal gap, Payment.Kind of, PaymentAccounts accounts, List<Taken> taken) {
        Integer number = totals.size() == 1 ? null : at + 1;
        List<String> ids = List.of(source.difference());
        if (booked.has(ids, number)) {
            return;
        }
        Payment.Kind other = of == Payment.Kind.REFUND ? Payment.Kind.SETTLEMENT : Payment.Kind.REFUND;
        Instant last =
                taken.isEmpty() ? source.at() : taken.get(taken.size() - 1).at();
        LocalDate day = dayOf(last);
        Money money = conversion.money(gap.abs());
        made.get(at)
                .add(new Payment(
                        BookedPayments.id(ids, number),
                        gap.signum() > 0 ? of : other,
                        day,
                        label(day, null, money),
                        money,
                        null,
                        null,
                        accounts,
                        List.of()));
    }

    private LocalDate dayOf(Instant paid) {
        LocalDate day = switch (rule.date()) {
            case ORDER -> day(source.at());
            case INVOICE -> day(source.invoiced() == null ? paid : source.invoiced());
            case PAYMENT -> day(paid);
            case TODAY -> facts.today();
        };
        LocalDate first = facts.openFrom();
        if (first == null || !day.isBefore(first)) {
            return day;
        }
        remarks.note("a payment of " + day + " falls into a closed period: it is dated " + first);
        return first;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, facts.zone());
    }

    private String label(LocalDate day, @Nullable String method, Money amount) {
        ReferenceValues values = settling.values()
                .on(day)
                .with(ReferencePlaceholder.PAYMENT_METHOD, method)
                .paying(amount);
        return rule.label().render(values).text();
    }

    private String nameOf(int at) {
        return totals.size() == 1 ? "the document" : "document " + (at + 1) + " of " + totals.size();
    }

    /** A share of one payment may have the very id that the shop gave to another. */
    private void refuseTwins() {
        var seen = new HashSet<String>();
        made.forEach(document -> document.forEach(payment -> {
            if (!seen.add(payment.id())) {
                remarks.refuse(
                        source.path(),
                        "two payments would be booked as " + payment.id(),
                        "Give one of them another id in the shop");
            }
        }));
    }

    /** Of a credit note whichever sign it has. */
    private BigDecimal totalOf(DocumentTotals document) {
        BigDecimal gross = document.gross().amount();
        return settling.type() == DocumentType.CREDIT_NOTE ? gross.abs() : gross.max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int digitsOf(PaymentSource source) {
        return Math.max(0, source.currency().getDefaultFractionDigits());
    }

    private static Payment.@Nullable Kind kindOn(DocumentType type) {
        return switch (type) {
            case QUOTE, ORDER, PREPARATION, DELIVERY_NOTE -> Payment.Kind.DEPOSIT;
            case INVOICE, DEPOSIT_INVOICE -> Payment.Kind.SETTLEMENT;
            case CREDIT_NOTE -> Payment.Kind.REFUND;
            case RETURN_NOTE -> null; // moves no money
        };
    }
}
