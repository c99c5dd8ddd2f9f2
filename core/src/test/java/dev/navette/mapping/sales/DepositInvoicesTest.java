package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.SalesDocument;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-37")
class DepositInvoicesTest {

    private static final PaymentMethod CARD = PaymentMethod.of("stripe", "Card");

    private final OrderRule rule =
            Epicerie.rule().with(PaymentRule.NONE.usually(PaymentTarget.USUAL).withDepositInvoices());

    /** Of 24.00 at 20 % and 10.55 at 5.5 %, 10.00 are 6.95 and 3.05. */
    @Test
    void invoicesADepositOfTheTaxesOfItsOrder() {
        List<ImportUnit> units = Epicerie.units(rule, order("10.00").build());

        assertThat(units).extracting(unit -> unit.reference().text()).containsExactly("s1:1042", "s1:1042/Pnp1");
        ImportUnit deposit = units.get(1);
        assertThat(deposit.follows()).isEqualTo(units.get(0).reference());
        SalesDocument invoice = deposit.document();
        assertThat(invoice.head().type()).isEqualTo(DocumentType.DEPOSIT_INVOICE);
        assertThat(invoice.head().date()).hasToString("2026-11-20");
        assertThat(invoice.money().gross()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(invoice.money().lines())
                .extracting(line -> line.article() + " " + line.amount() + " " + line.vat())
                .containsExactly("ACOMPTE 2.89 EUR [N5 (5.5 %)]", "ACOMPTE 5.79 EUR [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-21")
    void booksItOnceOnItsInvoice() {
        List<ImportUnit> units = Epicerie.units(rule, order("10.00").build());

        assertThat(units.get(0).document().payments()).isEmpty();
        assertThat(units.get(1).document().payments())
                .extracting(payment -> payment.id() + " " + payment.kind() + " " + payment.amount())
                .containsExactly("p1 SETTLEMENT 10.00 EUR");
    }

    @Test
    void leavesAnInvoiceAsItIs() {
        List<ImportUnit> units =
                Epicerie.units(rule, order("34.55").status("completed").build());

        assertThat(units).hasSize(1);
        assertThat(units.get(0).document().payments()).hasSize(1);
    }

    @Test
    void makesNoneUnlessThatIsChosen() {
        List<ImportUnit> units = Epicerie.units(Epicerie.rule(), order("10.00").build());

        assertThat(units).hasSize(1);
        assertThat(units.get(0).document().payments())
                .extracting(payment -> payment.kind().name())
                .containsExactly("DEPOSIT");
    }

    @Test
    void asksForTheArticleThatItBears() {
        var none = new ServiceArticle(null, Map.of());
        ServiceArticles without = Epicerie.articles().with(DocumentLine.Kind.DEPOSIT, none);

        Order order = order("10.00").build();

        assertThat(Epicerie.refusal(rule.with(without), order))
                .containsExactly(
                        "$.orders[1042].payments: it needs the service article 'deposit' for the VAT code N5, and there is"
                                + " none. Name an article of the ERP as articles.deposit.",
                        "$.orders[1042].payments: it needs the service article 'deposit' for the VAT code N20, and there is"
                                + " none. Name an article of the ERP as articles.deposit.");
        assertThat(rule.with(without).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "$.articles.deposit: missing: deposit invoices bear it. Name an article of the ERP for it,"
                                + " or change the option that needs it.");
    }

    private static ShopOrder order(String paid) {
        return ShopOrder.net("1042")
                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                .line("EM-2", 1, "10.00", TVA_55, "0.55")
                .total("34.55")
                .payment(CARD, paid, OrderPayment.State.CAPTURED);
    }
}
