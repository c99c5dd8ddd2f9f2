package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.mapping.sales.SellerVat.DistanceSales;
import dev.navette.mapping.sales.SellerVat.Proof;
import dev.navette.model.sales.BuyerCheck.State;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("VAT-1")
class SaleTaxesTest {

    private static final TreatmentRule RULE = TreatmentRule.NONE.otherwise(new Treatment("FR", null));

    private static final String CORRECT = "Correct the taxes in the shop, or let a row of the treatments trust them";

    private static final String CORRECT_OR_FRANCHISE =
            "Correct the taxes in the shop, say in the profile that the seller"
                    + " charges no VAT (franchise en base), or let a row of the treatments trust them";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # goods from the French mainland: to, post code, buyer, who collects, tax borne; what it is, whose tax
            FR | 75011 | private      | MERCHANT      | 20 FR          | DOMESTIC             | FR
            FR | 75011 | private      | MERCHANT      | 20             | DOMESTIC             | FR
            FR | 75011 | private      | MERCHANT      | 20 FR, 5.5 FR  | DOMESTIC             | FR
            FR | 75011 | FR number    | MERCHANT      | 20 FR          | DOMESTIC             | FR
            FR | 75011 | DE number    | MERCHANT      | 20 FR          | DOMESTIC             | FR
            FR | 75011 | private      | MERCHANT_OSS  | 20 FR          | DOMESTIC             | FR
            FR | 20000 | private      | MERCHANT      | 2.1 FR         | DOMESTIC             | FR
            FR | 20620 | private      | MERCHANT      | 10 FR          | DOMESTIC             | FR
            MC | 98000 | private      | MERCHANT      | 20 FR          | DOMESTIC             | FR
            FR | 98000 | private      | MERCHANT      | 20 MC          | DOMESTIC             | FR
            DE | 10115 | private      | MERCHANT      | 20 FR          | DISTANCE_SALE_SELLER | FR
            DE | 10115 | private      | MERCHANT      | 20             | DISTANCE_SALE_SELLER | FR
            DE | 10115 | private      | MERCHANT      | 19 DE          | DISTANCE_SALE_OSS    | DE
            DE | 10115 | private      | MERCHANT_OSS  | 19 DE          | DISTANCE_SALE_OSS    | DE
            DE | 10115 | private      | MERCHANT_OSS  | 19             | DISTANCE_SALE_OSS    | DE
            DE | 10115 | DE unchecked | MERCHANT      | 20 FR          | DISTANCE_SALE_SELLER | FR
            DE | 10115 | DE outage    | MERCHANT_OSS  | 19 DE          | DISTANCE_SALE_OSS    | DE
            DE | 10115 | DE denied    | MERCHANT      | 20 FR          | DISTANCE_SALE_SELLER | FR
            DE | 10115 | FR number    | MERCHANT      | 20 FR          | DISTANCE_SALE_SELLER | FR
            DE | 10115 | CH number    | MERCHANT      | 20 FR          | DISTANCE_SALE_SELLER | FR
            GR | 10431 | private      | MERCHANT_OSS  | 24 EL          | DISTANCE_SALE_OSS    | GR
            PT | 9000  | private      | MERCHANT_OSS  | 22 PT          | DISTANCE_SALE_OSS    | PT
            DE | 10115 | DE number    | MERCHANT      | -              | INTRA_UNION_SUPPLY   | -
            DE | 10115 | NL number    | MERCHANT      | -              | INTRA_UNION_SUPPLY   | -
            DE | 10115 | DE number    | MERCHANT_OSS  | -              | INTRA_UNION_SUPPLY   | -
            GB | BT1 1 | XI number    | MERCHANT      | -              | INTRA_UNION_SUPPLY   | -
            GB | BT1 1 | private      | MERCHANT_OSS  | 20 GB          | DISTANCE_SALE_OSS    | XI
            GB | BT1 1 | private      | MERCHANT      | 20 XI          | DISTANCE_SALE_OSS    | XI
            GB | SW1A  | private      | MERCHANT      | -              | EXPORT               | -
            GB | SW1A  | private      | MERCHANT      | 20 GB          | EXPORT               | GB
            CH | 1201  | private      | MERCHANT      | -              | EXPORT               | -
            CH | 1201  | private      | MERCHANT_OSS  | -              | EXPORT               | -
            CH | 1201  | private      | MERCHANT_IOSS | -              | EXPORT               | -
            US | 10001 | private      | MERCHANT      | 8.875 US       | EXPORT               | US
            FR | 97110 | private      | MERCHANT      | -              | EXPORT               | -
            FR | 97110 | private      | MERCHANT      | 8.5 FR         | EXPORT               | FR
            GP | 97110 | private      | MERCHANT      | 2.10 GP        | EXPORT               | FR
            RE | 97400 | private      | MERCHANT      | 8.5 RE         | EXPORT               | FR
            FR | 97300 | private      | MERCHANT      | -              | EXPORT               | -
            NC | 98800 | private      | MERCHANT      | -              | EXPORT               | -
            ES | 35001 | private      | MERCHANT      | -              | EXPORT               | -
            FI | 22100 | private      | MERCHANT      | -              | EXPORT               | -
            FI | 22100 | private      | MERCHANT      | 25.5 FI        | EXPORT               | FI
            DE | 10115 | private      | MERCHANT_IOSS | 19 DE          | IMPORT_OSS           | DE
            FR | 75011 | private      | MERCHANT_IOSS | 20 FR          | IMPORT_OSS           | FR
            DE | 10115 | private      | MARKETPLACE   | -              | MARKETPLACE          | -
            FR | 75011 | private      | MARKETPLACE   | -              | MARKETPLACE          | -
            US | 10001 | private      | MARKETPLACE   | -              | MARKETPLACE          | -
            """)
    void agreeWithTheSale(
            String country,
            String postCode,
            String buyer,
            Collector collector,
            @Nullable String tax,
            VatRegime regime,
            @Nullable String whose) {
        var remarks = new Remarks();
        Sold sold = Sold.goodsTo(country, postCode)
                .by(Sold.buyer(buyer))
                .collectedBy(collector)
                .bearing(tax);

        Treated treated = sold.treated(RULE, remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(treated).isEqualTo(new Treated(new Treatment("FR", null), new VatPlace(regime, whose)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # goods from the French mainland: to, post code, buyer, who collects, tax borne; what is said of it
            FR | 75011 | private   | MERCHANT      | 19 DE         | a domestic sale (FR): it should bear the tax of FR, and bears 19 % (DE)
            FR | 75011 | private   | MERCHANT      | 20 FR, 19 DE  | a domestic sale (FR): it should bear the tax of FR, and bears 20 % (FR), 19 % (DE)
            FR | 75011 | private   | MERCHANT      | 20 EU         | a domestic sale (FR): it should bear the tax of FR, and bears 20 % (EU)
            FR | 20000 | private   | MERCHANT      | 22 IT         | a domestic sale (FR (corsica)): it should bear the tax of FR, and bears 22 % (IT)
            DE | 10115 | private   | MERCHANT_OSS  | 20 FR         | a distance sale that is taxed where it goes (DE): it should bear the tax of DE, and bears 20 % (FR)
            DE | 10115 | private   | MERCHANT      | 22 IT         | a distance sale (DE): it should bear the tax of FR or the tax of DE, and bears 22 % (IT)
            DE | 10115 | private   | MERCHANT      | 20 FR, 19 DE  | a distance sale (DE): it should bear the tax of FR or the tax of DE, and bears 20 % (FR), 19 % (DE)
            DE | 10115 | DE number | MERCHANT      | 20 FR         | a supply to a business in another member state (DE): it should bear no tax, and bears 20 % (FR)
            DE | 10115 | DE number | MERCHANT_OSS  | 19 DE         | a supply to a business in another member state (DE): it should bear no tax, and bears 19 % (DE)
            CH | 1201  | private   | MERCHANT      | 20 FR         | an export (CH): it should bear no tax or the tax of CH, and bears 20 % (FR)
            CH | 1201  | private   | MERCHANT      | 8.1           | an export (CH): it should bear no tax or the tax of CH, and bears 8.1 % (no country said)
            GP | 97110 | private   | MERCHANT      | 20 FR         | an export (GP): it should bear no tax or the tax of FR at a rate of its overseas, and bears 20 % (FR)
            FR | 97300 | private   | MERCHANT      | 20 FR         | an export (GF): it should bear no tax, and bears 20 % (FR)
            ES | 35001 | private   | MERCHANT_OSS  | 21 ES         | an export (ES (canaries)): it should bear no tax, and bears 21 % (ES)
            DE | 10115 | private   | MERCHANT_IOSS | 20 FR         | an import through the one-stop shop (DE): it should bear the tax of DE, and bears 20 % (FR)
            DE | 10115 | private   | MERCHANT_IOSS | -             | an import through the one-stop shop (DE): it should bear the tax of DE, and bears no tax
            DE | 10115 | private   | MARKETPLACE   | 19 DE         | a sale whose tax the marketplace collects (DE): it should bear no tax, and bears 19 % (DE)
            """)
    void thatContradictTheSaleMakeItWait(
            String country, String postCode, String buyer, Collector collector, @Nullable String tax, String said) {
        var remarks = new Remarks();
        Sold sold = Sold.goodsTo(country, postCode)
                .by(Sold.buyer(buyer))
                .collectedBy(collector)
                .bearing(tax);

        sold.treated(RULE, remarks);

        assertThat(remarks.problems()).containsExactly(new Problem("$.money.taxes", "it is " + said, CORRECT));
    }

    @Test
    void areMissedAtHome() {
        var remarks = new Remarks();

        Sold.goodsTo("FR", "75011").treated(RULE, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money.taxes",
                        "it is a domestic sale (FR): it should bear the tax of FR, and bears no tax",
                        CORRECT_OR_FRANCHISE));
    }

    @ParameterizedTest
    @Tag("CUS-11")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            -             | -           | is missing | Ask the buyer for it, or tax the sale in the shop
            " "           | -           | is missing | Ask the buyer for it, or tax the sale in the shop
            DE12          | VALID       | is no VAT number | Ask the buyer for the right one, or tax the sale in the shop
            DE129274202   | INVALID     | is not known to the register that was asked | Ask the buyer for the right one, or tax the sale in the shop
            FR83404833048 | INVALID     | is not known to the register that was asked | Ask the buyer for the right one, or tax the sale in the shop
            DE129274202   | -           | has not been checked | Have it checked, or let a well-formed number suffice in the profile
            DE129274202   | UNREACHABLE | could not be checked: the register did not answer | Have it checked again, or let an outage pass in the profile
            FR83404833048 | VALID       | is of the seller's own state | Ask the buyer for one of another state, or tax the sale in the shop
            FR83404833048 | -           | is of the seller's own state | Ask the buyer for one of another state, or tax the sale in the shop
            CHE107787577  | VALID       | is of no member state | Ask the buyer for one that is, or tax the sale in the shop
            """)
    void areMissedInTheUnionWithoutANumberThatCounts(
            @Nullable String number, @Nullable State said, String words, String remedy) {
        var remarks = new Remarks();

        Sold.goodsTo("DE", "10115").by(Sold.company(number, said)).treated(RULE, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.business.vatNumber",
                        "the sale to DE bears no tax, as one to a business would, and the buyer's VAT number " + words,
                        remedy));
    }

    @ParameterizedTest
    @Tag("CUS-11")
    @CsvSource({
        // what must have passed, what the register said, whether it is enough
        "CHECKED,           VALID,       true",
        "CHECKED,           UNREACHABLE, false",
        "CHECKED,           ,            false",
        "CHECKED,           INVALID,     false",
        "CHECKED_OR_OUTAGE, VALID,       true",
        "CHECKED_OR_OUTAGE, UNREACHABLE, true",
        "CHECKED_OR_OUTAGE, ,            false",
        "CHECKED_OR_OUTAGE, INVALID,     false",
        "WELL_FORMED,       VALID,       true",
        "WELL_FORMED,       UNREACHABLE, true",
        "WELL_FORMED,       ,            true",
        "WELL_FORMED,       INVALID,     false"
    })
    void mayBeMissingByAsMuchProofAsTheProfileAsks(Proof proof, @Nullable State said, boolean enough) {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.accepting(proof));

        Treated treated = Sold.goodsTo("DE", "10115")
                .by(Sold.company("DE129274202", said))
                .treated(rule, remarks);

        assertThat(remarks.refused()).isEqualTo(!enough);
        assertThat(treated.vat().regime())
                .isEqualTo(enough ? VatRegime.INTRA_UNION_SUPPLY : VatRegime.DISTANCE_SALE_SELLER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // where distance sales are taxed, tax, what the sale is, whether it waits
                "AS_TAXED,       20 FR, DISTANCE_SALE_SELLER, false",
                "AS_TAXED,       19 DE, DISTANCE_SALE_OSS,    false",
                "AT_HOME,        20 FR, DISTANCE_SALE_SELLER, false",
                "AT_HOME,        19 DE, DISTANCE_SALE_SELLER, true",
                "AT_DESTINATION, 20 FR, DISTANCE_SALE_OSS,    true",
                "AT_DESTINATION, 19 DE, DISTANCE_SALE_OSS,    false",
                "AT_DESTINATION, 19,    DISTANCE_SALE_OSS,    false",
                "AT_DESTINATION, -,     DISTANCE_SALE_OSS,    true"
            })
    void ofDistanceSalesAreThoseThatTheMerchantOwes(
            DistanceSales where, @Nullable String tax, VatRegime regime, boolean waits) {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.taxing(where));

        Treated treated = Sold.goodsTo("DE", "10115").bearing(tax).treated(rule, remarks);

        assertThat(treated.vat().regime()).isEqualTo(regime);
        assertThat(remarks.refused()).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # seller, post code, goods to, post code, tax; what it is, whose tax, or that it waits
            GP | 97110 | MQ | 97200 | 8.5 FR | DOMESTIC             | FR | -
            GP | 97110 | FR | 75011 | -      | EXPORT               | -  | -
            GP | 97110 | MQ | 97200 | -      | DOMESTIC             | FR | waits
            GF | 97300 | GF | 97300 | -      | DOMESTIC             | -  | -
            GF | 97300 | GF | 97300 | 20 FR  | DOMESTIC             | -  | waits
            CH | 1201  | CH | 1201  | 8.1 CH | DOMESTIC             | CH | -
            CH | 1201  | CH | 1201  | -      | DOMESTIC             | -  | -
            CH | 1201  | FR | 75011 | -      | EXPORT               | -  | -
            CH | 1201  | FR | 75011 | 20 FR  | EXPORT               | FR | -
            BE | 1000  | FR | 75011 | 21 BE  | DISTANCE_SALE_SELLER | BE | -
            BE | 1000  | FR | 97110 | -      | EXPORT               | -  | -
            BE | 1000  | MC | 98000 | 20 FR  | DISTANCE_SALE_OSS    | FR | -
            GB | BT1 1 | GB | SW1A  | 20 GB  | DOMESTIC             | XI | -
            """)
    void areSeenFromTheSellersPlace(
            String country,
            String postCode,
            String toCountry,
            String toPostCode,
            @Nullable String tax,
            VatRegime regime,
            @Nullable String whose,
            @Nullable String waits) {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.at(country, postCode));

        Treated treated = Sold.goodsTo(toCountry, toPostCode).bearing(tax).treated(rule, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(regime, whose));
        assertThat(remarks.refused()).isEqualTo(waits != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # a merchant in franchise sells goods: to, buyer, tax; what it is, whose tax, or that it waits
            FR | private   | -     | DOMESTIC             | -  | -
            FR | private   | 20 FR | DOMESTIC             | -  | waits
            DE | private   | -     | DISTANCE_SALE_SELLER | -  | -
            DE | DE number | -     | DISTANCE_SALE_SELLER | -  | -
            DE | private   | 19 DE | DISTANCE_SALE_OSS    | DE | -
            DE | private   | 20 FR | DISTANCE_SALE_SELLER | -  | waits
            CH | private   | -     | EXPORT               | -  | -
            """)
    void areNoneOfTheSellersInFranchise(
            String country,
            String buyer,
            @Nullable String tax,
            VatRegime regime,
            @Nullable String whose,
            @Nullable String waits) {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.inFranchise());

        Treated treated =
                Sold.goodsTo(country, null).by(Sold.buyer(buyer)).bearing(tax).treated(rule, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(regime, whose));
        assertThat(remarks.refused()).isEqualTo(waits != null);
    }

    @Test
    void areAskedOfASellerInFranchiseWhoCollectsForTheDestination() {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.inFranchise());

        Sold.goodsTo("DE", "10115")
                .by(Sold.buyer("DE number"))
                .collectedBy(Collector.MERCHANT_OSS)
                .treated(rule, remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money.taxes",
                        "it is a distance sale that is taxed where it goes (DE): it should bear the tax of DE, and bears no tax",
                        CORRECT));
    }

    @Test
    void thatContradictTheSaleAreOnlyNotedWhereTheProfileSaysSo() {
        var remarks = new Remarks();
        TreatmentRule rule = RULE.of(SellerVat.USUAL.notingContradictions());

        Treated treated = Sold.goodsTo("CH", "1201").bearing("20 FR").treated(rule, remarks);

        assertThat(treated.vat()).isEqualTo(new VatPlace(VatRegime.EXPORT, null));
        assertThat(remarks.problems()).isEmpty();
        assertThat(remarks.notes())
                .containsExactly("$.money.taxes: it is an export (CH): it should bear no tax or the tax of CH,"
                        + " and bears 20 % (FR)");
    }

    @Test
    void thatARowTrustsContradictNothing() {
        var remarks = new Remarks();
        TreatmentRule rule =
                RULE.with(TreatmentRow.of("CH", new Treatment("SUISSE", null)).trustingTaxes());

        Treated treated = Sold.goodsTo("CH", "1201").bearing("20 FR").treated(rule, remarks);

        assertThat(treated.treatment().code()).isEqualTo("SUISSE");
        assertThat(remarks.problems()).isEmpty();
        assertThat(remarks.notes()).isEqualTo(List.of());
    }
}
