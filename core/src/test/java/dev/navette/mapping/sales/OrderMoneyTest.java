package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.Mapped;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-17")
class OrderMoneyTest {

    private static final ShopTax ECO = new ShopTax("eco", "Eco tax", new BigDecimal("3.2"), "FR", null, 1);

    @Test
    void takesATaxOfAHigherPriorityOfTheOnesBefore() {
        var after = new ShopTax("vat", "VAT", new BigDecimal("20"), "FR", null, 2);
        var order = ShopOrder.net("7")
                .tax(ECO)
                .tax(after)
                .line("EM-1", 1, "100.00", ECO, after)
                .total("123.84");

        DocumentMoney money = Epicerie.document(rule(), order.build()).money();

        assertThat(money.gross()).isEqualTo(Money.of("123.84", "EUR"));
        assertThat(money.vat())
                .extracting(vat -> vat.vat().code() + " " + vat.base() + " " + vat.amount())
                .containsExactly("E3 100.00 EUR 3.20 EUR", "N20 103.20 EUR 20.64 EUR");
    }

    @Test
    void addsUpTaxesOfOnePriority() {
        var beside = new ShopTax("vat", "VAT", new BigDecimal("20"), "FR", null, 1);
        var order = ShopOrder.net("7")
                .tax(ECO)
                .tax(beside)
                .line("EM-1", 1, "100.00", ECO, beside)
                .total("123.20");

        DocumentMoney money = Epicerie.document(rule(), order.build()).money();

        assertThat(money.gross()).isEqualTo(Money.of("123.20", "EUR"));
    }

    @Test
    @Tag("ORD-11")
    void splitsADiscountOverTheRates() {
        var order = ShopOrder.net("8")
                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                .line("EM-2", 1, "50.00", TVA_55, "2.75")
                .discount("NOEL", "10.00")
                .total("161.24");

        SalesDocument document = Epicerie.document(rule(), order.build());

        assertThat(document.money().lines())
                .extracting(line -> line.article() + " " + line.amount() + " " + line.vat())
                .containsExactly(
                        "EM-1 100.00 EUR [N20 (20 %)]",
                        "EM-2 50.00 EUR [N5 (5.5 %)]",
                        "REMISE -3.33 EUR [N5 (5.5 %)]",
                        "REMISE -6.67 EUR [N20 (20 %)]");
        assertThat(document.money().gross()).isEqualTo(Money.of("161.24", "EUR"));
    }

    @Test
    @Tag("ORD-4")
    void showsNoDiscountBelowZeroWhereDecimalsAreFew() {
        var order = ShopOrder.net("9")
                .line("EM-1", Quantity.of(8), "10.02", "0.01", List.of(new TaxShare(TVA_20.id(), null)))
                .total("12.02");

        SalesDocument document = Epicerie.document(rule().with(LineRule.USUAL.rounded(2)), order.build());

        assertThat(document.money().lines())
                .extracting(line -> line.quantity() + " × " + line.unitPrice() + " − " + line.discount())
                .containsExactly("6 × 1.25 EUR − 0.00 EUR", "2 × 1.26 EUR − 0.00 EUR");
    }

    @Test
    @Tag("ORD-1")
    void takesATillsSaleOnceItIsPaid() {
        var sale = ShopOrder.net("9")
                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                .total("12.00")
                .inSession("S1", true);

        Mapped<List<ImportUnit>> unpaid = rule().map(sale.build(), Epicerie.facts(sale.build()));
        Mapped<List<ImportUnit>> whatever = rule().with(StatusRule.of("processing", DocumentType.ORDER)
                        .with(
                                "processing",
                                StatusChoice.making(DocumentType.ORDER).whateverIsPaid()))
                .map(sale.build(), Epicerie.facts(sale.build()));
        var paid = sale.paid("cash", "12.00").build();

        assertThat(whatever).isInstanceOf(Mapped.Ready.class);
        assertThat(unpaid).isEqualTo(new Mapped.Ignored<>("it is not paid yet"));
        assertThat(rule().map(paid, Epicerie.facts(paid))).isInstanceOf(Mapped.Ready.class);
    }

    private static OrderRule rule() {
        return Epicerie.rule().with(Epicerie.taxes().knowing("E3", "3.2"));
    }
}
