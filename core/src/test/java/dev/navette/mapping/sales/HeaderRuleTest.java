package dev.navette.mapping.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.SalesDocument;
import dev.navette.text.ReferenceTemplate;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-4")
class HeaderRuleTest {

    private static final ImportFacts FACTS = Epicerie.facts(Map.of());
    private static final Instant LATE = Instant.parse("2026-11-20T23:30:00Z");

    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @CsvSource({"ORDER, 2026-11-21", "INVOICE, 2026-11-19", "TODAY, 2026-11-21"})
    void hasTheDayThatIsChosen(HeaderRule.DateOf date, LocalDate day) {
        Order order = jar().invoiced("FA-9", "2026-11-19T10:00:00Z").build();

        LocalDate found = HeaderRule.USUAL.dated(date).day(order, DocumentType.ORDER, LATE, FACTS, remarks);

        assertThat(found).isEqualTo(day);
        assertThat(remarks.notes()).isEmpty();
    }

    @Test
    void hasTheOrdersDayWhereTheShopMadeNoInvoice() {
        HeaderRule rule = HeaderRule.USUAL.dated(HeaderRule.DateOf.INVOICE);

        LocalDate found =
                rule.day(jar().build(), DocumentType.ORDER, Instant.parse("2026-11-18T10:00:00Z"), FACTS, remarks);

        assertThat(found).isEqualTo("2026-11-18");
    }

    @ParameterizedTest
    @Tag("ORD-26")
    @EnumSource(
            value = DocumentType.class,
            names = {"CREDIT_NOTE", "RETURN_NOTE"})
    void datesNoRefundBackToTheShopsInvoice(DocumentType type) {
        Order order = jar().invoiced("FA-9", "2026-09-01T10:00:00Z").build();

        LocalDate found = HeaderRule.USUAL.dated(HeaderRule.DateOf.INVOICE).day(order, type, LATE, FACTS, remarks);

        assertThat(found).isEqualTo("2026-11-21");
    }

    @ParameterizedTest
    @Tag("ORD-33")
    @CsvSource({"2026-11-20, 2026-11-20, false", "2026-11-21, 2026-11-21, false", "2026-11-22, 2026-11-22, true"})
    void movesToTheFirstOpenDay(LocalDate openFrom, LocalDate day, boolean told) {
        ImportFacts facts = GoldenFacts.openFrom(openFrom.toString()).apply(FACTS);

        LocalDate found = HeaderRule.USUAL.day(jar().build(), DocumentType.INVOICE, LATE, facts, remarks);

        assertThat(found).isEqualTo(day.isBefore(LocalDate.of(2026, 11, 21)) ? LocalDate.of(2026, 11, 21) : day);
        assertThat(remarks.notes())
                .isEqualTo(
                        told
                                ? List.of(
                                        "its document would be of 2026-11-21, in a closed period: it is of 2026-11-22")
                                : List.of());
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    @Tag("ORD-33")
    void waitsForAnOpenDay() {
        ImportFacts facts = GoldenFacts.openFrom("2026-12-01").apply(FACTS);

        LocalDate found = HeaderRule.USUAL
                .waitingForOpenDays()
                .day(jar().build(), DocumentType.CREDIT_NOTE, LATE, facts, remarks);

        assertThat(found).isEqualTo("2026-11-21");
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.at",
                        "its document would be of 2026-11-21, and the ERP's books are closed before 2026-12-01",
                        "Open the period in the ERP, or let such documents move to the first open day"));
    }

    @ParameterizedTest
    @Tag("ORD-33")
    @EnumSource(DocumentType.class)
    void keepsNumbersOfWhatIsNotInTheBooks(DocumentType type) {
        HeaderRule rule = HeaderRule.USUAL.keepingNumbers("W-");

        String number = rule.number(jar().number("C-187").build(), type, 1);

        assertThat(number).isEqualTo(type.accounted() || type == DocumentType.RETURN_NOTE ? null : "W-C-187");
    }

    @Test
    @Tag("ORD-24")
    void numbersTheSecondDocumentOfAnOrderApart() {
        HeaderRule rule = HeaderRule.USUAL.keepingNumbers("");
        Order order = jar().build();

        assertThat(rule.number(order, DocumentType.ORDER, 1)).isEqualTo("187");
        assertThat(rule.number(order, DocumentType.ORDER, 2)).isEqualTo("187-2");
    }

    @Test
    void leavesNumbersToTheErp() {
        assertThat(HeaderRule.USUAL.number(jar().build(), DocumentType.ORDER, 1))
                .isNull();
    }

    @Test
    @Tag("ORD-8")
    void isDueAfterSomeDaysOrAtNoTime() {
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertThat(HeaderRule.USUAL.dueIn(0).delivery(day)).isEqualTo(day);
        assertThat(HeaderRule.USUAL.dueIn(12).delivery(day)).isEqualTo("2026-12-02");
        assertThat(HeaderRule.USUAL.delivery(day)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20, Web 187 - John DOE, -",
                "18, Web 187 - John DOE, -",
                "17, Web 187 - John DO, its reference is longer than 17 characters: 1 was cut off",
                "16, Web 187 - John D, its reference is longer than 16 characters: 2 were cut off",
            })
    void cutsItsLabelAtWhatTheErpHolds(int longest, String label, String note) {
        var rule = new HeaderRule(
                HeaderRule.DateOf.ORDER,
                HeaderRule.Numbers.RENUMBERED,
                "",
                ReferenceTemplate.parse("Web %OI - %CF %CL"),
                longest,
                null,
                null,
                null,
                null,
                null,
                HeaderRule.Closed.MOVED);

        String found = rule.label(OrderReference.values(jar().build()), remarks);

        assertThat(found).isEqualTo(label);
        assertThat(remarks.notes()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void hasNoPrefixWithoutANumber() {
        var rule = new HeaderRule(
                HeaderRule.DateOf.ORDER,
                HeaderRule.Numbers.RENUMBERED,
                "W-",
                ReferenceTemplate.parse("Web %OI"),
                null,
                null,
                null,
                null,
                null,
                null,
                HeaderRule.Closed.MOVED);

        assertThat(rule.problems())
                .containsExactly(new Problem(
                        "$.prefix",
                        "'W-' would stand before no number, since the ERP gives them",
                        "Keep the shop's numbers, or leave the prefix out"));
        assertThat(HeaderRule.USUAL.problems()).isEmpty();
        assertThat(HeaderRule.USUAL.keepingNumbers("W-").problems()).isEmpty();
    }

    @Test
    void namesWhereADocumentBelongs() {
        HeaderRule rule = HeaderRule.USUAL
                .numberedFrom("WEB")
                .from("PARIS")
                .of("EPICERIE")
                .in("SITE")
                .cutAt(8);

        SalesDocument document = Epicerie.document(Epicerie.rule().with(rule), jar().build());

        DocumentHead head = document.head();
        assertThat(head)
                .extracting(
                        DocumentHead::series,
                        DocumentHead::warehouse,
                        DocumentHead::company,
                        DocumentHead::store,
                        DocumentHead::label)
                .containsExactly("WEB", "PARIS", "EPICERIE", "SITE", "Web 187");
    }

    @Test
    @Tag("ORD-33")
    void namesTheRefundWhoseDayIsClosed() {
        LocalDate open = LocalDate.of(2026, 12, 1);
        var facts =
                new ImportFacts("s1", FACTS.zone(), FACTS.today(), open, Map.of(), FACTS.customers(), FACTS.booked());
        Order order = jar().build();

        HeaderRule.USUAL.waitingForOpenDays().day(order, DocumentType.CREDIT_NOTE, LATE, facts, remarks);
        HeaderRule.USUAL
                .waitingForOpenDays()
                .day(order, DocumentType.INVOICE, order.head().placed(), facts, remarks);

        assertThat(remarks.problems()).extracting(Problem::path).containsExactly("$.at", "$.head.placed");
    }

    private static ShopOrder jar() {
        return ShopOrder.net("187").line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }
}
