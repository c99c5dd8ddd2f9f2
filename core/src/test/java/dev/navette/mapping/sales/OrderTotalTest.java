package dev.navette.mapping.sales;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.mapping.Mapped;
import dev.navette.model.Money;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;

import static dev.navette.mapping.sales.PaidOrder.CARD;
import static dev.navette.mapping.sales.PaidOrder.TRANSFER;
import static dev.navette.mapping.sales.PaidOrder.shown;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-21")
class OrderTotalTest {

    private static final PaymentAccounts BANK = new PaymentAccounts("30J", "CB", "BQ", "512", null, null);

    private static final PaymentRule RULE = PaymentRule.NONE
            .usually(PaymentTarget.of(BANK))
            .with(PaymentRow.id("gift-card", PaymentTarget.of(accounts("419"))));

    @Test
    void makesOnePaymentOfTheOrdersTotal() {
        PaidOrder order = PaidOrder.of("30.00", "EUR")
                .document("30.00")
                .paidAt("p2", TRANSFER, "20.00", "2026-11-23T12:00:00Z")
                .paidAt("p1", CARD, "10.00", "2026-11-22T12:00:00Z");
        PaymentRule rule = RULE.with(PaymentRow.id("stripe", PaymentTarget.of(accounts("5121"))))
                .fromTotal();

        List<List<Payment>> made = order.by(rule);

        assertThat(shown(made)).containsExactly("p1+p2 30.00 EUR");
        assertThat(made.get(0).get(0).accounts()).isEqualTo(accounts("5121"));
        assertThat(made.get(0).get(0).date()).isEqualTo("2026-11-22");
        assertThat(order.remarks.notes()).isEmpty();
    }

    @Test
    void makesOfTheTotalNoMoreThanWasCaptured() {
        PaidOrder less = PaidOrder.of("30.00", "EUR")
                .document("30.00")
                .paid("p1", CARD, "10.00")
                .paid("p2", TRANSFER, Amount.of("20.00"), OrderPayment.State.PENDING);
        PaidOrder more = PaidOrder.of("30.00", "EUR").document("30.00").paid("p1", CARD, "30.01");
        PaidOrder none = PaidOrder.of("30.00", "EUR").document("30.00");

        assertThat(shown(less.by(RULE.fromTotal()))).containsExactly("p1 10.00 EUR");
        assertThat(shown(more.by(RULE.fromTotal()))).containsExactly("p1 30.00 EUR");
        assertThat(more.remarks.notes())
                .containsExactly(
                        "captured are 30.01 EUR, asked for 30.00 EUR: only the latter is booked, as the order's"
                                + " total");
        assertThat(shown(none.by(RULE.fromTotal()))).containsExactly("");
        assertThat(none.remarks.notes())
                .containsExactly(
                        "the payments of the document come to 0.00 EUR, its total to 30.00 EUR: 30.00 EUR is missing");
    }

    @Tag("ORD-36")
    @Test
    void takesGiftCardsOffTheTotal() {
        PaidOrder order = PaidOrder.inDollars(Amount.of("110.00"), "1.10")
                .document("60.00")
                .document("40.00")
                .giftCard("g1", "11.00")
                .paid("p1", CARD, "60.00")
                .paid("p2", CARD, "39.00");

        List<List<Payment>> made = order.by(RULE.fromTotal());

        assertThat(shown(made)).containsExactly("g1#1 6.00 EUR, p1+p2#1 54.00 EUR", "g1#2 4.00 EUR, p1+p2#2 36.00 EUR");
        assertThat(made.get(1)).extracting(Payment::paid).containsExactly(usd("4.40"), usd("39.60"));
    }

    @Tag("ORD-36")
    @ParameterizedTest
    @CsvSource({"14.00, 14.00", "9.00, 9.00", "15.00, 14.00"})
    void asksNoMoreForWhatStoreCreditPaid(String captured, String booked) {
        Order order = ShopOrder.gross("415")
                .line("EM-1", 1, "24.00", ShopOrder.TVA_20)
                .discount("AVOIR-3", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, "10.00", null)
                .total("14.00")
                .paid("card", captured)
                .build();
        OrderRule rule = Epicerie.rule()
                .with(RULE.with(PaymentRow.id("store-credit", PaymentTarget.USUAL))
                        .fromTotal());

        Mapped<List<ImportUnit>> mapped = rule.map(order, Epicerie.facts(order));

        assertThat(mapped).isInstanceOfSatisfying(Mapped.Ready.class, ready -> {
            assertThat(shown(List.of(Epicerie.document(rule, order).payments())))
                    .containsExactly("AVOIR-3 10.00 EUR, p1 " + booked + " EUR");
            assertThat(ready.notes().toString().contains("only the latter is booked"))
                    .isEqualTo(captured.equals("15.00"));
        });
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static PaymentAccounts accounts(String account) {
        return new PaymentAccounts(null, null, null, null, account, null);
    }
}
