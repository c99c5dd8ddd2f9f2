package dev.navette.mapping.sales;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;

import static dev.navette.mapping.sales.Caisse.group;
import static dev.navette.mapping.sales.Caisse.sale;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-31")
class SessionReportTest {

    private static final OrderRule RULE =
            Caisse.rule().with(GroupingRule.all("COMPTOIR").bySession());

    @Test
    void pushesAClosedSessionInOneGo() {
        Grouping grouping = group(
                RULE,
                sale("1", "12.00").inSession("12", true).placed("2026-11-19T22:00:00Z"),
                sale("2", "6.00").inSession("12", true).placed("2026-11-21T00:30:00Z"));

        SalesDocument document = Caisse.document(grouping);
        assertThat(document.reference().text()).isEqualTo("s1:S12");
        assertThat(document.head().label()).isEqualTo("Web S12");
        assertThat(document.head().date()).isEqualTo("2026-11-21");
        assertThat(document.customer()).isEqualTo(CustomerEntry.of("COMPTOIR"));
        assertThat(grouping.groups().get(0).unit().orders()).containsExactly(new ForeignId("1"), new ForeignId("2"));
    }

    @Test
    void waitsForOpenSessions() {
        Grouping grouping = group(
                RULE,
                sale("1", "12.00").inSession("12", true),
                sale("2", "6.00").inSession("13", false),
                sale("3", "6.00").inSession("11", true),
                sale("4", "6.00"));

        assertThat(grouping.groups())
                .extracting(one -> one.unit().reference().text())
                .containsExactly("s1:S11", "s1:S12");
        assertThat(grouping.waiting()).containsOnlyKeys(new ForeignId("2"));
        assertThat(grouping.alone()).containsOnlyKeys(new ForeignId("4"));
    }

    @Test
    void writesWhatCameLateOrderByOrderOnTheSameAccount() {
        Set<ExternalReference> written =
                Set.of(ExternalReference.session("s1", "12").repeated(2));

        Grouping grouping = group(
                RULE,
                written,
                sale("1", "12.00").inSession("12", true),
                sale("2", "6.00").inSession("12", true));

        assertThat(grouping.groups())
                .extracting(one -> one.unit().reference().text() + " "
                        + one.unit().document().customer().code() + " "
                        + one.unit().document().head().label() + " "
                        + one.unit().orders())
                .containsExactly("s1:1 COMPTOIR Web 1 [1]", "s1:2 COMPTOIR Web 2 [2]");
    }

    @Test
    void writesWhatIsUnlikeMostOfASessionOrderByOrder() {
        Grouping grouping = group(
                RULE,
                sale("1", "12.00").inSession("12", true).status("completed"),
                sale("2", "6.00").inSession("12", true),
                sale("3", "6.00").inSession("12", true));

        assertThat(grouping.groups())
                .extracting(one -> one.unit().reference().text() + " "
                        + one.unit().document().head().type())
                .containsExactly("s1:S12 INVOICE", "s1:1 ORDER");
    }

    @Test
    void tellsWhatASessionComesTo() {
        Grouping grouping = group(
                RULE,
                sale("1", "12.00").inSession("12", true),
                ShopOrder.gross("2")
                        .line("EM-2", 1, "10.55", TVA_55)
                        .total("10.55")
                        .inSession("12", true)
                        .paid("card", "10.55"),
                ShopOrder.gross("3")
                        .line("EM-1", -1, "-6.00", TVA_20)
                        .total("-6.00")
                        .inSession("12", true)
                        .paid("cash", "6.00"));

        SessionReport report = grouping.groups().get(0).report();

        assertThat(report.sales()).isEqualTo(2);
        assertThat(report.returns()).isEqualTo(1);
        assertThat(report.gross()).isEqualTo(Money.of("16.55", "EUR"));
        assertThat(report.text()).isEqualTo("""
                        s1:S12: 2 sales, 1 return
                        VAT N5 (5.5 %): 10.00 EUR, tax 0.55 EUR
                        VAT N20 (20 %): 5.00 EUR, tax 1.00 EUR
                        Net 15.00 EUR, tax 1.55 EUR, gross 16.55 EUR
                        Paid: card 10.55 EUR
                        Paid: cash 12.00 EUR
                        Given back: cash 6.00 EUR""");
    }

    @Test
    void countsOneSaleAndNamesDifferences() {
        var report = new SessionReport(
                ExternalReference.session("s1", "12"),
                1,
                0,
                List.of(),
                Money.of("1.00", "EUR"),
                Money.of("0.00", "EUR"),
                Money.of("1.00", "EUR"),
                List.of(new SessionReport.MethodTotal("", Money.of("0.01", "EUR"))),
                List.of());

        assertThat(report.text()).isEqualTo("""
                        s1:S12: 1 sale, 0 returns
                        Net 1.00 EUR, tax 0.00 EUR, gross 1.00 EUR
                        Paid: payment differences 0.01 EUR""");
    }

    @Test
    void countsADayWithoutReturnsToo() {
        SessionReport report = group(Caisse.rule(), sale("1", "12.00"), sale("2", "0.00"))
                .groups()
                .get(0)
                .report();

        assertThat(report.sales()).isEqualTo(2);
        assertThat(report.returns()).isZero();
        assertThat(report.reference().text()).isEqualTo("s1:D2026-11-20");
    }
}
