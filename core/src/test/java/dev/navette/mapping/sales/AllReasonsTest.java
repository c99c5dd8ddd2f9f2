package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-27")
class AllReasonsTest {

    private static final ForeignId SEVEN = new ForeignId("7");
    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    @Tag("ORD-18")
    void tellWhatIsWrongWithPaymentsOfARefusedOrder() {
        Order order = ShopOrder.gross("1042")
                .line("XX-1", 1, "120.00", TVA_20)
                .discount("CARD-20", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, "20.00", null)
                .total("100.00")
                .paid("card", "-1.00")
                .build();
        OrderRule rule = Epicerie.rule().with(PaymentRule.NONE.usually(PaymentTarget.USUAL));

        assertThat(Epicerie.refusal(rule, order))
                .anyMatch(reason -> reason.contains("no article XX-1"))
                .anyMatch(reason -> reason.contains("'store-credit' in EUR that no row is for"))
                .anyMatch(reason -> reason.contains("payment p1 is of -1.00, below zero"));
    }

    @Test
    @Tag("ORD-26")
    void tellWhatIsWrongWithThePaymentsOfARefusedRefund() {
        OrderPayment back = new OrderPayment(
                "r1", PaymentMethod.of("cheque", "Cheque"), Amount.of("12.00"), LATER, OrderPayment.State.CAPTURED);
        var refund = new OrderRefund(
                SEVEN, LATER, Currency.getInstance("EUR"), List.of(), List.of(), Amount.of("500.00"), List.of(back));
        Order order = ShopOrder.gross("1042")
                .line("EM-1", 1, "120.00", TVA_20)
                .total("120.00")
                .refund(refund)
                .build();
        OrderRule rule = Epicerie.rule().with(PaymentRule.NONE);

        List<String> refusal = refusal(rule, order);

        assertThat(refusal)
                .anyMatch(reason -> reason.contains("all refunds of the order come to 500.00"))
                .anyMatch(reason -> reason.contains("'cheque' in EUR that no row is for"));
    }

    @Test
    @Tag("ORD-26")
    void refuseAnAmountGivenBackOfAnOrderOfNothing() {
        var refund = new OrderRefund(
                SEVEN, LATER, Currency.getInstance("EUR"), List.of(), List.of(), Amount.of("5.00"), List.of());
        Order order = ShopOrder.gross("1042").total("10.00").refund(refund).build();

        assertThat(refusal(Epicerie.rule(), order)).anyMatch(reason -> reason.contains("neither lines nor charges"));
    }

    private static List<String> refusal(OrderRule rule, Order order) {
        Mapped<List<ImportUnit>> mapped = rule.refund(order, SEVEN, Epicerie.facts(order));
        assertThat(mapped).isInstanceOf(Mapped.Refused.class);
        return ((Mapped.Refused<List<ImportUnit>>) mapped)
                .problems().stream().map(Object::toString).toList();
    }
}
