package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;

import static dev.navette.mapping.sales.PaidOrder.CARD;
import static dev.navette.mapping.sales.PaidOrder.shown;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-21")
class PaymentDifferenceTest {

    private static final PaymentAccounts BANK = new PaymentAccounts("30J", "CB", "BQ", "512", null, null);

    private static final PaymentRule RULE = PaymentRule.NONE
            .usually(PaymentTarget.of(BANK))
            .with(PaymentRow.id("gift-card", PaymentTarget.of(accounts("419"))));

    private static final PaymentRule CLOSING =
            RULE.closing(new PaymentDifference(new BigDecimal("0.05"), accounts("658"), accounts("758")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.95  | p1 9.95 EUR, difference 0.05 EUR  | SETTLEMENT | 658 | 0.05 EUR is missing",
                "10.05 | p1 10.05 EUR, difference 0.05 EUR | REFUND     | 758 | 0.05 EUR is over"
            })
    void closesAGapOfAnInvoiceWhereAsked(String paid, String shown, Payment.Kind kind, String account, String gap) {
        PaidOrder order = PaidOrder.of("10.00", "EUR").document("10.00").paid("p1", CARD, paid);

        List<List<Payment>> made = order.by(CLOSING);

        assertThat(shown(made)).containsExactly(shown);
        assertThat(made.get(0).get(1).kind()).isEqualTo(kind);
        assertThat(made.get(0).get(1).accounts()).isEqualTo(accounts(account));
        assertThat(made.get(0).get(1).date()).isEqualTo("2026-11-22");
        assertThat(order.remarks.notes())
                .containsExactly("the payments of the document come to " + paid + " EUR, its total to 10.00 EUR: " + gap
                        + ", booked as a payment difference");
    }

    @Test
    void leavesALargerGapOpenAndEveryOneOfADeposit() {
        PaidOrder large = PaidOrder.of("10.00", "EUR").document("10.00").paid("p1", CARD, "9.94");
        PaidOrder deposit = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .type(DocumentType.ORDER)
                .paid("p1", CARD, "9.99");
        PaidOrder booked = PaidOrder.of("10.00", "EUR")
                .document("10.00")
                .paid("p1", CARD, "9.99")
                .booked("difference");

        assertThat(shown(large.by(CLOSING))).containsExactly("p1 9.94 EUR");
        assertThat(large.remarks.notes())
                .containsExactly(
                        "the payments of the document come to 9.94 EUR, its total to 10.00 EUR: 0.06 EUR is missing");
        assertThat(shown(deposit.by(CLOSING))).containsExactly("p1 9.99 EUR");
        assertThat(shown(booked.by(CLOSING))).containsExactly("p1 9.99 EUR");
    }

    @Test
    void closesEachDocumentForItself() {
        PaidOrder order =
                PaidOrder.of("20.00", "EUR").document("10.00").document("10.00").paid("p1", CARD, "19.99");
        PaidOrder unpaid = PaidOrder.of("0.03", "EUR").document("0.03");

        assertThat(shown(order.by(CLOSING))).containsExactly("p1#1 10.00 EUR", "p1#2 9.99 EUR, difference#2 0.01 EUR");
        assertThat(shown(unpaid.by(CLOSING))).containsExactly("difference 0.03 EUR");
        assertThat(unpaid.by(CLOSING).get(0).get(0).date()).isEqualTo("2026-11-21"); // when it was ordered
    }

    @Test
    void refusesAPaymentNamedLikeADifference() {
        PaidOrder order = PaidOrder.of("10.00", "EUR").document("10.00").paid("difference", CARD, "10.00");

        order.by(RULE);
        assertThat(order.remarks.refused()).isFalse();

        order.by(CLOSING);
        assertThat(order.remarks.problems()).extracting(Problem::path).containsExactly("$.payments[0].id");
    }

    @Tag("ORD-26")
    @ParameterizedTest
    @CsvSource({"-12.00", "12.00"})
    void givesARefundBackOnItsCreditNote(String total) {
        PaidOrder order = PaidOrder.of("50.00", "EUR").document(total).type(DocumentType.CREDIT_NOTE);
        OrderRefund refund = refund("12.01");

        List<List<Payment>> made = CLOSING.on(PaymentRule.Day.INVOICE)
                .of(PaymentSource.of(refund, 2), order.settling(), order.facts(), order.remarks);

        assertThat(shown(made)).containsExactly("r1 12.01 EUR, difference/R7 0.01 EUR");
        assertThat(made.get(0))
                .extracting(Payment::kind)
                .containsExactly(Payment.Kind.REFUND, Payment.Kind.SETTLEMENT); // too much went back
        assertThat(made.get(0)).extracting(Payment::date).containsOnly(LocalDate.of(2026, 12, 1)); // in Paris
    }

    @Tag("ORD-26")
    @Test
    void namesARefundsPaymentWhereItIsRefused() {
        PaidOrder order = PaidOrder.of("50.00", "EUR").document("12.00").type(DocumentType.CREDIT_NOTE);

        PaymentRule.NONE.of(PaymentSource.of(refund("12.00"), 2), order.settling(), order.facts(), order.remarks);

        assertThat(order.remarks.problems())
                .extracting(Problem::path)
                .containsExactly("$.refunds[2].payments[0].method");
    }

    private static OrderRefund refund(String paid) {
        Instant at = Instant.parse("2026-11-30T23:30:00Z");
        return new OrderRefund(
                new ForeignId("7"),
                at,
                Currency.getInstance("EUR"),
                List.of(),
                List.of(),
                Amount.of("12.00"),
                List.of(new OrderPayment("r1", CARD, Amount.of(paid), at, OrderPayment.State.CAPTURED)));
    }

    private static PaymentAccounts accounts(String account) {
        return new PaymentAccounts(null, null, null, null, account, null);
    }
}
