package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatRegime;

import static dev.navette.mapping.sales.Caisse.document;
import static dev.navette.mapping.sales.Caisse.group;
import static dev.navette.mapping.sales.Caisse.rule;
import static dev.navette.mapping.sales.Caisse.sale;
import static dev.navette.mapping.sales.ShopOrder.TVA_10;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.address;
import static dev.navette.model.sales.OrderPayment.State.CAPTURED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-23")
class OrderGroupsTest {

    private static final ForeignId FIRST = new ForeignId("1041");
    private static final ForeignId SECOND = new ForeignId("1042");
    private static final ExternalReference DAY = ExternalReference.day("s1", LocalDate.of(2026, 11, 20));

    private static final Address AJACCIO =
            new Address("Ann", "DOE", null, List.of("1 cours"), "20000", "Ajaccio", "2A", "FR", null, null);
    private static final PaymentMethod FREE = PaymentMethod.free("Mystery");

    @Test
    void makesOneDocumentOfADay() {
        Grouping grouping = group(rule(), sale("1041", "12.00"), sale("1042", "6.00"));

        SalesDocument document = document(grouping);
        assertThat(document.reference()).isEqualTo(DAY);
        assertThat(document.customer()).isEqualTo(CustomerEntry.of("COMPTOIR"));
        assertThat(document.billing()).isNull();
        assertThat(document.delivery()).isNull();
        assertThat(document.money().gross()).isEqualTo(Money.of("18.00", "EUR"));
        assertThat(document.treatment()).isEqualTo(new Treatment("FR", "N0"));
        assertThat(document.vat().regime()).isEqualTo(VatRegime.DOMESTIC);
        assertThat(document.eInvoice())
                .isEqualTo(new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null));
        assertThat(document.credits()).isNull();
        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(FIRST, SECOND);
        assertThat(grouping.groups().get(0).unit().follows()).isNull();
        assertThat(grouping.groups().get(0).notes()).isEmpty();
    }

    @Test
    void writesTheHeadOfADay() {
        OrderRule rule = rule().with(HeaderRule.USUAL
                        .labelled("Web %OI - %CF %CL %SN")
                        .dueIn(2)
                        .keepingNumbers("W"))
                .with(StatusRule.of("processing", DocumentType.DELIVERY_NOTE)
                        .with("processing", new StatusChoice(DocumentType.DELIVERY_NOTE, false, true, "V", "sent")));

        Grouping grouping = group(rule, sale("1041", "12.00"), sale("1042", "6.00"));

        SalesDocument document = document(grouping);
        assertThat(document.head().type()).isEqualTo(DocumentType.DELIVERY_NOTE);
        assertThat(document.head().state()).isEqualTo(new DocumentState(true, "V"));
        assertThat(document.head().label()).isEqualTo("Web D2026-11-20 - Épicerie");
        assertThat(document.head().date()).isEqualTo("2026-11-20");
        assertThat(document.head().delivery()).isEqualTo("2026-11-22");
        assertThat(document.head().number()).isNull();
        assertThat(document.head().shippingMode()).isNull();
        assertThat(document.head().notes()).isEmpty();
        assertThat(grouping.groups().get(0).unit().statusAfter()).isEqualTo("sent");
    }

    @Test
    void endsADayAtMidnightInTheShop() {
        Grouping grouping = group(
                rule(),
                sale("1043", "3.00").placed("2026-11-20T23:00:00Z"),
                sale("1042", "2.00").placed("2026-11-20T22:59:59Z"),
                sale("1041", "1.00").placed("2026-11-19T22:59:59Z"));

        assertThat(grouping.groups())
                .extracting(
                        one -> one.unit().reference().text() + " " + one.unit().orders())
                .containsExactly("s1:D2026-11-19 [1041]", "s1:D2026-11-20 [1042]");
        assertThat(grouping.waiting())
                .isEqualTo(
                        Map.of(new ForeignId("1043"), "its day, 2026-11-21, is not over: it waits until 2026-11-22"));
    }

    @Test
    void leavesAFaultyOrderOutAndTellsAllThatIsWrong() {
        Grouping grouping = group(
                rule(),
                sale("1041", "12.00"),
                ShopOrder.gross("1042")
                        .line("XX-1", 1, "1.00", TVA_20)
                        .line("XX-2", 1, "1.00", TVA_20)
                        .total("2.00"));

        assertThat(grouping.groups()).hasSize(1);
        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(FIRST);
        assertThat(grouping.refused()).containsOnlyKeys(SECOND);
        assertThat(texts(grouping.refused().get(SECOND)))
                .containsExactly(
                        "$.orders[1042].money.lines[1].reference: the ERP has no article XX-1. Make the article in the ERP or"
                                + " correct its reference in the shop, or let the misc article stand for it.",
                        "$.orders[1042].money.lines[2].reference: the ERP has no article XX-2. Make the article in the ERP or"
                                + " correct its reference in the shop, or let the misc article stand for it.");
    }

    @Test
    @Tag("ORD-13")
    void leavesAnOrderOutWhoseOwnSumsDiffer() {
        Grouping grouping = group(
                rule(),
                sale("1041", "12.00"),
                ShopOrder.gross("1042").line("EM-1", 1, "10.00", TVA_20, "1.67").total("10.06"),
                ShopOrder.gross("1043").line("EM-1", 1, "10.00", TVA_20, "1.67").total("9.94"));

        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(FIRST);
        assertThat(texts(grouping.refused().get(SECOND)))
                .containsExactly(
                        "$.orders[1042].money.gross: its parts come to 10.00 EUR, the shop says 10.06 EUR: 0.06 EUR"
                                + " apart, more than the tolerance of 0.05. Correct the order in the shop, or enter this one by hand.");
        assertThat(grouping.refused()).containsOnlyKeys(SECOND, new ForeignId("1043"));
    }

    @Test
    void writesWhatCameLateApart() {
        Grouping second = group(rule(), Set.of(DAY), sale("1042", "6.00"));
        Grouping third = group(
                rule(),
                Set.of(
                        DAY.late(2).repeated(3),
                        ExternalReference.day("s2", LocalDate.of(2026, 11, 20)).late(8)),
                sale("1043", "6.00"));
        Grouping other = group(
                rule(),
                Set.of(
                        ExternalReference.day("s2", LocalDate.of(2026, 11, 20)),
                        ExternalReference.day("s1", LocalDate.of(2026, 11, 19)),
                        ExternalReference.order("s1", "1")),
                sale("1043", "6.00"));

        assertThat(document(second).reference().text()).isEqualTo("s1:D2026-11-20/2");
        assertThat(document(second).head().label()).isEqualTo("Web D2026-11-20/2");
        assertThat(document(third).reference().text()).isEqualTo("s1:D2026-11-20/3");
        assertThat(document(other).reference()).isEqualTo(DAY);
    }

    @Test
    void keepsOrdersApartThatBecomeDifferentThings() {
        Grouping grouping = group(
                rule(),
                sale("1041", "1.00").status("completed"),
                sale("1042", "2.00"),
                sale("1043", "3.00"),
                ShopOrder.net("1044").line("EM-1", 1, "5.00", TVA_20, "1.00").total("6.00"));

        assertThat(grouping.groups())
                .extracting(one -> one.unit().reference().text() + " "
                        + one.unit().document().head().type() + " "
                        + one.unit().document().money().basis() + " "
                        + one.unit().orders())
                .containsExactly(
                        "s1:D2026-11-20 INVOICE GROSS [1042, 1043]",
                        "s1:D2026-11-20/2 ORDER GROSS [1041]",
                        "s1:D2026-11-20/3 INVOICE NET [1044]");
    }

    @Test
    void leavesOrdersOutThatAreNotImported() {
        Grouping grouping = group(
                rule(),
                sale("1041", "1.00").status("pending"),
                sale("1042", "1.00").archived(),
                sale("1043", "1.00").inSession("12", false),
                sale("1044", "1.00").inSession("12", false).archived(),
                sale("1045", "1.00").inSession("12", false).status("pending"));

        assertThat(grouping.groups()).isEmpty();
        assertThat(grouping.ignored())
                .isEqualTo(Map.of(
                        FIRST,
                        "its status pending is not imported",
                        SECOND,
                        "it is archived",
                        new ForeignId("1044"),
                        "it is archived",
                        new ForeignId("1045"),
                        "its status pending is not imported"));
        assertThat(grouping.waiting()).isEqualTo(Map.of(new ForeignId("1043"), "its till session is still open"));
    }

    @Test
    void keepsAnotherTreatmentThanThatOfMostAlone() {
        Grouping most = group(
                withCorsica(), sale("1041", "1.00").billedTo(AJACCIO), sale("1042", "1.00"), sale("1043", "1.00"));
        Grouping tie =
                group(withCorsica(), sale("1041", "1.00"), sale("1042", "1.00").billedTo(AJACCIO));

        assertThat(most.alone()).isEqualTo(Map.of(FIRST, "its accounting treatment is CORSE, that of the others FR"));
        assertThat(most.groups().get(0).unit().orders()).containsExactly(SECOND, new ForeignId("1043"));
        assertThat(tie.alone()).isEqualTo(Map.of(FIRST, "its accounting treatment is FR, that of the others CORSE"));
    }

    @Test
    void doesNotAskAFaultyOrderHowMostAreBooked() {
        Grouping grouping = group(
                withCorsica(),
                sale("1041", "1.00"),
                sale("1042", "1.00")
                        .paid("cash", "1.00")
                        .payment(FREE, "1.00", CAPTURED)
                        .billedTo(AJACCIO));

        assertThat(grouping.alone()).isEmpty();
        assertThat(grouping.groups().get(0).unit().document().treatment().code())
                .isEqualTo("FR");
        assertThat(texts(grouping.refused().get(SECOND)))
                .containsExactly(
                        "$.orders[1042].payments[2].method: it is paid by 'Mystery' in EUR, a free name that no row is"
                                + " for. Add a row for the free text 'Mystery': no free name takes the usual one.");
    }

    @Test
    void keepsASaleThatIsNotDomesticAlone() {
        Grouping grouping = group(
                rule(),
                sale("1041", "1.00"),
                ShopOrder.gross("1042")
                        .line("EM-1", 1, "10.00")
                        .total("10.00")
                        .billedTo(address("Ann", "DOE", null, "3000", "CH")));

        assertThat(grouping.alone()).isEqualTo(Map.of(SECOND, "it is no domestic sale"));
        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(FIRST);
    }

    @Test
    void keepsAnOrderAloneWhoseMethodForcesAnAccount() {
        OrderRule rule = rule().with(
                        rule().payments().with(PaymentRow.id("amazon", PaymentTarget.USUAL.forCustomer("WEBAMAZON"))));

        Grouping grouping = group(
                rule,
                sale("1041", "1.00"),
                ShopOrder.gross("1042")
                        .line("EM-1", 1, "1.00", TVA_20)
                        .total("1.00")
                        .placed("2026-11-21T10:00:00Z")
                        .paid("amazon", "1.00"));

        assertThat(grouping.alone()).isEqualTo(Map.of(SECOND, "its payment method forces the account WEBAMAZON"));
        assertThat(grouping.waiting()).isEmpty();
    }

    @Test
    void allowsReturnsInADay() {
        Grouping grouping = group(
                rule(),
                sale("1041", "12.00"),
                ShopOrder.gross("1042").line("EM-1", -1, "-12.00", TVA_20).total("-12.00"));

        SalesDocument document = document(grouping);
        assertThat(document.money().gross()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(Caisse.lines(document))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "EM-1 'Shop's EM-1' -1 x 12.00 - 0.00 = -12.00 [N20 (20 %)]");
    }

    @Test
    void refusesADayBelowZeroWithBothSums() {
        Grouping grouping = group(
                rule(),
                sale("1041", "11.99"),
                ShopOrder.gross("1042").line("EM-1", -1, "-12.00", TVA_20).total("-12.00"));

        assertThat(grouping.groups()).isEmpty();
        assertThat(grouping.refused()).containsOnlyKeys(FIRST, SECOND);
        assertThat(texts(grouping.refused().get(FIRST)))
                .containsExactly(
                        "$.groups[s1:D2026-11-20].money.gross: its sales come to 11.99 EUR and its returns to -12.00"
                                + " EUR: -0.01 EUR together, below zero. Enter its orders as a credit note by hand.");
    }

    @Test
    void givesTheNameOfARefusedDayToTheNextDocument() {
        Grouping grouping = group(
                rule(),
                ShopOrder.gross("1041").line("EM-1", -1, "-12.00", TVA_20).total("-12.00"),
                ShopOrder.gross("1042").line("EM-1", -1, "-12.00", TVA_20).total("-12.00"),
                sale("1043", "1.00").status("completed"));

        assertThat(grouping.groups()).extracting(one -> one.unit().reference()).containsExactly(DAY);
    }

    @Test
    @Tag("ORD-33")
    void movesOrRefusesADayInAClosedPeriod() {
        Order order = sale("1041", "12.00").build();
        ImportFacts facts = Caisse.facts(Epicerie.facts(order).articles(), Set.of(), LocalDate.of(2026, 11, 21));

        Grouping moved = rule().group(List.of(order), facts, Set.of());
        Grouping waits = rule().with(HeaderRule.USUAL.waitingForOpenDays()).group(List.of(order), facts, Set.of());

        assertThat(document(moved).head().date()).isEqualTo("2026-11-21");
        assertThat(moved.groups().get(0).notes())
                .containsExactly(
                        "its document would be of 2026-11-20, in a closed period: it is of 2026-11-21",
                        "order 1041: a payment of 2026-11-20 falls into a closed period: it is dated 2026-11-21");
        assertThat(texts(waits.refused().get(FIRST)))
                .containsExactly(
                        "$.groups[s1:D2026-11-20].head.placed: its document would be of 2026-11-20, and the ERP's"
                                + " books are closed before 2026-11-21. Open the period in the ERP, or let such documents move to the"
                                + " first open day.");
    }

    @Test
    void datesADocumentOnTheDayOfItsImportWhereThatIsChosen() {
        OrderRule rule = rule().with(HeaderRule.USUAL.dated(HeaderRule.DateOf.TODAY));

        assertThat(document(group(rule, sale("1041", "1.00"))).head().date()).isEqualTo("2026-11-21");
    }

    @Test
    void refusesAnOrderThatHasNoSense() {
        Grouping grouping =
                group(rule(), sale("1041", "1.00"), sale("1042", "1.00").tax(TVA_20));

        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(FIRST);
        assertThat(texts(grouping.refused().get(SECOND)))
                .containsExactly(
                        "$.orders[1042].money.taxes: two of them have the id 20. Read the order again; if it stays so,"
                                + " the connector is at fault.");
    }

    @Test
    void makesTheSameOfOrdersInAnyOrder() {
        ShopOrder one = sale("1041", "12.00").discount("NOEL", "1.00").total("11.00");
        ShopOrder two = ShopOrder.gross("1042")
                .line("EM-2", 2, "11.00", TVA_10)
                .line("EM-1", 1, "12.00", TVA_20)
                .total("23.00");
        ShopOrder three = sale("1043", "12.00").placed("2026-11-20T09:00:00Z");

        Grouping forth = group(rule(), one, two, three);

        assertThat(group(rule(), three, two, one)).isEqualTo(forth);
        assertThat(forth.groups().get(0).unit().orders()).containsExactly(new ForeignId("1043"), FIRST, SECOND);
    }

    @Test
    void wantsEachOrderOnce() {
        assertThatThrownBy(() -> group(rule(), sale("1041", "1.00"), sale("1041", "1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the order 1041 is there twice");
    }

    private static OrderRule withCorsica() {
        return rule().with(rule().treatments()
                .with(TreatmentRow.of("FR", new Treatment("CORSE", "N0")).inState("2A")));
    }

    private static List<String> texts(@Nullable List<Problem> problems) {
        return Objects.requireNonNull(problems).stream().map(Object::toString).toList();
    }
}
