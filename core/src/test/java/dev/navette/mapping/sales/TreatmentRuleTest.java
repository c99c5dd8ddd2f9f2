package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.mapping.sales.TreatmentRow.Buyer;
import dev.navette.mapping.sales.TreatmentRow.Taxed;
import dev.navette.model.Constraints;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck.State;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatRegime;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-16")
class TreatmentRuleTest {

    private static final Treatment FRANCE = new Treatment("FRANCE", null);
    private static final Treatment UNION = new Treatment("CEE", "EXO-CEE");
    private static final Treatment EXPORT = new Treatment("EXPORT", "EXO-EXP");
    private static final Treatment OTHER = new Treatment("AUTRE", null);

    /** As most merchants have it. */
    private static final TreatmentRule TABLE = TreatmentRule.NONE
            .with(TreatmentRow.of(VatRegime.MARKETPLACE, new Treatment("PLACE", "EXO-PLACE")))
            .with(TreatmentRow.of(Zone.FRENCH_OVERSEAS, new Treatment("DOM", "EXO-DOM"))
                    .when(Taxed.UNTAXED))
            .with(TreatmentRow.of(Zone.HOME, FRANCE).when(Taxed.TAXED))
            .with(TreatmentRow.of(Zone.UNION, UNION).when(Taxed.UNTAXED).soldTo(Buyer.BUSINESS))
            .with(TreatmentRow.of(VatRegime.DISTANCE_SALE_OSS, new Treatment("OSS", null)))
            .with(TreatmentRow.of(Zone.UNION, FRANCE).when(Taxed.TAXED))
            .with(TreatmentRow.of(Zone.EXPORT, EXPORT).when(Taxed.UNTAXED));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # country, post code, company, who collects, tax; treatment
            FR | 75011 | -  | MERCHANT     | 20 FR  | FRANCE
            FR | 20000 | -  | MERCHANT     | 10 FR  | FRANCE
            MC | 98000 | -  | MERCHANT     | 20 FR  | FRANCE
            FR | 75011 | -  | MARKETPLACE  | -      | PLACE
            CH | 1201  | -  | MARKETPLACE  | -      | PLACE
            DE | 10115 | -  | MERCHANT     | 20 FR  | FRANCE
            DE | 10115 | -  | MERCHANT     | 19 DE  | OSS
            DE | 10115 | -  | MERCHANT_OSS | 19 DE  | OSS
            DE | 10115 | DE | MERCHANT     | -      | CEE
            FR | 97110 | -  | MERCHANT     | -      | DOM
            NC | 98800 | -  | MERCHANT     | -      | DOM
            ES | 35001 | -  | MERCHANT     | -      | EXPORT
            CH | 1201  | -  | MERCHANT     | -      | EXPORT
            GB | BT1 1 | DE | MERCHANT     | -      | CEE
            GB | SW1A  | DE | MERCHANT     | -      | EXPORT
            """)
    void takesTheFirstRowThatFits(
            String country,
            String postCode,
            @Nullable String company,
            Collector collector,
            @Nullable String tax,
            String code) {
        var remarks = new Remarks();
        Sold sold = Sold.goodsTo(country, postCode)
                .by(company == null ? Business.NONE : Sold.company("DE129274202", State.VALID))
                .collectedBy(collector)
                .bearing(tax);

        Treated treated = sold.treated(TABLE, remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(treated.treatment().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the row's country; where the goods go; whether it is there
            FR | FR | 75011 | true
            FR | FR | 20000 | true
            FR | MC | 98000 | true
            MC | MC | 98000 | true
            MC | FR | 98000 | true
            MC | FR | 75011 | false
            FR | FR | 97110 | false
            FR | FR | 98800 | false
            GP | FR | 97110 | true
            GP | GP | -     | true
            ES | ES | 28001 | true
            ES | ES | 35001 | false
            IC | ES | 35001 | true
            GB | GB | SW1A  | true
            GB | GB | BT1 1 | false
            XI | GB | BT1 1 | true
            XI | GB | SW1A  | false
            PT | PT | 9000  | true
            EL | GR | 10431 | true
            CH | CH | 1201  | true
            CH | DE | 10115 | false
            """)
    void knowsACountryByItsVat(String wanted, String country, @Nullable String postCode, boolean there) {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE
                .with(TreatmentRow.of(wanted, FRANCE).trustingTaxes())
                .otherwise(OTHER);

        Treated treated = Sold.goodsTo(country, postCode).treated(rule, remarks);

        assertThat(treated.treatment()).isEqualTo(there ? FRANCE : OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        // seller, zone, to, whether it is there
        "FR, HOME,            FR 20000, true",
        "FR, HOME,            DE 10115, false",
        "FR, UNION,           DE 10115, true",
        "FR, UNION,           FR 75011, false",
        "FR, UNION,           CH 1201,  false",
        "FR, EXPORT,          CH 1201,  true",
        "FR, EXPORT,          GP 97110, true",
        "FR, EXPORT,          DE 10115, false",
        "FR, FRENCH_OVERSEAS, GP 97110, true",
        "FR, FRENCH_OVERSEAS, MF 97150, true",
        "FR, FRENCH_OVERSEAS, CH 1201,  false",
        "GP, FRENCH_OVERSEAS, MQ 97200, false",
        "GP, FRENCH_OVERSEAS, RE 97400, true",
        "GP, HOME,            MQ 97200, true",
        "GP, EXPORT,          FR 75011, true"
    })
    void knowsAZoneFromTheSellersPlace(String seller, Zone zone, String to, boolean there) {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE
                .of(SellerVat.USUAL.at(seller, null))
                .with(TreatmentRow.of(zone, FRANCE).trustingTaxes())
                .otherwise(OTHER);

        Treated treated =
                Sold.goodsTo(to.split(" ", -1)[0], to.split(" ", -1)[1]).treated(rule, remarks);

        assertThat(treated.treatment()).isEqualTo(there ? FRANCE : OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"QC, QC, true", "qc, ' QC', true", "QC, ON, false", "QC, -, false"})
    void knowsAState(String wanted, @Nullable String found, boolean there) {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE
                .with(TreatmentRow.of("CA", EXPORT).inState(wanted))
                .otherwise(OTHER);

        Treated treated = Sold.of(Nature.GOODS)
                .sentTo(Sold.address("CA", "H2Y 1C6", found))
                .treated(rule, remarks);

        assertThat(treated.treatment()).isEqualTo(there ? EXPORT : OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // SIRET, VAT number, what the register said, who buys
                "-,              -,           -,       PRIVATE",
                "' ',            ' ',         -,       PRIVATE",
                "40483304800022, -,           -,       BUSINESS",
                "-,              DE129274202, -,       BUSINESS",
                "-,              DE129274202, VALID,   BUSINESS",
                "-,              CHE107787577, -,      BUSINESS",
                "-,              FR83404833048, -,     BUSINESS",
                "-,              DE129274202, INVALID, PRIVATE",
                "-,              DE12,        -,       PRIVATE"
            })
    void knowsABusinessByItsNumbers(
            @Nullable String siret, @Nullable String vatNumber, @Nullable State said, Buyer buyer) {
        var remarks = new Remarks();
        TreatmentRule rule = TreatmentRule.NONE
                .with(TreatmentRow.of(Zone.HOME, UNION).soldTo(Buyer.BUSINESS))
                .with(TreatmentRow.of(Zone.HOME, FRANCE).soldTo(Buyer.PRIVATE));
        Business checked = Sold.company(vatNumber, said);

        Treated treated = Sold.goodsTo("FR", "75011")
                .by(new Business(siret, vatNumber, checked.vatCheck(), null, null))
                .bearing("20 FR")
                .treated(rule, remarks);

        assertThat(treated.treatment()).isEqualTo(buyer == Buyer.BUSINESS ? UNION : FRANCE);
    }

    @Test
    void goesByTheDeliveryAndNotByTheInvoice() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GOODS)
                .billedTo("CH", "1201")
                .sentTo("FR", "75011")
                .bearing("20 FR")
                .treated(TABLE, remarks);

        assertThat(treated.treatment()).isEqualTo(FRANCE);
    }

    @Test
    void goesByTheInvoiceWhereNothingShips() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GOODS).billedTo("CH", "1201").treated(TABLE, remarks);

        assertThat(treated.treatment()).isEqualTo(EXPORT);
    }

    @Test
    void takesGiftCardsAsTaxedOrNotWhateverTheRowAsks() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.GIFT_CARD).treated(TABLE, remarks);

        assertThat(treated.treatment()).isEqualTo(FRANCE);
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void takesTheUsualOneWhereNoRowFits() {
        var remarks = new Remarks();

        Treated treated = Sold.goodsTo("GP", "97110").bearing("8.5 FR").treated(TABLE.otherwise(OTHER), remarks);

        assertThat(treated.treatment()).isEqualTo(OTHER);
        assertThat(remarks.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # to, tax; what is said
            FR | 75011 | 20 FR  | FR (zone home, taxed, buyer private)              | FR or the zone home, taxed,
            FR | 20000 | 20 FR  | FR (corsica) (zone home, taxed, buyer private)    | FR or the zone home, taxed,
            DE | 10115 | 20 FR  | DE (zone union, taxed, buyer private)             | DE or the zone union, taxed,
            GP | 97110 | -      | GP (zone french-overseas, untaxed, buyer private) | GP or the zone french-overseas, untaxed,
            CH | 1201  | -      | CH (zone export, untaxed, buyer private)          | CH or the zone export, untaxed,
            """)
    void refusesWhatNoRowFits(String country, String postCode, @Nullable String tax, String what, String remedy) {
        var remarks = new Remarks();

        Treated treated = Sold.goodsTo(country, postCode).bearing(tax).tried(TreatmentRule.NONE, remarks);

        assertThat(treated).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.consignments[C1].address.country",
                        "no accounting treatment is for " + what,
                        "Add a row for the country " + remedy
                                + " to the treatments of the profile, or name a usual one"));
    }

    @Test
    void refusesWhatNoRowFitsByTheInvoiceWhereNothingShips() {
        var remarks = new Remarks();

        Sold.of(Nature.GIFT_CARD).by(Sold.company("FR83404833048", null)).tried(TreatmentRule.NONE, remarks);

        assertThat(remarks.problems())
                .containsExactly(
                        new Problem(
                                "$.billing.country",
                                "no accounting treatment is for FR (zone home, nothing to tax, buyer business)",
                                "Add a row for the country FR or the zone home to the treatments of the profile, or name a usual one"));
    }

    @Test
    void tellsOfAContradictionAndOfAMissingRowAtOnce() {
        var remarks = new Remarks();

        Sold.goodsTo("CH", "1201").bearing("20 FR").tried(TreatmentRule.NONE, remarks);

        assertThat(remarks.problems())
                .extracting(Problem::path)
                .containsExactly("$.money.taxes", "$.consignments[C1].address.country");
    }

    @Test
    void refusesAnAddressThatIsNowhere() {
        var remarks = new Remarks();

        Treated treated = Sold.goodsTo("FR", "97999").tried(TABLE, remarks);

        assertThat(treated).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.consignments[C1].address.postCode",
                        "it begins with 97 or 98, as in the French overseas, and is of no territory there that is known",
                        "Correct the post code"));
    }

    @Test
    void refusesABillingAddressThatIsNowhere() {
        var remarks = new Remarks();

        Treated treated = Sold.of(Nature.SERVICE)
                .billedTo("ZZ", null)
                .sentTo("FR", "75011")
                .tried(TABLE, remarks);

        assertThat(treated).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.billing.country",
                        "ZZ is no country's code",
                        "Write its two letters of ISO 3166-1, for example FR"));
    }

    @Test
    void saysAllThatIsWrongWithItself() {
        var anything = new TreatmentRow(null, null, null, Taxed.EITHER, Buyer.ANY, null, new Treatment("", " "), false);
        TreatmentRule rule = TABLE.of(SellerVat.USUAL.at("FR", "97999"))
                .with(anything)
                .with(TreatmentRow.of("ZZ", FRANCE))
                .with(TreatmentRow.of(Zone.EXPORT, FRANCE).inState("QC"))
                .otherwise(new Treatment(" ", null));

        assertThat(Constraints.problems(rule, "$.treatment"))
                .containsExactly(
                        new Problem(
                                "$.treatment.seller.postCode",
                                "it begins with 97 or 98, as in the French overseas, and is of no territory there that is"
                                        + " known",
                                "Correct the post code"),
                        new Problem(
                                "$.treatment.rows[7]",
                                "fits every sale",
                                "Make it the usual treatment, and leave the row out"),
                        new Problem(
                                "$.treatment.rows[7].treatment.code", "is blank", "Name the treatment as the ERP does"),
                        new Problem(
                                "$.treatment.rows[7].treatment.untaxed",
                                "is blank",
                                "Name the VAT code, or leave it out"),
                        new Problem(
                                "$.treatment.rows[8].country",
                                "ZZ is no country's code",
                                "Write its two letters of ISO 3166-1, for example FR"),
                        new Problem(
                                "$.treatment.rows[9].country",
                                "missing: a state is one of a country",
                                "Name its country"),
                        new Problem("$.treatment.usual.code", "is blank", "Name the treatment as the ERP does"));
    }

    @Test
    void findsNothingWrongWithAUsualTable() {
        assertThat(Constraints.problems(TABLE.otherwise(OTHER), "$")).isEqualTo(List.of());
        assertThat(new TreatmentRow(null, null, null, Taxed.EITHER, Buyer.PRIVATE, null, FRANCE, false).problems())
                .isEmpty();
        assertThat(new TreatmentRow(null, null, null, Taxed.TAXED, Buyer.ANY, null, FRANCE, false).problems())
                .isEmpty();
    }
}
