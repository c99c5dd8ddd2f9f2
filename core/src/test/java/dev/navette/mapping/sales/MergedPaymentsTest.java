package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.SalesDocument;

import static dev.navette.mapping.sales.Caisse.group;
import static dev.navette.mapping.sales.Caisse.payments;
import static dev.navette.mapping.sales.Caisse.rule;
import static dev.navette.mapping.sales.Caisse.sale;
import static dev.navette.mapping.sales.ShopOrder.TVA_10;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-23")
@Tag("ORD-21")
class MergedPaymentsTest {

    @Test
    void mergesPaymentsOfOneMethod() {
        SalesDocument document = document(
                rule(),
                sale("1", "12.00"),
                unpaid("2", "10.00").paid("card", "7.00").paid("cash", "3.00"),
                unpaid("3", "5.00").paid("card", "5.00"));

        assertThat(payments(document))
                .containsExactly(
                        "1/p1+2/p2 SETTLEMENT 2026-11-20 15.00 EUR 'Web D2026-11-20'",
                        "2/p1+3/p1 SETTLEMENT 2026-11-20 12.00 EUR 'Web D2026-11-20'");
        assertThat(document.payments()).extracting(Payment::paid).containsOnlyNulls();
        assertThat(document.payments()).extracting(Payment::rate).containsOnlyNulls();
        assertThat(document.payments()).allMatch(payment -> payment.vat().isEmpty());
    }

    @Test
    void labelsThemWithTheirMethodAmountAndDay() {
        OrderRule rule = rule().with(rule().payments().labelled("%OI %OR %PM %PA %DA %SN %CL"));

        assertThat(payments(document(rule, sale("1", "12.00"), sale("2", "3.00"))))
                .containsExactly("1/p1+2/p1 SETTLEMENT 2026-11-20 15.00 EUR"
                        + " 'D2026-11-20 D2026-11-20 cash 15.00 EUR 20/11/2026 Épicerie'");
    }

    @Test
    void keepsDaysAccountsAndFreeNamesApart() {
        OrderRule rule = rule().with(rule().payments()
                .with(PaymentRow.freeText("cash", PaymentTarget.of(journal("AMZ"))))
                .with(PaymentRow.id("card", PaymentTarget.of(journal("BNP")))));

        SalesDocument document = document(
                rule,
                sale("1", "12.00"),
                unpaid("2", "3.00").payment(PaymentMethod.free("cash"), "3.00", OrderPayment.State.CAPTURED),
                unpaid("3", "4.00").paid("card", "4.00"),
                with(unpaid("4", "5.00"), "2026-11-21T08:00:00Z"));

        assertThat(payments(document))
                .containsExactly(
                        "1/p1 SETTLEMENT 2026-11-20 12.00 EUR 'Web D2026-11-20'",
                        "2/p1 SETTLEMENT 2026-11-20 3.00 EUR 'Web D2026-11-20'",
                        "3/p1 SETTLEMENT 2026-11-20 4.00 EUR 'Web D2026-11-20'",
                        "4/late SETTLEMENT 2026-11-21 5.00 EUR 'Web D2026-11-20'");
        assertThat(document.payments())
                .extracting(one -> one.accounts().journal())
                .containsExactly(null, "AMZ", "BNP", null);
    }

    @Test
    void leavesOutWhatOtherDocumentsBooked() {
        List<Order> orders = List.of(
                sale("1", "12.00").build(),
                sale("2", "3.00").build(),
                sale("12", "1.00").build());
        ImportFacts facts = Caisse.facts(Caisse.facts(orders).articles(), Set.of("1/p1", "22/p1"), null);

        Grouping grouping = rule().group(orders, facts, Set.of());

        assertThat(payments(Caisse.document(grouping)))
                .containsExactly("12/p1+2/p1 SETTLEMENT 2026-11-20 4.00 EUR 'Web D2026-11-20'");
        assertThat(grouping.groups().get(0).notes())
                .containsExactly("order 1: payment p1 is booked already and left out");
    }

    @Test
    void keepsWhatATillGaveBackApart() {
        SalesDocument document = document(
                rule(),
                sale("1", "12.00"),
                sale("2", "8.00"),
                back("3", "5.00").paid("cash", "5.00"),
                back("4", "1.00").paid("cash", "-1.00"),
                back("5", "2.00").paid("card", "2.00"));

        assertThat(document.money().gross()).isEqualTo(Money.of("12.00", "EUR"));
        assertThat(payments(document))
                .containsExactly(
                        "1/p1+2/p1 SETTLEMENT 2026-11-20 20.00 EUR 'Web D2026-11-20'",
                        "3/p1+4/p1 REFUND 2026-11-20 6.00 EUR 'Web D2026-11-20'",
                        "5/p1 REFUND 2026-11-20 2.00 EUR 'Web D2026-11-20'");
    }

    @Test
    void refusesAPaymentBelowZeroOfASale() {
        Grouping grouping = group(rule(), sale("1", "12.00").paid("cash", "-1.00"), sale("2", "1.00"));

        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(new ForeignId("2"));
        assertThat(grouping.refused().get(new ForeignId("1")))
                .hasToString(
                        "[$.orders[1].payments[1].amount: payment p2 is of -1.00, below zero. Correct the payment in the"
                                + " shop: what went back to the buyer is a refund.]");
    }

    @Test
    @Tag("ORD-37")
    void sharesTheTaxesOfTheDocumentOverItsDeposits() {
        SalesDocument document = document(
                rule(),
                ShopOrder.gross("1")
                        .line("EM-1", 1, "12.00", TVA_20)
                        .total("12.00")
                        .status("completed")
                        .paid("cash", "12.00"),
                ShopOrder.gross("2")
                        .line("EM-2", 1, "11.00", TVA_10)
                        .total("11.00")
                        .status("completed")
                        .paid("card", "11.00"));

        assertThat(document.payments()).extracting(Payment::kind).containsOnly(Payment.Kind.DEPOSIT);
        assertThat(document.payments().stream()
                        .flatMap(one -> one.vat().stream())
                        .map(total -> total.vat().code() + " " + total.base() + " " + total.amount()))
                .containsExactly(
                        "N10 5.22 EUR 0.52 EUR",
                        "N20 5.21 EUR 1.05 EUR",
                        "N10 4.78 EUR 0.48 EUR",
                        "N20 4.79 EUR 0.95 EUR");
    }

    @Test
    void notesOrderByOrderWhatIsMissing() {
        Grouping grouping = group(
                rule(),
                sale("1", "12.00"),
                unpaid("2", "3.00"),
                unpaid("3", "3.00").paid("cash", "4.00"));

        assertThat(grouping.groups().get(0).notes())
                .containsExactly(
                        "order 2: the payments of the document come to 0.00 EUR, its total to 3.00 EUR: 3.00 EUR is missing",
                        "order 3: the payments of the document come to 4.00 EUR, its total to 3.00 EUR: 1.00 EUR is over");
    }

    @Test
    void mergesDifferencesAndOrderTotals() {
        PaymentAccounts loss = new PaymentAccounts(null, null, null, null, "658", null);
        OrderRule rule = rule().with(rule().payments()
                .fromTotal()
                .closing(new PaymentDifference(new BigDecimal("0.05"), loss, loss)));

        SalesDocument document = document(
                rule,
                unpaid("1", "3.00").paid("card", "1.00").paid("card", "1.98"),
                unpaid("2", "3.00").paid("card", "2.97"));

        assertThat(payments(document))
                .containsExactly(
                        "1/p1+p2+2/p1 SETTLEMENT 2026-11-20 5.95 EUR 'Web D2026-11-20'",
                        "1/difference+2/difference SETTLEMENT 2026-11-20 0.05 EUR 'Web D2026-11-20'");
    }

    @Test
    @Tag("ORD-36")
    void takesStoreCreditForAPaymentOfItsOwn() {
        Grouping grouping = group(
                rule(),
                ShopOrder.gross("1")
                        .line("EM-1", 1, "12.00", TVA_20)
                        .discount("AVOIR", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.LINES, "2.00", null)
                        .total("10.00")
                        .paid("cash", "10.00"),
                sale("2", "5.00"));

        SalesDocument document = Caisse.document(grouping);
        assertThat(document.money().gross()).isEqualTo(Money.of("17.00", "EUR"));
        assertThat(payments(document))
                .containsExactly(
                        "1/AVOIR SETTLEMENT 2026-11-20 2.00 EUR 'Web D2026-11-20'",
                        "1/p1+2/p1 SETTLEMENT 2026-11-20 15.00 EUR 'Web D2026-11-20'");
        assertThat(grouping.groups().get(0).report().taken())
                .containsExactly(
                        new SessionReport.MethodTotal("AVOIR", Money.of("2.00", "EUR")),
                        new SessionReport.MethodTotal("cash", Money.of("15.00", "EUR")));
    }

    private static ShopOrder unpaid(String id, String amount) {
        return ShopOrder.gross(id).line("EM-1", 1, amount, TVA_20).total(amount);
    }

    private static ShopOrder back(String id, String amount) {
        return ShopOrder.gross(id).line("EM-1", -1, "-" + amount, TVA_20).total("-" + amount);
    }

    private static ShopOrder with(ShopOrder order, String paidAt) {
        return order.payment(new OrderPayment(
                "late",
                PaymentMethod.of("cash", "cash"),
                ShopOrder.amount("5.00"),
                Instant.parse(paidAt),
                OrderPayment.State.CAPTURED));
    }

    private static PaymentAccounts journal(String code) {
        return new PaymentAccounts(null, null, code, null, null, null);
    }

    private static SalesDocument document(OrderRule rule, ShopOrder... orders) {
        return Caisse.document(group(rule, orders));
    }
}
