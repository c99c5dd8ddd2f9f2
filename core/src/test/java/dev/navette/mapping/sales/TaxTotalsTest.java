package dev.navette.mapping.sales;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.ShopTax;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-13")
@Tag("ORD-17")
class TaxTotalsTest {

    private static final ShopTax OLD = ShopTax.of("19.6", "TVA 19,6 %", "19.6", "FR");

    @Test
    void areNotComparedWhereTheErpMayHaveAnotherRate() {
        OrderRule rule = Epicerie.rule()
                .with(Epicerie.taxes().with(TaxRow.of("FR", "19.6", "N20").allowingOtherRate()));
        ShopOrder order = ShopOrder.net("1042")
                .tax(OLD)
                .line("EM-1", 1, "100.00", OLD, "19.60")
                .total("119.60")
                .taxTotal(OLD, "19.60");

        DocumentMoney money = Epicerie.document(rule, order.build()).money();

        assertThat(money.gross()).isEqualTo(Money.of("119.60", "EUR"));
        assertThat(money.tax()).isEqualTo(Money.of("19.93", "EUR"));
    }

    @Test
    @Tag("ORD-5")
    void areNotComparedInTwoCurrencies() {
        ShopOrder order = ShopOrder.net("1042")
                .in("USD")
                .at("1.10", "EUR")
                .line("EM-1", 1, "110.00|100.00", TVA_20, "22.00|20.00")
                .total("132.00|120.00")
                .taxTotal(TVA_20, "22.00");

        DocumentMoney money = Epicerie.document(Epicerie.rule(), order.build()).money();

        assertThat(money.gross()).isEqualTo(Money.of("120.00", "EUR"));
    }

    @Test
    void addUpATaxThatTheShopHasAtTwoPriorities() {
        var later = new ShopTax("20b", "TVA 20 %", TVA_20.rate(), "FR", null, 2);
        ShopOrder order = ShopOrder.net("1042")
                .tax(later)
                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                .shipping("5.00", later, "1.00")
                .total("126.00");

        DocumentMoney money = Epicerie.document(Epicerie.rule(), order.build()).money();

        assertThat(vat(money)).containsExactly("N20 105.00 EUR 21.00 EUR");
    }

    @Test
    void haveOneBaseOfWhatBearsTwoTaxesOfNothing() {
        ShopTax state = ShopTax.of("s", "State", "0", "FR");
        ShopTax county = ShopTax.of("c", "County", "0", "FR");
        ShopOrder order = ShopOrder.net("1042")
                .tax(state)
                .tax(county)
                .line("EM-1", 1, "100.00", state, county)
                .total("100.00");
        OrderRule rule = Epicerie.rule()
                .with(TreatmentRule.NONE
                        .otherwise(new dev.navette.model.sales.Treatment("FR", "N0"))
                        .of(SellerVat.USUAL));

        DocumentMoney money =
                Epicerie.document(rule.with(trusting()), order.build()).money();

        assertThat(vat(money)).containsExactly("N0 100.00 EUR 0.00 EUR");
    }

    private static TreatmentRule trusting() {
        var treatment = new dev.navette.model.sales.Treatment("FR", "N0");
        return TreatmentRule.NONE.with(new TreatmentRow(
                null, null, null, TreatmentRow.Taxed.EITHER, TreatmentRow.Buyer.ANY, null, treatment, true));
    }

    private static List<String> vat(DocumentMoney money) {
        return money.vat().stream()
                .map(vat -> vat.vat().code() + " " + vat.base() + " " + vat.amount())
                .toList();
    }
}
