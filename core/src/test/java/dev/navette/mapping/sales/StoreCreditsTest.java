package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.RefundedPart;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-36")
class StoreCreditsTest {

    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");
    private static final ForeignId SEVEN = new ForeignId("7");

    @Test
    @Tag("ORD-21")
    void areTakenOffTheOrdersTotalOnce() {
        OrderRule rule = Epicerie.rule().with(payments().fromTotal());
        Order paid = hamper("100.00").paid("card", "100.00").build();
        Order paidTooLittle = hamper("100.00").paid("card", "80.00").build();

        assertThat(payments(rule, paid)).containsExactly("CARD-20 20.00 EUR", "p1 100.00 EUR");
        assertThat(payments(rule, paidTooLittle)).containsExactly("CARD-20 20.00 EUR", "p1 80.00 EUR");
        Mapped<List<ImportUnit>> mapped = rule.map(paid, Epicerie.facts(paid));
        assertThat(mapped).isInstanceOf(Mapped.Ready.class);
        assertThat(((Mapped.Ready<List<ImportUnit>>) mapped).notes()).isEmpty();
    }

    @Test
    @Tag("ORD-26")
    void mayBeGivenBackLikeTheRest() {
        var refund = new OrderRefund(
                SEVEN,
                LATER,
                Currency.getInstance("EUR"),
                List.of(new RefundedPart("1", Quantity.of(2), Amount.of("120.00"), List.of(), true)),
                List.of(),
                Amount.of("120.00"),
                List.of());
        Order order = hamper("100.00").refund(refund).build();

        ImportUnit unit = ready(Epicerie.rule().refund(order, SEVEN, Epicerie.facts(order)));

        assertThat(unit.document().money().gross()).isEqualTo(Money.of("120.00", "EUR"));
    }

    @Test
    @Tag("ORD-38")
    void areCreditedWithTheRestOfACancelledOrder() {
        Order now = hamper("100.00").status("cancelled").build();
        Order whole = FollowUpRule.withCancellation(now, LATER);

        ImportUnit unit = ready(Epicerie.rule().refund(whole, FollowUp.CANCELLATION, Epicerie.facts(whole)));

        assertThat(unit.document().money().gross()).isEqualTo(Money.of("120.00", "EUR"));
        assertThat(unit.document().money().tax()).isEqualTo(Money.of("20.00", "EUR"));
    }

    @Test
    @Tag("ORD-38")
    void areLeftToCreditWhereNothingElseWasPaid() {
        Order before = ShopOrder.gross("1042")
                .line("EM-1", 1, "20.00", TVA_20)
                .discount("CARD-20", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, "20.00", null)
                .total("0.00")
                .build();
        Order now = ShopOrder.gross("1042")
                .line("EM-1", 1, "20.00", TVA_20)
                .discount("CARD-20", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, "20.00", null)
                .total("0.00")
                .status("cancelled")
                .build();

        List<FollowUp> follow =
                FollowUpRule.cancelledAs("cancelled").of(before, now, DocumentType.INVOICE, java.util.Set.of());

        assertThat(follow)
                .extracting(FollowUp::proposal)
                .containsExactly("Credit what was not given back yet: 20.00 EUR");
    }

    private static ShopOrder hamper(String total) {
        return ShopOrder.gross("1042")
                .line("EM-1", 2, "120.00", TVA_20)
                .discount("CARD-20", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, "20.00", null)
                .total(total);
    }

    private static PaymentRule payments() {
        return PaymentRule.NONE.usually(PaymentTarget.USUAL).with(PaymentRow.id("store-credit", PaymentTarget.USUAL));
    }

    private static List<String> payments(OrderRule rule, Order order) {
        List<Payment> made = Epicerie.document(rule, order).payments();
        return made.stream()
                .map(payment -> payment.id() + " " + payment.amount())
                .toList();
    }

    private static ImportUnit ready(Mapped<List<ImportUnit>> mapped) {
        assertThat(mapped).isInstanceOf(Mapped.Ready.class);
        return ((Mapped.Ready<List<ImportUnit>>) mapped).element().get(0);
    }
}
