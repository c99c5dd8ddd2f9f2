package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.model.Money;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;

import static dev.navette.mapping.sales.PaidOrder.CARD;
import static dev.navette.mapping.sales.PaidOrder.TRANSFER;
import static dev.navette.mapping.sales.PaidOrder.shown;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-21")
class PaymentMakingTest {

    private static final PaymentAccounts BANK = new PaymentAccounts("30J", "CB", "BQ", "512", null, null);

    private static final PaymentRule RULE = PaymentRule.NONE
            .usually(PaymentTarget.of(BANK))
            .with(PaymentRow.id("gift-card", PaymentTarget.of(accounts("419"))));

    @Test
    void makesOneOfEachCapturedPayment() {
        PaidOrder order = PaidOrder.of("100.00", "EUR")
                .document("100.00")
                .paid("p1", CARD, "80.00")
                .paid("p2", TRANSFER, "20.00");

        List<List<Payment>> made = order.by(RULE);

        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(made)
                .containsExactly(List.of(
                        new Payment(
                                "p1",
                                Payment.Kind.SETTLEMENT,
                                day,
                                "Web 187",
                                Money.of("80", "EUR"),
                                null,
                                null,
                                BANK,
                                List.of()),
                        new Payment(
                                "p2",
                                Payment.Kind.SETTLEMENT,
                                day,
                                "Web 187",
                                Money.of("20", "EUR"),
                                null,
                                null,
                                BANK,
                                List.of())));
        assertThat(order.remarks.notes()).isEmpty();
        assertThat(order.remarks.refused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE,           DEPOSIT",
        "ORDER,           DEPOSIT",
        "PREPARATION,     DEPOSIT",
        "DELIVERY_NOTE,   DEPOSIT",
        "INVOICE,         SETTLEMENT",
        "DEPOSIT_INVOICE, SETTLEMENT",
        "CREDIT_NOTE,     REFUND"
    })
    void isADepositASettlementOrARefundByTheDocument(DocumentType type, Payment.Kind kind) {
        PaidOrder order =
                PaidOrder.of("10.00", "EUR").document("10.00").type(type).paid("p1", CARD, "10.00");

        List<List<Payment>> made = order.by(RULE);

        assertThat(made.get(0)).extracting(Payment::kind).containsExactly(kind);
    }

    @Tag("ORD-26")
    @Test
    void makesNoneOnAReturnNote() {
        PaidOrder order = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .type(DocumentType.RETURN_NOTE)
                .paid("p1", CARD, "10.00");

        assertThat(order.by(RULE)).containsExactly(List.of());
        assertThat(order.remarks.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = OrderPayment.State.class, mode = EnumSource.Mode.EXCLUDE, names = "CAPTURED")
    void notesWhatIsNotCaptured(OrderPayment.State state) {
        PaidOrder order = PaidOrder.of("10.00", "EUR").document("10.00").paid("p1", CARD, Amount.of("10.00"), state);

        List<List<Payment>> made = order.by(RULE);

        String words = switch (state) {
            case PENDING -> "is announced, not captured";
            case AUTHORISED -> "is authorised, not captured";
            case CAPTURED -> "";
            case VOID -> "is void";
            case CHARGED_BACK -> "was charged back";
        };
        assertThat(made).containsExactly(List.of());
        assertThat(order.remarks.notes())
                .containsExactly(
                        "payment p1 " + words + ": none is made of it",
                        "the payments of the document come to 0.00 EUR, its total to 10.00 EUR: 10.00 EUR is missing");
    }

    @Test
    void asksNoRowForAVoidPayment() {
        PaidOrder order = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .paid("p1", CARD, Amount.of("10.00"), OrderPayment.State.VOID);

        order.by(PaymentRule.NONE);

        assertThat(order.remarks.refused()).isFalse();
    }

    @Test
    void makesNoneOfNothing() {
        PaidOrder order = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .paid("p1", CARD, "0.00")
                .paid("p2", CARD, "10.00");

        assertThat(shown(order.by(RULE))).containsExactly("p2 10.00 EUR");
    }

    @Test
    void makesNoneWhereTheRowSaysSoAndCountsItAsPaid() {
        PaymentRule rule = RULE.with(PaymentRow.id("bacs", PaymentTarget.USUAL.withoutPayments()));
        PaidOrder order = PaidOrder.of("30.00", "EUR")
                .document("30.00")
                .paid("p1", TRANSFER, "20.00")
                .paid("p2", CARD, "10.00");

        assertThat(shown(order.by(rule))).containsExactly("p2 10.00 EUR");
        assertThat(order.remarks.notes()).isEmpty();
    }

    @Tag("ORD-36")
    @Test
    void paysWithGiftCardsFirst() {
        PaidOrder order = PaidOrder.of("30.00", "EUR")
                .document("30.00")
                .paid("p1", CARD, "20.00")
                .giftCard("g2", "4.00")
                .giftCard("g1", "6.00");

        List<List<Payment>> made = order.by(RULE);

        assertThat(shown(made)).containsExactly("g1 6.00 EUR, g2 4.00 EUR, p1 20.00 EUR");
        assertThat(made.get(0).get(0).accounts()).isEqualTo(accounts("419"));
        assertThat(made.get(0).get(0).date()).isEqualTo("2026-11-21"); // ordered, in Paris
    }

    @Test
    void goesByTimeAndIdWhateverTheShopsOrder() {
        PaidOrder order = PaidOrder.of("6.00", "EUR")
                .document("6.00")
                .paidAt("p3", CARD, "1.00", "2026-11-23T00:00:00Z")
                .paidAt("p2", CARD, "2.00", "2026-11-22T00:00:00Z")
                .paidAt("p1", CARD, "3.00", "2026-11-23T00:00:00Z");

        assertThat(shown(order.by(RULE))).containsExactly("p2 2.00 EUR, p1 3.00 EUR, p3 1.00 EUR");
    }

    @Test
    void refusesTwoPaymentsOfOneIdAndAmountsBelowZero() {
        PaidOrder order = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .paid("p1", CARD, "10.00")
                .paid("p1", CARD, "5.00")
                .paid("p2", CARD, "-5.00")
                .giftCard("p2", "1.00");

        order.by(RULE);

        assertThat(order.remarks.problems())
                .containsExactly(
                        new Problem(
                                "$.payments[1].id",
                                "another payment of it has the id p1 too",
                                "Correct the payments in the shop: each is booked once, by its id"),
                        new Problem(
                                "$.payments[2].id",
                                "another payment of it has the id p2 too",
                                "Correct the payments in the shop: each is booked once, by its id"),
                        new Problem(
                                "$.payments[2].amount",
                                "payment p2 is of -5.00, below zero",
                                "Correct the payment in the shop: what went back to the buyer is a refund"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ORDER,   -,                    2026-11-21", // half past midnight in Paris
                "INVOICE, 2026-11-24T23:00:00Z, 2026-11-25",
                "INVOICE, -,                    2026-11-22", // not invoiced: the payment's own
                "PAYMENT, 2026-11-24T23:00:00Z, 2026-11-22",
                "TODAY,   -,                    2026-11-30"
            })
    void isOfTheDayChosenInTheShopsZone(PaymentRule.Day day, @Nullable Instant invoiced, LocalDate expected) {
        PaidOrder order = PaidOrder.of("10.00", "EUR").document("10.00").paid("p1", CARD, "10.00");
        order.invoiced = invoiced;

        List<List<Payment>> made = order.by(RULE.on(day));

        assertThat(made.get(0)).extracting(Payment::date).containsExactly(expected);
    }

    @Test
    void isLabelledByTheTemplate() {
        PaidOrder order = PaidOrder.of("10.00", "EUR").document("10.05").paid("p1", CARD, "10.00");
        PaymentRule rule = RULE.labelled("Web %OI - %CF %CL - %PM %DA %PA")
                .closing(new PaymentDifference(new BigDecimal("0.05"), BANK, BANK));

        List<List<Payment>> made = order.by(rule);

        assertThat(made.get(0))
                .extracting(Payment::label)
                .containsExactly(
                        "Web 187 - John DOE - Carte bancaire 22/11/2026 10.00 EUR",
                        "Web 187 - John DOE - 22/11/2026 0.05 EUR");
    }

    @Tag("ORD-33")
    @Test
    void movesADayInAClosedPeriodToTheFirstOpenOne() {
        PaidOrder order = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .paidAt("p1", CARD, "4.00", "2026-11-21T12:00:00Z")
                .paidAt("p2", CARD, "6.00", "2026-11-22T12:00:00Z");
        order.openFrom = LocalDate.of(2026, 11, 22);

        List<List<Payment>> made = order.by(RULE);

        assertThat(made.get(0)).extracting(Payment::date).containsOnly(LocalDate.of(2026, 11, 22));
        assertThat(order.remarks.notes())
                .containsExactly("a payment of 2026-11-21 falls into a closed period: it is dated 2026-11-22");
    }

    private static PaymentAccounts accounts(String account) {
        return new PaymentAccounts(null, null, null, null, account, null);
    }
}
