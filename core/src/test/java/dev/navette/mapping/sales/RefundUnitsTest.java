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
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.TaxShare;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-26")
class RefundUnitsTest {

    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");
    private static final ForeignId SEVEN = new ForeignId("7");

    @Test
    @Tag("ORD-33")
    void isACreditNoteThatNamesTheOrdersDocument() {
        Order order =
                order().refund(refund("12.00", line(1, "10.00", "2.00", true))).build();

        ImportUnit unit = units(Epicerie.rule(), order).get(0);

        SalesDocument note = unit.document();
        assertThat(unit.reference()).hasToString("s1:1042/R7");
        assertThat(unit.follows()).hasToString("s1:1042");
        assertThat(note.credits()).hasToString("s1:1042");
        assertThat(note.head().type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(note.head().state().validated()).isFalse();
        assertThat(note.head().date()).hasToString("2026-11-25");
        assertThat(lines(note)).containsExactly("EM-1 1 × 10.00 EUR = 10.00 EUR [N20 (20 %)]");
        assertThat(note.money().gross()).isEqualTo(Money.of("12.00", "EUR"));
    }

    @Test
    void leavesGoodsWhereTheyAreThatDidNotComeBack() {
        Order order =
                order().refund(refund("12.00", line(1, "10.00", "2.00", false))).build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(lines(note)).containsExactly("REMB 1 × 10.00 EUR = 10.00 EUR [N20 (20 %)]");
    }

    @Test
    void lowersAPriceWithoutMovingGoods() {
        Order order =
                order().refund(refund("2.40", line(0, "2.00", "0.40", true))).build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(lines(note)).containsExactly("REMB 1 × 2.00 EUR = 2.00 EUR [N20 (20 %)]");
    }

    /** 24.00 at 20 % and 10.55 at 5.5 %: of 10.00, 6.95 and 3.05. */
    @Test
    void sharesAnAmountAloneOverTheOrdersTaxes() {
        Order order = order().refund(refund("10.00")).build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(lines(note))
                .containsExactly(
                        "REMB 1 × 2.89 EUR = 2.89 EUR [N5 (5.5 %)]", "REMB 1 × 5.79 EUR = 5.79 EUR [N20 (20 %)]");
        assertThat(note.money().gross()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void addsWhatWasGivenBeyondTheParts() {
        Order order =
                order().refund(refund("15.00", line(1, "10.00", "2.00", true))).build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(note.money().lines())
                .extracting(DocumentLine::kind)
                .contains(DocumentLine.Kind.ARTICLE, DocumentLine.Kind.REFUND);
        assertThat(note.money().gross()).isEqualTo(Money.of("15.00", "EUR"));
    }

    @Test
    void takesOffWhatWasKeptOfTheParts() {
        Order order =
                order().refund(refund("7.00", line(1, "10.00", "2.00", true))).build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(note.money().gross()).isEqualTo(Money.of("7.00", "EUR"));
    }

    @Test
    void takesGoodsBackByANoteOfTheirOwnWhereThatIsChosen() {
        OrderRule rule = Epicerie.rule().with(RefundRule.USUAL.withReturnNotes());
        Order order =
                order().refund(refund("12.00", line(1, "10.00", "2.00", true))).build();

        List<ImportUnit> units = units(rule, order);

        assertThat(units).extracting(unit -> unit.reference().text()).containsExactly("s1:1042/R7", "s1:1042/B7");
        assertThat(lines(units.get(0).document())).containsExactly("REMB 1 × 10.00 EUR = 10.00 EUR [N20 (20 %)]");
        SalesDocument note = units.get(1).document();
        assertThat(note.head().type()).isEqualTo(DocumentType.RETURN_NOTE);
        assertThat(lines(note)).containsExactly("EM-1 1 × 0.00 EUR = 0.00 EUR [N20 (20 %)]");
        assertThat(note.money().gross()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(note.payments()).isEmpty();
    }

    @Test
    void makesNoReturnNoteWhereNothingCameBack() {
        OrderRule rule = Epicerie.rule().with(RefundRule.USUAL.withReturnNotes());
        Order order =
                order().refund(refund("12.00", line(1, "10.00", "2.00", false))).build();

        assertThat(units(rule, order)).hasSize(1);
    }

    @Test
    @Tag("ORD-21")
    void givesTheMoneyBackAsItWent() {
        var back = new OrderPayment(
                "r1", PaymentMethod.of("stripe", "Card"), Amount.of("12.00"), LATER, OrderPayment.State.CAPTURED);
        var refund = new OrderRefund(
                SEVEN,
                LATER,
                Currency.getInstance("EUR"),
                List.of(line(1, "10.00", "2.00", true)),
                List.of(),
                Amount.of("12.00"),
                List.of(back));

        SalesDocument note =
                units(Epicerie.rule(), order().refund(refund).build()).get(0).document();

        assertThat(note.payments())
                .extracting(payment -> payment.id() + " " + payment.kind() + " " + payment.amount())
                .containsExactly("r1 REFUND 12.00 EUR");
    }

    @Test
    void refusesMoreThanWasOrdered() {
        Order order = order().refund(refund("34.56")).build();

        assertThat(refusal(Epicerie.rule(), order))
                .containsExactly("$.orders[1042].refunds[7].gross: all refunds of the order come to 34.56 EUR, and the"
                        + " order to 34.55. Compare the refunds with the payments in the shop, and enter by hand what was"
                        + " given beyond the order.");
    }

    @Test
    void refusesNothingGivenBack() {
        Order order = order().refund(refund("0.00")).build();

        assertThat(refusal(Epicerie.rule(), order))
                .containsExactly("$.orders[1042].refunds[7].gross: it comes to 0.00. Correct the refund in the shop.");
    }

    @Test
    void refusesAnotherCurrencyAndAnUnknownPartAtOnce() {
        var refund = new OrderRefund(
                SEVEN,
                LATER,
                Currency.getInstance("USD"),
                List.of(new RefundedPart("9", Quantity.of(1), Amount.of("1.00"), List.of(), true)),
                List.of(),
                Amount.of("1.00"),
                List.of());

        assertThat(refusal(Epicerie.rule(), order().refund(refund).build()))
                .containsExactly(
                        "$.orders[1042].refunds[7].currency: it is in USD, and the order in EUR. Enter this credit note by"
                                + " hand.",
                        "$.orders[1042].refunds[7].lines[9]: the order has no part of that id. Read the order again; if it"
                                + " stays so, the connector is at fault.");
    }

    @Test
    void knowsNoRefundThatTheOrderDoesNotHave() {
        Order order = order().build();

        assertThatThrownBy(() -> Epicerie.rule().refund(order, SEVEN, Epicerie.facts(order)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the order has no refund 7");
    }

    @Test
    @Tag("ORD-24")
    void creditsTheDocumentOfTheAddressThatItsPartWentTo() {
        Order order = ShopOrder.net("1042")
                .shippedTo("a", ShopOrder.address("A", "A", null, "75002", "FR"))
                .shippedTo("b", ShopOrder.address("B", "B", null, "69001", "FR"))
                .line("EM-2", 1, "10.00", TVA_55, "0.55")
                .to("a")
                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                .to("b")
                .total("34.55")
                .refund(refund("12.00", new RefundedPart("2", Quantity.of(1), Amount.of("10.00"), List.of(), true)))
                .build();

        ImportUnit unit = units(Epicerie.rule(), order).get(0);

        assertThat(unit.follows()).hasToString("s1:1042/2");
    }

    @Test
    @Tag("ORD-23")
    void followsTheDayThatItsOrderIsIn() {
        Order order =
                order().refund(refund("12.00", line(1, "10.00", "2.00", true))).build();
        ImportFacts alone = Epicerie.facts(order);
        var day = new ExternalReference("s1:D2026-11-20");
        var facts = new ImportFacts(
                alone.tag(),
                alone.zone(),
                alone.today(),
                null,
                alone.articles(),
                alone.customers(),
                alone.booked(),
                day);
        OrderRule rule = Epicerie.rule().with(GroupingRule.all("COMPTOIR"));

        Mapped<List<ImportUnit>> mapped = rule.refund(order, SEVEN, facts);

        ImportUnit unit = ((Mapped.Ready<List<ImportUnit>>) mapped).element().get(0);
        assertThat(unit.follows()).isEqualTo(day);
        assertThat(unit.document().credits()).isEqualTo(day);
        assertThat(unit.document().customer().code()).isEqualTo("COMPTOIR");
    }

    @Test
    @Tag("ORD-35")
    void givesTheContributionForRecyclingBackWithItsPiece() {
        Order order = ShopOrder.net("1042")
                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                .eco("1.00")
                .total("24.00")
                .refund(refund("12.00", line(1, "10.00", "2.00", true)))
                .build();

        SalesDocument note = units(Epicerie.rule(), order).get(0).document();

        assertThat(note.money().ecoParticipation()).isEqualTo(Money.of("0.50", "EUR"));
    }

    private static ShopOrder order() {
        return ShopOrder.net("1042")
                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                .line("EM-2", 1, "10.00", TVA_55, "0.55")
                .total("34.55");
    }

    private static RefundedPart line(int quantity, String amount, String tax, boolean restocked) {
        return new RefundedPart(
                "1",
                Quantity.of(quantity),
                Amount.of(amount),
                List.of(new TaxShare(TVA_20.id(), Amount.of(tax))),
                restocked);
    }

    private static OrderRefund refund(String gross, RefundedPart... lines) {
        return new OrderRefund(
                SEVEN, LATER, Currency.getInstance("EUR"), List.of(lines), List.of(), Amount.of(gross), List.of());
    }

    private static List<String> lines(SalesDocument document) {
        return document.money().lines().stream()
                .map(line -> line.article() + " " + line.quantity() + " × " + line.unitPrice() + " = " + line.amount()
                        + " " + line.vat())
                .toList();
    }

    private static List<ImportUnit> units(OrderRule rule, Order order) {
        Mapped<List<ImportUnit>> mapped = rule.refund(order, SEVEN, Epicerie.facts(order));
        assertThat(mapped).isInstanceOf(Mapped.Ready.class);
        return ((Mapped.Ready<List<ImportUnit>>) mapped).element();
    }

    private static List<String> refusal(OrderRule rule, Order order) {
        Mapped<List<ImportUnit>> mapped = rule.refund(order, SEVEN, Epicerie.facts(order));
        assertThat(mapped).isInstanceOf(Mapped.Refused.class);
        return ((Mapped.Refused<List<ImportUnit>>) mapped)
                .problems().stream().map(Object::toString).toList();
    }
}
