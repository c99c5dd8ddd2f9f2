package dev.navette.mapping.sales;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.mapping.sales.SellerVat.DistanceSales;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("VAT-1")
class SuppliedTaxesTest {

    private static final TreatmentRule RULE = TreatmentRule.NONE.otherwise(new Treatment("FR", null));

    private static final String CORRECT = "Correct the taxes in the shop, or let a row of the treatments trust them";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # services from the French mainland: billed to, post code, buyer, who collects, tax; what it is, whose tax
            FR | 75011 | private   | MERCHANT      | 20 FR   | DOMESTIC             | FR
            FR | 97110 | private   | MERCHANT      | 8.5 FR  | DOMESTIC             | FR
            RE | 97400 | private   | MERCHANT      | 20 FR   | DOMESTIC             | FR
            DE | 10115 | DE number | MERCHANT      | -       | INTRA_UNION_SUPPLY   | -
            DE | 10115 | private   | MERCHANT      | 20 FR   | DISTANCE_SALE_SELLER | FR
            DE | 10115 | private   | MERCHANT      | 19 DE   | DISTANCE_SALE_OSS    | DE
            DE | 10115 | private   | MERCHANT_OSS  | 19 DE   | DISTANCE_SALE_OSS    | DE
            DE | 10115 | private   | MERCHANT_IOSS | 20 FR   | DISTANCE_SALE_SELLER | FR
            CH | 1201  | private   | MERCHANT      | 20 FR   | DOMESTIC             | FR
            CH | 1201  | CH number | MERCHANT      | -       | EXPORT               | -
            CH | 1201  | private   | MERCHANT      | 8.1 CH  | EXPORT               | CH
            GF | 97300 | private   | MERCHANT      | -       | EXPORT               | -
            GB | BT1 1 | XI number | MERCHANT      | -       | EXPORT               | -
            FI | 22100 | private   | MERCHANT      | -       | EXPORT               | -
            DE | 10115 | private   | MARKETPLACE   | -       | MARKETPLACE          | -
            """)
    void ofServicesFollowTheBuyer(
            String country,
            String postCode,
            String buyer,
            Collector collector,
            @Nullable String tax,
            VatRegime regime,
            @Nullable String whose) {
        var remarks = new Remarks();
        Sold sold = Sold.of(Nature.SERVICE)
                .billedTo(country, postCode)
                .sentTo("IT", "00100") // where a service is done changes nothing
                .by(Sold.buyer(buyer))
                .collectedBy(collector)
                .bearing(tax);

        Treated treated = sold.treated(RULE, remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(treated.vat()).isEqualTo(new VatPlace(regime, whose));
    }

    @ParameterizedTest
    @CsvSource({"AT_HOME, 19 DE", "AT_DESTINATION, 20 FR"})
    void ofServicesToPrivateBuyersAreOfEitherCountryWhateverHoldsForGoods(DistanceSales where, String tax) {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.taxing(where));

        Sold.of(Nature.SERVICE).billedTo("DE", "10115").bearing(tax).treated(rule, remarks);

        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofServicesToABusinessInNorthernIrelandAreNotFreedByItsNumberElsewhere() {
        var remarks = new Remarks();

        Sold.of(Nature.SERVICE)
                .billedTo("DE", "10115")
                .by(Sold.buyer("XI number"))
                .treated(RULE, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.business.vatNumber",
                        "the sale to DE bears no tax, as one to a business would, and the buyer's VAT number is of no member"
                                + " state",
                        "Ask the buyer for one that is, or tax the sale in the shop"));
    }

    @Test
    void ofServicesFromGuadeloupeStayInFrance() {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE
                .of(SellerVat.USUAL.at("GP", "97110"))
                .with(TreatmentRow.of(Zone.HOME, new Treatment("HOME", null)));

        Treated treated = Sold.of(Nature.SERVICE)
                .billedTo("GP", "97110")
                .bearing("8.5 FR")
                .treated(rule, remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
    }

    @ParameterizedTest
    @CsvSource({"FR", "DE", "CH"})
    void areNoneOnGiftCardsWhereverTheyGo(String country) {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GIFT_CARD).billedTo(country, null).treated(RULE, remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.OUT_OF_SCOPE, null));
    }

    @Test
    void ofGoodsCountWhereGiftCardsAreSoldToo() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GIFT_CARD, Nature.GOODS)
                .sentTo("DE", "10115")
                .bearing("20 FR")
                .treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DISTANCE_SALE_SELLER, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofGoodsCountWhereServicesAreSoldToo() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.SERVICE, Nature.GOODS)
                .sentTo("GP", "97110")
                .billedTo("GP", "97110")
                .treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.EXPORT, null));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofWhatIsChargedForGiftCardsAreThoseOfAService() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GIFT_CARD)
                .billedTo("CH", "1201")
                .charging("5", "20 FR")
                .treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void areNotAskedOfAChargeOfNothing() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GIFT_CARD).charging("0", null).treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.OUT_OF_SCOPE, null));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofShippingAloneContradictAnExportToo() {
        var remarks = new Remarks();

        Sold.goodsTo("CH", "1201").charging("5", "20 FR").treated(RULE, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money.taxes",
                        "it is an export (CH): it should bear no tax or the tax of CH, and bears 20 % (FR)",
                        CORRECT));
    }

    @Test
    void ofShippingThatIsCreditedAloneAreThoseOfTheGoods() {
        var remarks = new Remarks();
        Sold sold = Sold.of(Nature.GOODS)
                .billedTo("DE", "10115")
                .sentTo("FR", "75011")
                .charging("5", "20 FR");

        Treated treated = sold.treated(RULE, sold.order().money().charges(), remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofAnotherDocumentOfTheOrderAreNotLookedAt() {
        var remarks = new Remarks();
        Sold sold = Sold.goodsTo("CH", "1201").charging("5", "20 FR");

        Treated treated = sold.treated(RULE, sold.order().money().lines(), remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.EXPORT, null));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void thatNothingBearsDoNotCount() {
        var remarks = new Remarks();

        Sold.goodsTo("CH", "1201").knowing("20 FR").bearing("0 FR").treated(RULE, remarks);

        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void areNotMissedOnAGift() {
        var remarks = new Remarks();

        Treated treated = Sold.goodsTo("FR", "75011").priced("0.00").treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DISCOUNT, false", "STORE_CREDIT, true"})
    void areNotMissedWhereADiscountTakesAllAndAreWhereACreditPaysAll(OrderDiscount.Kind kind, boolean waits) {
        var remarks = new Remarks();

        Sold.goodsTo("FR", "75011").forGross("0.00").discounted(kind).treated(RULE, remarks);

        assertThat(remarks.refused()).isEqualTo(waits);
    }

    @Test
    void areMissedWhereOneThingIsChangedForAnother() {
        var remarks = new Remarks();

        Sold.goodsTo("FR", "75011").priced("-10.00").forGross("0.00").treated(RULE, remarks);

        assertThat(remarks.refused()).isTrue();
    }

    @Test
    void ofWhatIsFetchedInTheShopAreTheSellers() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GOODS)
                .billedTo("DE", "10115")
                .by(Sold.buyer("DE number"))
                .sentTo("FR", "75011")
                .bearing("20 FR")
                .treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # goods that go nowhere: billed to, buyer, who collects, tax; what it is, or that it waits
            CH | private   | MERCHANT     | 20 FR | DOMESTIC             | -
            CH | private   | MERCHANT     | -     | EXPORT               | -
            DE | DE number | MERCHANT     | 20 FR | DOMESTIC             | -
            DE | private   | MERCHANT     | 20 FR | DISTANCE_SALE_SELLER | -
            DE | private   | MERCHANT_OSS | 20 FR | DISTANCE_SALE_OSS    | waits
            CH | private   | MERCHANT_OSS | 20 FR | EXPORT               | waits
            CH | private   | MERCHANT     | 19 DE | EXPORT               | waits
            """)
    void ofWhatGoesNowhereMayBeTheSellers(
            String country,
            String buyer,
            Collector collector,
            @Nullable String tax,
            VatRegime regime,
            @Nullable String waits) {
        var remarks = new Remarks();
        Sold sold = Sold.of(Nature.GOODS)
                .billedTo(country, null)
                .by(Sold.buyer(buyer))
                .collectedBy(collector)
                .bearing(tax);

        Treated treated = sold.treated(RULE, remarks);

        assertThat(treated.vat().regime()).isEqualTo(regime);
        assertThat(remarks.refused()).isEqualTo(waits != null);
    }

    @Test
    void ofServicesAbroadThatNobodyFetchesAreNotSaidTwice() {
        var remarks = new Remarks();

        Sold.of(Nature.SERVICE).billedTo("CH", "1201").bearing("19 DE").treated(RULE, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money.taxes",
                        "it is an export (CH): it should bear no tax or the tax of FR or the tax of CH, and bears 19 % (DE)",
                        CORRECT));
    }

    @Test
    void ofATillAreTheSellersWhereverTheBuyerLives() {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE.with(TreatmentRow.of("FR", new Treatment("FR", null)));

        Treated treated = Sold.of(Nature.GOODS)
                .billedTo("CH", "1201")
                .atTill()
                .bearing("20 FR")
                .treated(rule, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.DOMESTIC, "FR"));
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void ofATillThatSendsGoodsFollowTheGoods() {
        var remarks = new Remarks();

        Treated treated = Sold.goodsTo("CH", "1201").atTill().treated(RULE, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.EXPORT, null));
        assertThat(remarks.problems()).isEmpty();
    }
}
