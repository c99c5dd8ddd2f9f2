package dev.navette.mapping.sales;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.EInvoice.Report;
import dev.navette.model.sales.EInvoice.Supply;
import dev.navette.model.sales.Nature;

import static dev.navette.mapping.sales.BuyerSample.SIRET;
import static dev.navette.mapping.sales.BuyerSample.VAT_NUMBER;
import static dev.navette.mapping.sales.BuyerSample.customer;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-34")
class EInvoiceRuleTest {

    private static final Set<Nature> GOODS = Set.of(Nature.GOODS);
    private static final Business WHOLE = new Business(SIRET, VAT_NUMBER, null, " 0225:123456782 ", " BC-7 ");

    private final Remarks remarks = new Remarks();

    @Test
    void isAnEInvoiceBetweenDomesticCompanies() {
        EInvoice told = EInvoiceRule.USUAL.of(
                customer().business(WHOLE).order(), DocumentType.CREDIT_NOTE, true, GOODS, "W:187", remarks);

        assertThat(told)
                .isEqualTo(
                        new EInvoice(Report.E_INVOICE, "123456782", "0225:123456782", Supply.GOODS, "BC-7", "W:187"));
        assertThat(remarks.notes()).isEmpty();
    }

    @Test
    void isReportedAbroadWithoutAnyNote() {
        EInvoice told = of(EInvoiceRule.USUAL, customer().numbers(SIRET, null), false);

        assertThat(told).isEqualTo(new EInvoice(Report.E_REPORTING, "123456782", null, Supply.GOODS, null, null));
        assertThat(remarks.notes()).isEmpty();
    }

    @Test
    void isReportedOfAPrivatePersonWithoutAnyNote() {
        EInvoice told = of(EInvoiceRule.USUAL.refusingMissing(), customer(), true);

        assertThat(told).isEqualTo(new EInvoice(Report.E_REPORTING, null, null, Supply.GOODS, null, null));
        assertThat(remarks.problems()).isEmpty();
        assertThat(remarks.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12345678200010, -,             123456782",
                "123456782,      -,             123456782",
                "-,              FR11123456782, 123456782",
                "12345678200011, FR11123456782, 123456782", // the SIRET is faulty
                "12345678200010, DE136695976,   123456782",
                "40000000600017, FR11123456782, 400000006" // the SIRET first
            })
    void takesTheSirenFromTheSiretOrTheVatNumber(@Nullable String siret, @Nullable String vatNumber, String siren) {
        EInvoice told = of(EInvoiceRule.USUAL, customer().numbers(siret, vatNumber), true);

        assertThat(told.siren()).isEqualTo(siren);
        assertThat(told.report()).isEqualTo(Report.E_INVOICE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GOODS,              GOODS",
                "SERVICE,            SERVICES",
                "GOODS SERVICE,      MIXED",
                "GOODS GIFT_CARD,    GOODS",
                "SERVICE GIFT_CARD,  SERVICES",
                "GIFT_CARD,          GOODS", // the usual one
                "-,                  GOODS"
            })
    void tellsGoodsFromServices(@Nullable String natures, Supply supply) {
        var all = EnumSet.noneOf(Nature.class);
        if (natures != null) {
            Arrays.stream(natures.split(" ")).map(Nature::valueOf).forEach(all::add);
        }

        assertThat(EInvoiceRule.USUAL
                        .of(customer().order(), DocumentType.INVOICE, true, all, null, remarks)
                        .supply())
                .isEqualTo(supply);
    }

    @Test
    void suppliesTheUsualWhereNoLineSays() {
        var rule = new EInvoiceRule(Strictness.NOTE, Supply.SERVICES);

        assertThat(rule.of(customer().order(), DocumentType.CREDIT_NOTE, true, Set.of(), null, remarks)
                        .supply())
                .isEqualTo(Supply.SERVICES);
    }

    @Test
    void notesWhatAnEInvoiceLacks() {
        EInvoiceRule.USUAL.of(
                customer().numbers("40000000600017", VAT_NUMBER).order(),
                DocumentType.CREDIT_NOTE,
                true,
                GOODS,
                null,
                remarks);

        assertThat(remarks.problems()).isEmpty();
        assertThat(remarks.notes())
                .containsExactly(
                        "$.buyer.business.electronicAddress: the buyer's electronic address is missing",
                        "$.buyer.business.vatNumber: it is the VAT number of another company than the SIRET",
                        "$: the invoice that is credited is not known");
    }

    @Test
    void refusesWhatAnEInvoiceLacksWhereAskedTo() {
        var business = new Business("40000000600017", VAT_NUMBER, null, " ", null);

        EInvoiceRule.USUAL
                .refusingMissing()
                .of(customer().business(business).order(), DocumentType.CREDIT_NOTE, true, GOODS, null, remarks);

        assertThat(remarks.notes()).isEmpty();
        assertThat(remarks.problems())
                .containsExactly(
                        new Problem(
                                "$.buyer.business.electronicAddress",
                                "the buyer's electronic address is missing",
                                "Fill it in the shop, or let the ERP look it up by the SIREN"),
                        new Problem(
                                "$.buyer.business.vatNumber",
                                "it is the VAT number of another company than the SIRET",
                                "Ask the buyer which of the two is right, and correct the other in the shop"),
                        new Problem(
                                "$",
                                "the invoice that is credited is not known",
                                "Import the order first, or name its invoice in the ERP"));
    }

    @ParameterizedTest
    @EnumSource(value = DocumentType.class, mode = EnumSource.Mode.EXCLUDE, names = "CREDIT_NOTE")
    void asksForACreditedInvoiceOnCreditNotesOnly(DocumentType type) {
        EInvoiceRule.USUAL.of(customer().business(WHOLE).order(), type, true, GOODS, null, remarks);

        assertThat(remarks.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "EMPRISE, -,              -,             FR, true",
                "EMPRISE, -,              -,             RE, true",
                "-,       12345678200011, -,             FR, true", // faulty
                "-,       -,              FR12123456782, FR, true",
                "` `,     ` `,            ` `,           FR, false",
                "EMPRISE, -,              -,             DE, false",
                "EMPRISE, -,              -,             MC, false", // Monaco has a register of its own
                "EMPRISE, -,              DE136695976,   FR, false"
            })
    void notesACompanyWhoseSirenIsNotKnown(
            @Nullable String company,
            @Nullable String siret,
            @Nullable String vatNumber,
            String country,
            boolean noted) {
        var billing =
                new Address("John", "DOE", company, List.of("1 rue"), "75002", "Paris", null, country, null, null);

        EInvoice told = of(EInvoiceRule.USUAL, customer().billedTo(billing).numbers(siret, vatNumber), true);

        assertThat(told.report()).isEqualTo(Report.E_REPORTING);
        assertThat(remarks.notes())
                .isEqualTo(
                        noted
                                ? List.of(
                                        "$.buyer.business.siret: the buyer is a company, and no SIREN of it is known, so"
                                                + " the sale is reported as one to a private person")
                                : List.of());
    }

    @Test
    void refusesACompanyWithoutSirenWhereAskedToAndAbroadNever() {
        BuyerSample company = customer().billedTo(BuyerSample.address(null, null, "EMPRISE", "1 rue", "Paris"));

        of(EInvoiceRule.USUAL.refusingMissing(), company, false);
        assertThat(remarks.problems()).isEmpty();

        of(EInvoiceRule.USUAL.refusingMissing(), company, true);
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.business.siret",
                        "the buyer is a company, and no SIREN of it is known, so the sale is reported as one to a"
                                + " private person",
                        "Ask the buyer for its SIRET, and fill it in the shop"));
    }

    private EInvoice of(EInvoiceRule rule, BuyerSample buyer, boolean domestic) {
        return rule.of(buyer.order(), DocumentType.INVOICE, domestic, GOODS, null, remarks);
    }
}
