package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

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
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-38")
class FollowUpRuleTest {

    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");
    private static final PaymentMethod CARD = PaymentMethod.of("stripe", "Card");

    private final FollowUpRule rule = FollowUpRule.cancelledAs("cancelled");

    @Test
    void saysNothingOfAnOrderThatIsAsItWas() {
        Order written = twoMugs().build();
        Order sameButOtherDecimals = ShopOrder.net("1042")
                .line("EM-1", 2, "20.0", TVA_20, "4.000")
                .total("24")
                .build();

        assertThat(rule.of(written, sameButOtherDecimals, DocumentType.INVOICE, Set.of()))
                .isEmpty();
    }

    @Test
    void showsWhatWasEditedSideBySide() {
        Order now = ShopOrder.net("1042")
                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                .line("EM-2", 1, "5.00")
                .discount("NOEL", "1.00")
                .total("16.00")
                .build();

        List<FollowUp> follow = rule.of(twoMugs().build(), now, DocumentType.INVOICE, Set.of());

        assertThat(follow).hasSize(1);
        assertThat(follow.get(0).kind()).isEqualTo(FollowUp.Kind.EDITED);
        assertThat(follow.get(0).differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "$.money.gross: 24 EUR → 16 EUR",
                        "$.money.lines[1]: 2 × EM-1, 20 (tax 20 4) → 1 × EM-1, 10 (tax 20 2)",
                        "$.money.lines[2]: — → 1 × EM-2, 5",
                        "$.money.discounts[NOEL]: — → 1");
        assertThat(follow.get(0).proposal())
                .isEqualTo("Credit the difference or invoice it: the document that is there stays as it is");
    }

    @Test
    void letsAPersonChangeWhatIsNotInvoiced() {
        Order now = twoMugs().total("24.01").build();

        List<FollowUp> follow = rule.of(twoMugs().build(), now, DocumentType.ORDER, Set.of());

        assertThat(follow)
                .extracting(FollowUp::proposal)
                .containsExactly("Change the document in the ERP, or force the order to be imported once more");
    }

    @Test
    void namesTheRefundsThatAreNotImported() {
        Order now = twoMugs()
                .refund(refund("7", "12.00", 1))
                .refund(refund("8", "1.00", 0))
                .build();

        List<FollowUp> follow = rule.of(twoMugs().build(), now, DocumentType.INVOICE, Set.of(new ForeignId("7")));

        assertThat(follow).containsExactly(new FollowUp(FollowUp.Kind.RETURNED, List.of(), new ForeignId("8"), ""));
    }

    @Test
    void reportsAPaymentThatTheBankTookBackOnce() {
        Order paid =
                twoMugs().payment(CARD, "24.00", OrderPayment.State.CAPTURED).build();
        Order back = twoMugs()
                .payment(CARD, "24.00", OrderPayment.State.CHARGED_BACK)
                .build();

        List<FollowUp> follow = rule.of(paid, back, DocumentType.INVOICE, Set.of());

        assertThat(follow).hasSize(1);
        assertThat(follow.get(0).kind()).isEqualTo(FollowUp.Kind.CHARGED_BACK);
        assertThat(follow.get(0).differences())
                .extracting(Difference::toString)
                .containsExactly("$.payments[p1]: captured → charged back, 24.00 EUR");
        assertThat(rule.of(back, back, DocumentType.INVOICE, Set.of())).isEmpty();
    }

    @Test
    void proposesToCreditAnInvoicedOrderThatIsCancelled() {
        Order now =
                twoMugs().refund(refund("7", "12.00", 1)).status("cancelled").build();

        List<FollowUp> follow = rule.of(twoMugs().build(), now, DocumentType.INVOICE, Set.of(new ForeignId("7")));

        assertThat(follow)
                .containsExactly(new FollowUp(
                        FollowUp.Kind.CANCELLED,
                        List.of(new Difference("$.head.status", "processing", "cancelled")),
                        null,
                        "Credit what was not given back yet: 12.00 EUR"));
    }

    @Test
    void proposesToCancelADocumentThatIsNoInvoice() {
        Order now = twoMugs().status("cancelled").build();

        List<FollowUp> follow = rule.crediting().of(twoMugs().build(), now, DocumentType.ORDER, Set.of());

        assertThat(follow)
                .extracting(FollowUp::proposal)
                .containsExactly("Cancel its document in the ERP, and take back the goods that left with it");
    }

    @Test
    void hasNothingToDoWhereAllWasGivenBack() {
        Order now =
                twoMugs().refund(refund("7", "24.00", 2)).status("cancelled").build();

        List<FollowUp> follow =
                rule.crediting().of(twoMugs().build(), now, DocumentType.INVOICE, Set.of(new ForeignId("7")));

        assertThat(follow).extracting(FollowUp::proposal).containsExactly("Nothing: all of it was given back");
    }

    @Test
    void followsUpACancellationOnce() {
        Order cancelled = twoMugs().status("cancelled").build();

        assertThat(rule.of(cancelled, cancelled, DocumentType.INVOICE, Set.of()))
                .isEmpty();
        assertThat(rule.of(twoMugs().build(), cancelled, DocumentType.INVOICE, Set.of(FollowUp.CANCELLATION)))
                .isEmpty();
    }

    @Test
    @Tag("ORD-26")
    void creditsWhatIsLeftAndTakesGoodsBackOnce() {
        Order now =
                twoMugs().refund(refund("7", "12.00", 1)).status("cancelled").build();
        List<FollowUp> follow =
                rule.crediting().of(twoMugs().build(), now, DocumentType.INVOICE, Set.of(new ForeignId("7")));
        Order whole = FollowUpRule.withCancellation(now, LATER);

        ImportUnit unit = ready(Epicerie.rule().refund(whole, FollowUp.CANCELLATION, Epicerie.facts(whole)));

        assertThat(follow).extracting(FollowUp::refund).containsExactly(FollowUp.CANCELLATION);
        assertThat(unit.reference()).hasToString("s1:1042/Rncancelled");
        assertThat(unit.document().money().gross()).isEqualTo(Money.of("12.00", "EUR"));
        assertThat(unit.document().money().lines())
                .extracting(line -> line.quantity() + " × " + line.article())
                .containsExactly("1 × EM-1");
    }

    private static ImportUnit ready(Mapped<List<ImportUnit>> mapped) {
        assertThat(mapped).isInstanceOf(Mapped.Ready.class);
        return ((Mapped.Ready<List<ImportUnit>>) mapped).element().get(0);
    }

    private static ShopOrder twoMugs() {
        return ShopOrder.net("1042").line("EM-1", 2, "20.00", TVA_20, "4.00").total("24.00");
    }

    private static OrderRefund refund(String id, String gross, int mugs) {
        List<RefundedPart> lines = mugs == 0
                ? List.of()
                : List.of(new RefundedPart("1", Quantity.of(mugs), Amount.of(10 * mugs + ".00"), List.of(), true));
        return new OrderRefund(
                new ForeignId(id), LATER, Currency.getInstance("EUR"), lines, List.of(), Amount.of(gross), List.of());
    }
}
