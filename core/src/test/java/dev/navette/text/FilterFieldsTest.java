package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Filter;
import dev.navette.model.FilterValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("ART-4")
class FilterFieldsTest {

    private static final FilterFields<Sheet> FIELDS = FilterFields.<Sheet>none()
            .text("code", Sheet::code)
            .decimal("price", Sheet::price)
            .day("since", Sheet::since)
            .truth("sold", Sheet::sold);

    private record Sheet(
            @Nullable String code,
            @Nullable BigDecimal price,
            @Nullable LocalDate since,
            @Nullable Boolean sold) {}

    private static final Sheet FULL = new Sheet("EM-1", new BigDecimal("2.00"), LocalDate.of(2026, 11, 20), true);
    private static final Sheet EMPTY = new Sheet(null, null, null, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code = 'EM-1'                            | true
            code = 'em-1'                            | false
            code <> 'EM-2'                           | true
            code < 'EM-10'                           | true
            code < 'EM'                              | false
            code like 'EM%'                          | true
            code not like 'EM%'                      | false
            code in ('EM-2', 'EM-1')                 | true
            code not in ('EM-2', 'EM-1')             | false
            code between 'EM' and 'EN'               | true
            price = 2                                | true
            price = '2.000'                          | true
            price in (1, '02')                       | true
            price <> 2.0                             | false
            price > 1.99 and price <= 2              | true
            price between 2 and 3                    | true
            price between 3 and 2                    | false
            since = '2026-11-20'                     | true
            since > date '2026-11-19'                | true
            since in ('2026-11-20')                  | true
            since between '2026-11-21' and '2026-12-31' | false
            sold = true                              | true
            sold <> true                             | false
            sold in (true, false)                    | true
            not sold = false                         | true
            code is null                             | false
            code is not null                         | true
            not (price = 2 and sold = true)          | false
            not (price = 3 or sold = false)          | true
            price = 3 or price = 2                   | true
            price = 2 and code = 'x'                 | false
            """)
    void selectsWhatTheFilterSays(String filter, boolean selected) {
        assertThat(FIELDS.bind(Filter.parse(filter)).test(FULL)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code = 'x'                        | false
            code <> 'x'                       | false
            not code = 'x'                    | false
            not code <> 'x'                   | false
            code like '%'                     | false
            code not like '%'                 | false
            code in ('x')                     | false
            code not in ('x')                 | false
            price between 1 and 2             | false
            price not between 1 and 2         | false
            sold = true or sold = false       | false
            not (sold = true and price = 1)   | false
            not (sold = true or price = 1)    | false
            code is null                      | true
            not code is null                  | false
            not code is not null              | true
            code = 'x' or code is null        | true
            not (code = 'x' and code is null) | false
            """)
    void selectsNothingByAFieldThatSaysNothingButIsNull(String filter, boolean selected) {
        assertThat(FIELDS.bind(Filter.parse(filter)).test(EMPTY)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kode = 'x'             | $, kode = 'x': there is no field kode. Write code; the fields are code, price, since, sold.
            Price = 1              | $, Price = 1: there is no field Price. Write price; the fields are code, price, since, sold.
            xx_Couleur is null     | $, xx_Couleur is null: there is no field xx_Couleur. Write one of code, price, since, sold.
            price > 'cher'         | $, price > 'cher': price is a number, which 'cher' is not. Write a number with a point, such as 12.5.
            price = '2,5'          | $, price = '2,5': price is a number, which '2,5' is not. Write a number with a point, such as 12.5.
            price = ''             | $, price = '': price is a number, which '' is not. Write a number with a point, such as 12.5.
            price = '٣'            | $, price = '٣': price is a number, which '٣' is not. Write a number with a point, such as 12.5.
            price = true           | $, price = true: price is a number, which true is not. Write a number with a point, such as 12.5.
            price in (1, 'x')      | $, price in (1, 'x'): price is a number, which 'x' is not. Write a number with a point, such as 12.5.
            price between 1 and 'x'| $, price between 1 and 'x': price is a number, which 'x' is not. Write a number with a point, such as 12.5.
            price like '2%'        | $, price like '2%': price is a number, and like is for texts. Write another condition: =, in.
            code = 7               | $, code = 7: code is a text, which 7 is not. Write a text in single quotes.
            code = date '2026-01-02' | $, code = date '2026-01-02': code is a text, which date '2026-01-02' is not. Write a text in single quotes.
            since = '20/11/2026'   | $, since = '20/11/2026': since is a date, which '20/11/2026' is not. Write a date in the form '2026-11-20'.
            since = '2026-02-30'   | $, since = '2026-02-30': since is a date, which '2026-02-30' is not. Write a date in the form '2026-11-20'.
            since > 2026           | $, since > 2026: since is a date, which 2026 is not. Write a date in the form '2026-11-20'.
            sold = 1               | $, sold = 1: sold is true or false, which 1 is not. Write true or false.
            sold > true            | $, sold > true: sold is true or false, which > does not compare. Write = or <>.
            sold between true and false | $, sold between true and false: sold is true or false, which between does not compare. Write = or <>.
            """)
    void refusesWhatDoesNotFitBeforeAnythingRuns(String filter, String message) {
        assertThat(FIELDS.problems(Filter.parse(filter)))
                .extracting(Problem::toString)
                .containsExactly(message);
    }

    @Test
    void refusesAllThatDoesNotFitAtOnce() {
        Filter filter = Filter.parse("kode = 'x' and not (price = 'y' or sold > true) or kode = 'x'");

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> FIELDS.bind(filter))
                .withMessage("""
                        The filter has 3 problems:
                          - $, kode = 'x': there is no field kode. Write code; the fields are code, price, since, sold.
                          - $, price = 'y': price is a number, which 'y' is not. Write a number with a point, such as 12.5.
                          - $, sold > true: sold is true or false, which > does not compare. Write = or <>.""");
    }

    @Test
    void refusesEveryFilterWhereThereIsNoField() {
        assertThat(FilterFields.<Sheet>none().problems(Filter.parse("a is null")))
                .extracting(Problem::toString)
                .containsExactly(
                        "$, a is null: there is no field a. Leave the filter out; there is no field to filter by.");
    }

    @Test
    void comparesTextsByCodePoint() {
        List<String> ordered = List.of("", "A", "B", "a", "aa", "é", "\uFF5E", "\uD83D\uDE00", "\uD83D\uDE01");
        for (String smaller : ordered) {
            List<String> below = Stream.of(ordered)
                    .flatMap(List::stream)
                    .filter(text -> FIELDS.bind(
                                    new Filter.Comparison("code", Filter.Operator.LESS, FilterValue.of(smaller)))
                            .test(new Sheet(text, null, null, null)))
                    .toList();

            assertThat(below).isEqualTo(ordered.subList(0, ordered.indexOf(smaller)));
        }
    }

    @Test
    void knowsItsNamesInOrderAndEachOnce() {
        assertThat(FIELDS.names()).containsExactly("code", "price", "since", "sold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIELDS.truth("code", Sheet::sold))
                .withMessage("there is a field code already");
    }
}
