package dev.navette.text;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class RowTest {

    private static final Dialect TABS = Dialect.FRENCH_EXCEL.withSeparator('\t').withQuote(null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50|12.50",
                "-3|-3",
                "+3|3",
                "36,77000000|36.77000000",
                "1 234,5|1234.5",
                "1\u00A0234\u202F567,5|REFUSED",
                "1\u202F234\u202F567,5|1234567.5",
                "1.234,5|1234.5",
                "1.234.567|1234567",
                "1.234|REFUSED",
                "1,234.5|REFUSED",
                "12.34,5|REFUSED",
                "1 23|REFUSED",
                "1234 567|REFUSED",
                ",5|0.5",
                "5,|REFUSED",
                "1,2,3|REFUSED",
                "1E+05|REFUSED",
                "--5|REFUSED",
                "-|REFUSED",
                "12,50 €|REFUSED",
                "١٢|REFUSED",
            })
    void readsNumbersAsAFrenchSpreadsheetWritesThem(String text, String expected) {
        Row row = row(text, TABS);

        BigDecimal number = row.decimal(VALUE);

        if (expected.equals("REFUSED")) {
            assertThat(number).isNull();
            assertThat(fault(row).replace(", or correct decimalMark in the mapping", ""))
                    .isEqualTo("\"" + text
                            + "\" is not a number (file x.csv, line 2, column Valeur). Write it like 1234,50.");
        } else {
            assertThat(number).isEqualTo(new BigDecimal(expected));
            assertThat(row.fault()).isEmpty();
        }
    }

    @Test
    void readsNumbersWithADecimalPoint() {
        Dialect points = TABS.withDecimalMark('.');

        assertThat(row("1,234.5", points).decimal(VALUE)).isEqualTo(new BigDecimal("1234.5"));
        assertThat(row("64.52000000", points).decimal(VALUE)).isEqualTo(new BigDecimal("64.52000000"));
        assertThat(row("1,234", points).decimal(VALUE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234.5", "3.90"})
    void doubtsTheDecimalMarkWhereTheOtherOneMakesANumber(String text) {
        String refusal = refusal(text, Row::decimal);

        assertThat(refusal)
                .isEqualTo("\"" + text
                        + "\" is not a number (file x.csv, line 2, column Valeur). Write it like 1234,50, or"
                        + " correct decimalMark in the mapping.");
    }

    @Test
    void readsWholeNumbers() {
        assertThat(row("12,00", TABS).whole(VALUE)).isEqualTo(12L);
        assertThat(refusal("12,5", Row::whole))
                .isEqualTo("\"12,5\" is not a whole number (file x.csv, line 2, column Valeur). Write it like 1234.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "VRAI", "true", "Yes", "O", "y", "1"})
    void readsYes(String text) {
        assertThat(row(text, TABS).truth(VALUE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"non", "Faux", "FALSE", "no", "n", "0"})
    void readsNo(String text) {
        assertThat(row(text, TABS).truth(VALUE)).isFalse();
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        assertThat(refusal("peut-être", Row::truth))
                .isEqualTo(
                        "\"peut-être\" is neither yes nor no (file x.csv, line 2, column Valeur). Write oui or non, vrai or"
                                + " faux, 1 or 0.");
    }

    @Test
    void readsDates() {
        assertThat(row("20/11/2026", TABS).date(VALUE)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(refusal("31/02/2026", Row::date))
                .isEqualTo("\"31/02/2026\" is not a date (file x.csv, line 2, column Valeur). Write it as dd/MM/yyyy.");
    }

    @Test
    void takesAnEmptyCellForNoValue() {
        Row row = row("\u00A0 ", TABS);

        assertThat(row.text(VALUE)).isNull();
        assertThat(row.decimal(VALUE)).isNull();
        assertThat(row.truth(VALUE)).isNull();
        assertThat(row.date(VALUE)).isNull();
        assertThat(row.fault()).isEmpty();
    }

    @Test
    void stripsUnbreakableBlanks() {
        assertThat(row("\u00A0Café moulu \u202F", TABS).text(VALUE)).isEqualTo("Café moulu");
    }

    @Test
    void cutsLongValuesInItsMessages() {
        assertThat(refusal("x".repeat(500), Row::decimal))
                .isEqualTo("\"" + "x".repeat(80)
                        + "…\" is not a number (file x.csv, line 2, column Valeur). Write it like 1234,50.");
    }

    private static final Column VALUE = new Column("Valeur", 1);

    private static String refusal(String text, BiFunction<Row, Column, @Nullable Object> read) {
        Row row = row(text, TABS);
        assertThat(read.apply(row, VALUE)).isNull();
        return fault(row);
    }

    private static String fault(Row row) {
        return row.fault().map(Fault::message).orElse("none");
    }

    private static Row row(String text, Dialect dialect) {
        byte[] bytes = ("Code\tValeur\nEM-1\t" + text + "\n").getBytes(StandardCharsets.UTF_8);
        return DelimitedReader.of(new ByteArrayInputStream(bytes), "file x.csv", dialect)
                .next()
                .orElseThrow();
    }
}
