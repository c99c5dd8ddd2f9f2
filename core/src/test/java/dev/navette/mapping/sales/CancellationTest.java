package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-38")
class CancellationTest {

    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    @Tag("ORD-26")
    void creditsTheVatThatWasInvoiced() {
        Order order = ShopOrder.gross("1042")
                .line("EM-1", 1, "120.00", TVA_20)
                .shipping("10.55", TVA_55)
                .discount("NOEL", "12.00")
                .total("118.55")
                .build();
        DocumentMoney invoiced = Epicerie.document(Epicerie.rule(), order).money();
        Order whole = FollowUpRule.withCancellation(order, LATER);

        DocumentMoney credited = ready(Epicerie.rule().refund(whole, FollowUp.CANCELLATION, Epicerie.facts(whole)))
                .document()
                .money();

        assertThat(credited.vat()).isEqualTo(invoiced.vat());
        assertThat(credited.gross()).isEqualTo(invoiced.gross());
    }

    @Test
    void isNotCreditedOnceMoreByTheRefundThatFollowsIt() {
        Order imported = mugs().build();
        Order now =
                mugs().status("cancelled").refund(refund("7", "24.00", "EUR")).build();

        List<FollowUp> follow = FollowUpRule.cancelledAs("cancelled")
                .crediting()
                .of(imported, now, DocumentType.INVOICE, Set.of(FollowUp.CANCELLATION));

        assertThat(follow)
                .containsExactly(new FollowUp(
                        FollowUp.Kind.RETURNED,
                        List.of(new Difference("$.refunds[7]", Difference.NOTHING, "24.00 EUR")),
                        null,
                        "Book the money that went back on the credit note of the cancellation: that credits all that was"
                                + " left"));
    }

    @Test
    @Tag("ORD-5")
    void leavesWhatWasNotGivenBackInTheShopsOwnCurrency() {
        ShopOrder order = ShopOrder.net("1042")
                .in("USD")
                .at("1.10", "EUR")
                .line("EM-1", 1, "110.00", TVA_20, "22.00")
                .total("132.00");
        Order imported = order.build();
        Order now =
                order.status("cancelled").refund(refund("7", "60.00", "EUR")).build();

        List<FollowUp> follow = FollowUpRule.cancelledAs("cancelled")
                .of(imported, now, DocumentType.INVOICE, Set.of(new ForeignId("7")));

        assertThat(follow)
                .extracting(FollowUp::proposal)
                .containsExactly("Credit what was not given back yet: 66.00 USD");
    }

    @Test
    @Tag("ORD-26")
    void refusesARefundInTheShopsOwnCurrencyOfMoreThanTheOrder() {
        ShopOrder order = ShopOrder.net("1042")
                .in("USD")
                .at("1.10", "EUR")
                .line("EM-1", 1, "110.00", TVA_20, "22.00")
                .total("132.00");
        Order all = order.build();
        Order more = order.refund(refund("7", "120.03", "EUR")).build();
        Order whole = withRefund(all, refund("7", "120.00", "EUR"));

        Mapped<List<ImportUnit>> refused = Epicerie.rule().refund(more, new ForeignId("7"), Epicerie.facts(more));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Mapped.Refused.class,
                        one -> assertThat(one.problems().toString())
                                .contains("all refunds of the order come to 132.03 USD, and the order to 132.00"));
        assertThat(Epicerie.rule().refund(whole, new ForeignId("7"), Epicerie.facts(whole)))
                .isInstanceOf(Mapped.Ready.class);
    }

    private static Order withRefund(Order order, OrderRefund refund) {
        return new Order(
                order.id(),
                order.head(),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                List.of(refund),
                order.messages());
    }

    private static ShopOrder mugs() {
        return ShopOrder.net("1042").line("EM-1", 2, "20.00", TVA_20, "4.00").total("24.00");
    }

    private static OrderRefund refund(String id, String gross, String currency) {
        return new OrderRefund(
                new ForeignId(id),
                LATER,
                Currency.getInstance(currency),
                List.of(),
                List.of(),
                Amount.of(gross),
                List.of());
    }

    private static ImportUnit ready(Mapped<List<ImportUnit>> mapped) {
        assertThat(mapped).isInstanceOf(Mapped.Ready.class);
        return ((Mapped.Ready<List<ImportUnit>>) mapped).element().get(0);
    }
}
