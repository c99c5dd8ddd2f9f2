package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Money;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;

import static dev.navette.mapping.sales.PaidOrder.CARD;
import static dev.navette.mapping.sales.PaidOrder.TRANSFER;
import static dev.navette.mapping.sales.PaidOrder.shown;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-21")
class SharedPaymentsTest {

    private static final PaymentAccounts BANK = new PaymentAccounts("30J", "CB", "BQ", "512", null, null);

    private static final PaymentRule RULE = PaymentRule.NONE
            .usually(PaymentTarget.of(BANK))
            .with(PaymentRow.id("gift-card", PaymentTarget.of(accounts("419"))));

    @Test
    void tellsBothCurrenciesWhereTheDocumentIsConverted() {
        PaidOrder order = PaidOrder.inDollars(Amount.of("100.00"), "1.10")
                .document("90.91")
                .paid("p1", CARD, "50.00")
                .paid("p2", TRANSFER, "50.00");

        List<List<Payment>> made = order.by(RULE);

        assertThat(shown(made)).containsExactly("p1 45.45 EUR, p2 45.46 EUR"); // 90.91 together, as 100 dollars are
        assertThat(made.get(0)).extracting(Payment::paid).containsOnly(Money.of("50.00", "USD"));
        assertThat(made.get(0)).extracting(Payment::rate).containsOnly(new BigDecimal("1.10"));
        assertThat(order.remarks.notes()).isEmpty();
    }

    @Test
    void takesTheShopsOwnFigureWhereItTellsOne() {
        PaidOrder order = PaidOrder.inDollars(Amount.of("100.00", "91.00"), "1.10")
                .document("91.00")
                .paid("p1", CARD, Amount.of("60.00", "54.60"), OrderPayment.State.CAPTURED)
                .paid("p2", CARD, Amount.of("40.00", "36.41"), OrderPayment.State.CAPTURED);

        assertThat(shown(order.by(RULE))).containsExactly("p1 54.60 EUR, p2 36.41 EUR");
        assertThat(order.remarks.notes())
                .containsExactly(
                        "the payments of the document come to 91.01 EUR, its total to 91.00 EUR: 0.01 EUR is over");
    }

    @Test
    void isPaidInFullWhereTheOrderIsWhateverTheShopsRounding() {
        PaidOrder order = PaidOrder.inDollars(Amount.of("100.00", "90.89"), "1.10")
                .document("90.89")
                .paid("p1", CARD, "60.00")
                .paid("p2", CARD, "40.00");

        assertThat(shown(order.by(RULE))).containsExactly("p1 54.55 EUR, p2 36.34 EUR");
        assertThat(order.remarks.notes()).isEmpty();
    }

    @Test
    void tellsOneCurrencyWhereTheDocumentKeepsIt() {
        PaidOrder order = PaidOrder.keptInDollars("10.00").document("10.00").paid("p1", CARD, "10.00");

        List<List<Payment>> made = order.by(RULE);

        assertThat(made.get(0)).extracting(Payment::amount).containsExactly(Money.of("10.00", "USD"));
        assertThat(made.get(0).get(0).paid()).isNull();
        assertThat(made.get(0).get(0).rate()).isNull();
    }

    @Tag("ORD-24")
    @Test
    void sharesAPaymentOverSeveralDocumentsSoThatEachIsPaidInFull() {
        PaidOrder order = PaidOrder.of("100.00", "EUR")
                .document("33.33")
                .document("66.67")
                .paid("p1", CARD, "50.00")
                .paid("p2", TRANSFER, "50.00");

        assertThat(shown(order.by(RULE)))
                .containsExactly("p1#1 16.67 EUR, p2#1 16.66 EUR", "p1#2 33.33 EUR, p2#2 33.34 EUR");
        assertThat(order.remarks.notes()).isEmpty();
    }

    @Tag("ORD-24")
    @Test
    void keepsTheShopsIdWhereOneDocumentTakesAll() {
        PaidOrder order = PaidOrder.of("10.01", "EUR")
                .document("0.00")
                .document("10.00")
                .document("0.01")
                .paid("p1", CARD, "10.01");
        PaidOrder free =
                PaidOrder.of("10.00", "EUR").document("0.00").document("10.00").paid("p1", CARD, "10.00");

        assertThat(shown(order.by(RULE))).containsExactly("", "p1#2 10.00 EUR", "p1#3 0.01 EUR");
        assertThat(shown(free.by(RULE))).containsExactly("", "p1 10.00 EUR");
    }

    @Tag("ORD-24")
    @Test
    void sharesWhatGoesBeyondAllTotalsInProportionToThem() {
        PaidOrder order = PaidOrder.of("30.00", "EUR")
                .document("10.00")
                .document("20.00")
                .paid("p1", CARD, "30.00")
                .paid("p2", CARD, "0.10");

        assertThat(shown(order.by(RULE)))
                .containsExactly("p1#1 10.00 EUR, p2#1 0.03 EUR", "p1#2 20.00 EUR, p2#2 0.07 EUR");
        assertThat(order.remarks.notes())
                .containsExactly(
                        "the payments of document 1 of 2 come to 10.03 EUR, its total to 10.00 EUR: 0.03 EUR is over",
                        "the payments of document 2 of 2 come to 20.07 EUR, its total to 20.00 EUR: 0.07 EUR is over");
    }

    @Tag("ORD-24")
    @Test
    void tellsEachDocumentItsShareInTheOrdersCurrencyToo() {
        PaidOrder order = PaidOrder.inDollars(Amount.of("100.00"), "1.10")
                .document("30.31")
                .document("60.60")
                .paid("p1", CARD, "100.00");

        List<List<Payment>> made = order.by(RULE);

        assertThat(made.get(0)).extracting(Payment::paid).containsExactly(Money.of("33.34", "USD"));
        assertThat(made.get(1)).extracting(Payment::paid).containsExactly(Money.of("66.66", "USD"));
    }

    @Test
    void refusesAShareThatHasTheIdOfAnotherPayment() {
        PaidOrder order = PaidOrder.of("20.00", "EUR")
                .document("10.00")
                .document("10.00")
                .paid("p1", CARD, "10.00")
                .paid("p1#1", CARD, "10.00");
        PaidOrder twins = PaidOrder.of("20.00", "EUR")
                .document("10.00")
                .document("5.00")
                .paid("p1", CARD, "10.00")
                .giftCard("p1#1", "0.01");

        order.by(RULE);
        twins.by(RULE);

        assertThat(order.remarks.refused()).isFalse(); // p1#1 is shared too: p1#1#1
        assertThat(twins.remarks.problems())
                .containsExactly(new Problem(
                        "$.payments",
                        "two payments would be booked as p1#1",
                        "Give one of them another id in the shop"));
    }

    @Test
    void leavesOutWhatIsBookedAlready() {
        PaidOrder order = PaidOrder.of("30.00", "EUR")
                .document("30.00")
                .paid("p1", CARD, "10.00")
                .paid("p2", TRANSFER, "20.00")
                .booked("p1");

        assertThat(shown(order.by(RULE))).containsExactly("p2 20.00 EUR");
        assertThat(order.remarks.notes()).containsExactly("payment p1 is booked already and left out");
    }

    @Test
    void makesNoneWithoutADocument() {
        PaidOrder order = PaidOrder.of("10.00", "EUR").paid("p1", CARD, "10.00");

        assertThat(order.by(RULE)).isEmpty();
    }

    @Test
    void paysNothingOnADocumentBelowZero() {
        PaidOrder order =
                PaidOrder.of("8.00", "EUR").document("-2.00").document("10.00").paid("p1", CARD, "8.00");

        assertThat(shown(order.by(RULE))).containsExactly("", "p1 8.00 EUR");
    }

    private static PaymentAccounts accounts(String account) {
        return new PaymentAccounts(null, null, null, null, account, null);
    }
}
