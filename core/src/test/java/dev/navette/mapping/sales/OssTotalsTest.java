package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("VAT-1")
class OssTotalsTest {

    private static final VatPlace GERMANY = new VatPlace(VatRegime.DISTANCE_SALE_OSS, "DE");

    @Test
    void addsUpPerCountryMonthAndRate() {
        var totals = OssTotals.of(List.of(
                sale("2026-11-30", GERMANY, total("19", "100.00", "19.00"), total("7", "50.00", "3.50")),
                sale("2026-12-01", GERMANY, total("19", "10.00", "1.90")),
                sale("2026-11-01", GERMANY, total("19.00", "20.00", "3.80")),
                sale("2026-11-15", oss("AT"), total("20", "30.00", "6.00"))));

        assertThat(totals.rows())
                .containsExactly(
                        row("AT", "2026-11", "20", "30.00", "6.00"),
                        row("DE", "2026-11", "7", "50.00", "3.50"),
                        row("DE", "2026-11", "19", "120.00", "22.80"),
                        row("DE", "2026-12", "19", "10.00", "1.90"));
    }

    @Test
    void takesCreditNotesOff() {
        var totals = OssTotals.of(List.of(
                sale("2026-11-02", GERMANY, total("19", "100.00", "19.00")),
                credit("2026-11-20", GERMANY, total("19", "30.00", "5.70")),
                credit("2026-12-20", GERMANY, total("19", "10.00", "1.90"))));

        assertThat(totals.rows())
                .containsExactly(
                        row("DE", "2026-11", "19", "70.00", "13.30"), row("DE", "2026-12", "19", "-10.00", "-1.90"));
    }

    @Test
    void keepsTheShopOfImportsApart() {
        var imported = new VatPlace(VatRegime.IMPORT_OSS, "DE");

        var totals = OssTotals.of(List.of(
                sale("2026-11-02", imported, total("19", "40.00", "7.60")),
                sale("2026-11-02", GERMANY, total("19", "100.00", "19.00"))));

        assertThat(totals.rows())
                .containsExactly(
                        row("DE", "2026-11", "19", "100.00", "19.00"),
                        new OssTotals.Row(
                                VatRegime.IMPORT_OSS,
                                "DE",
                                YearMonth.of(2026, 11),
                                new BigDecimal("19"),
                                Money.of("40.00", "EUR"),
                                Money.of("7.60", "EUR")));
    }

    @Test
    void addsNoEurosToKronor() {
        var swedish = new VatTotal(Vat.of("S25", "25"), Money.of("1000.00", "SEK"), Money.of("250.00", "SEK"));

        var totals = OssTotals.of(List.of(
                sale("2026-11-02", oss("SE"), swedish), sale("2026-11-02", oss("SE"), total("25", "100.00", "25.00"))));

        assertThat(totals.rows())
                .extracting(OssTotals.Row::base)
                .containsExactly(Money.of("100.00", "EUR"), Money.of("1000.00", "SEK"));
    }

    @Test
    void leavesOutWhatIsDeclaredElsewhere() {
        var totals = OssTotals.of(List.of(
                sale("2026-11-02", new VatPlace(VatRegime.DOMESTIC, "FR"), total("20", "100.00", "20.00")),
                sale("2026-11-02", new VatPlace(VatRegime.DISTANCE_SALE_SELLER, "FR"), total("20", "100.00", "20.00")),
                sale("2026-11-02", new VatPlace(VatRegime.EXPORT, "GB"), total("20", "100.00", "20.00")),
                sale("2026-11-02", oss(null), total("20", "100.00", "20.00")),
                sale("2026-11-02", GERMANY, total("0", "100.00", "0.00"))));

        assertThat(totals.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INVOICE, false", "DEPOSIT_INVOICE, false", "CREDIT_NOTE, true"})
    void asksADocumentForItsDayItsPlaceAndItsTaxes(DocumentType type, boolean credit) {
        var day = LocalDate.of(2026, 11, 20);
        VatTotal total = total("19", "100.00", "19.00");

        OssSale sale = OssSale.of(document(type, day, GERMANY, total));

        assertThat(sale).isEqualTo(new OssSale(day, GERMANY, List.of(total), credit));
    }

    private static SalesDocument document(DocumentType type, LocalDate day, VatPlace place, VatTotal total) {
        return new SalesDocument(
                ExternalReference.order("s1", "187"),
                new DocumentHead(
                        type,
                        new DocumentState(false, null),
                        day,
                        null,
                        null,
                        null,
                        "Web 187",
                        null,
                        null,
                        null,
                        null,
                        ""),
                CustomerEntry.of("C1"),
                null,
                null,
                new Treatment("OSS", null),
                place,
                new DocumentMoney(
                        Basis.NET,
                        null,
                        List.of(),
                        null,
                        List.of(total),
                        total.base(),
                        total.amount(),
                        Money.of("119.00", "EUR")),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null);
    }

    private static OssSale sale(String date, VatPlace place, VatTotal... totals) {
        return new OssSale(LocalDate.parse(date), place, List.of(totals), false);
    }

    private static OssSale credit(String date, VatPlace place, VatTotal... totals) {
        return new OssSale(LocalDate.parse(date), place, List.of(totals), true);
    }

    private static VatPlace oss(@Nullable String country) {
        return new VatPlace(VatRegime.DISTANCE_SALE_OSS, country);
    }

    private static VatTotal total(String rate, String base, String tax) {
        return new VatTotal(Vat.of("N" + rate, rate), Money.of(base, "EUR"), Money.of(tax, "EUR"));
    }

    private static OssTotals.Row row(String country, String month, String rate, String base, String tax) {
        return new OssTotals.Row(
                VatRegime.DISTANCE_SALE_OSS,
                country,
                YearMonth.parse(month),
                new BigDecimal(rate),
                Money.of(base, "EUR"),
                Money.of(tax, "EUR"));
    }
}
