package dev.navette.ebp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.text.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

class CellMakerTest {

    private static final Dialect POINTS =
            Dialect.FRENCH_WINDOWS.withDecimalMark('.').withDatePattern("yyyy-MM-dd");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.345 |         | 12,345",
                "12.5   |         | 12,50",
                "12.5   | 0.00    | 12,50",
                "12.5   | 0.00##  | 12,50",
                "12.345 | 0.00##  | 12,345",
                "12     | 0       | 12",
                "-2.90  | 0.0#    | -2,9",
            })
    void aPriceIsWrittenInItsFormat(String price, String format, String written) {
        EbpColumn column =
                EbpColumn.of("Ligne - PV TTC", EbpField.LINE_GROSS_PRICE).as(format);

        assertThat(cell(column, row(price), Dialect.FRENCH_WINDOWS).text()).isEqualTo(written);
    }

    @Test
    void aFigureIsNeverRoundedUnsaid() {
        EbpColumn column =
                EbpColumn.of("Ligne - PV TTC", EbpField.LINE_GROSS_PRICE).as("0.00");

        CellMaker.Cell cell = cell(column, row("12.345"), Dialect.FRENCH_WINDOWS);

        assertThat(Optional.ofNullable(cell.problem()).map(Problem::toString))
                .contains(
                        "$: it has 3 decimals, and the column \"Ligne - PV TTC\" takes 2. Round it, or give the column more"
                                + " decimals.");
    }

    @Test
    void marksAndDaysAreThoseOfTheDialect() {
        EbpColumn price = EbpColumn.of("PV", EbpField.LINE_GROSS_PRICE);
        EbpColumn day = EbpColumn.of("Date", EbpField.DOCUMENT_DATE);

        assertThat(cell(price, row("12.5"), POINTS).text()).isEqualTo("12.50");
        assertThat(cell(day, row("12.5"), POINTS).text()).isEqualTo("2026-11-20");
        assertThat(cell(day.as("ddMMyy"), row("12.5"), POINTS).text()).isEqualTo("201126");
    }

    @Test
    void whatIsNeededAndEmptyIsSaid() {
        EbpColumn column =
                EbpColumn.of("Document - Etat", EbpField.DOCUMENT_STATE).needed();

        CellMaker.Cell cell = cell(column, row("1.00"), POINTS);

        assertThat(Optional.ofNullable(cell.problem()).map(Problem::what))
                .contains("it is empty, and the column \"Document - Etat\" needs it");
    }

    @Test
    void withoutQuotesASeparatorBecomesABlank() {
        var settings = EbpFilesSettings.in(Path.of("ebp"));
        EbpColumn label = EbpColumn.of("Ligne - Description", EbpField.LINE_LABEL);
        SalesDocument document = Papers.of("s1:1", DocumentType.ORDER)
                .line("EM-1", "Café; \"moulu\"", 1, "1.00", "20")
                .made();

        CellMaker.Cell cell = cell(label, row(document), settings.dialect().withQuote(null));

        assertThat(cell.text()).isEqualTo("Café  \"moulu\"");
    }

    @Test
    void shippingWithTaxIsWrittenWithoutSoThatItComesOutTheSame() {
        for (String gross : new String[] {"4.90", "9.99", "0.01", "12.34"}) {
            SalesDocument document = Papers.of("s1:1", DocumentType.ORDER)
                    .line("EM-1", "Café", 1, "1.00", "20")
                    .shipping(gross, "20")
                    .made();

            BigDecimal net = Objects.requireNonNull(new FooterFigures(document.money(), EbpFigures.USUAL).net());

            assertThat(net.multiply(new BigDecimal("1.2")).setScale(2, RoundingMode.HALF_UP))
                    .as(gross)
                    .isEqualByComparingTo(gross);
        }
    }

    @Test
    void depositsStandBesideTheirDocument() {
        SalesDocument document = Papers.of("s1:1", DocumentType.ORDER)
                .line("EM-1", "Café", 1, "6.00", "20")
                .paid("5.00")
                .made();

        assertThat(cell(EbpColumn.of("Acompte", EbpField.PAYMENT_AMOUNT), row(document), POINTS)
                        .text())
                .isEqualTo("5.00");
        assertThat(cell(EbpColumn.of("Nature", EbpField.PAYMENT_KIND), row(document), POINTS)
                        .text())
                .isEqualTo("Acompte");
        assertThat(document.payments().get(0).kind()).isEqualTo(Payment.Kind.DEPOSIT);
    }

    private static DocumentRow row(String price) {
        return row(Papers.of("s1:1", DocumentType.ORDER)
                .line("EM-1", "Café", 1, price, "20")
                .made());
    }

    private static DocumentRow row(SalesDocument document) {
        return new DocumentRow(document, Map.of(), 0, null, null, EbpFigures.USUAL);
    }

    private static CellMaker.Cell cell(EbpColumn column, DocumentRow row, Dialect dialect) {
        return new CellMaker(dialect, EbpFigures.USUAL).cell(column, row, "$");
    }
}
