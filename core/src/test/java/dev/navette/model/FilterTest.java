package dev.navette.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.navette.model.Filter.Operator.EQUAL;
import static dev.navette.model.Filter.Operator.GREATER;
import static dev.navette.model.Filter.Operator.GREATER_OR_EQUAL;
import static dev.navette.model.Filter.Operator.LESS;
import static dev.navette.model.Filter.Operator.LESS_OR_EQUAL;
import static dev.navette.model.Filter.Operator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@Tag("ART-4")
class FilterTest {

    private static final Filter A = is("a", 1);
    private static final Filter B = is("b", 2);
    private static final Filter C = is("c", 3);

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("Id like 'EM%'", like("Id", "EM%")),
                arguments("Id LIKE'EM%'", like("Id", "EM%")),
                arguments("a=1 and b=2", and(A, B)),
                arguments("a=1 AND b=2 And c=3", and(A, B, C)),
                arguments("(a=1 and b=2) and (c=3)", and(A, B, C)),
                arguments("a=1 or b=2 and c=3", or(A, and(B, C))),
                arguments("(a=1 or b=2) and c=3", and(or(A, B), C)),
                arguments("not a=1 and b=2 or c=3", or(and(not(A), B), C)),
                arguments("not (a=1 or b=2)", not(or(A, B))),
                arguments("not not a = 1", not(not(A))),
                arguments("((((a = 1))))", A),
                arguments("\n\ta\u00a0=\u202f1\r\n", A),
                arguments("a = 'x'", compare("a", EQUAL, text("x"))),
                arguments("a <> 'x'", compare("a", NOT_EQUAL, text("x"))),
                arguments("a < 2.50", compare("a", LESS, number("2.5"))),
                arguments("a <= -3", compare("a", LESS_OR_EQUAL, number("-3"))),
                arguments("a > 0.25", compare("a", GREATER, number("0.25"))),
                arguments("a>=-0", compare("a", GREATER_OR_EQUAL, number("0"))),
                arguments("a = True", compare("a", EQUAL, FilterValue.of(true))),
                arguments("a = '2026-11-20'", compare("a", EQUAL, text("2026-11-20"))),
                arguments("date >= DATE '2026-11-20'", compare("date", GREATER_OR_EQUAL, day("2026-11-20"))),
                arguments("a = ''", compare("a", EQUAL, text(""))),
                arguments("a = 'l''eau d''Évian'", compare("a", EQUAL, text("l'eau d'Évian"))),
                arguments("a = ''''", compare("a", EQUAL, text("'"))),
                arguments("a = '\" or 1=1 --'", compare("a", EQUAL, text("\" or 1=1 --"))),
                arguments("a = 'x'' or b = ''y'", compare("a", EQUAL, text("x' or b = 'y"))),
                arguments("a = 'deux\nlignes'", compare("a", EQUAL, text("deux\nlignes"))),
                arguments("a in ('x', 2, true)", in("a", text("x"), number("2"), FilterValue.of(true))),
                arguments("a not in('x')", not(in("a", text("x")))),
                arguments("a not like 'x'", not(like("a", "x"))),
                arguments("a between 1 and 2 and b = 2", and(between("a", number("1"), number("2")), B)),
                arguments("a not between 'x' and 'y'", not(between("a", text("x"), text("y")))),
                arguments("a is null", new Filter.IsNull("a")),
                arguments("a is not null", not(new Filter.IsNull("a"))),
                arguments("xx_Couleur is null", new Filter.IsNull("xx_Couleur")),
                arguments("Unit.Caption is null", new Filter.IsNull("Unit.Caption")),
                arguments("Modèle2 is null", new Filter.IsNull("Modèle2")),
                arguments("\"Prix net\" is null", new Filter.IsNull("Prix net")),
                arguments("[Prix net] is null", new Filter.IsNull("Prix net")),
                arguments("[a]]b] is null", new Filter.IsNull("a]b")),
                arguments("\"a\"\"b\" is null", new Filter.IsNull("a\"b")),
                arguments("\"and\" is null", new Filter.IsNull("and")),
                arguments("\"x' or 'y\" is null", new Filter.IsNull("x' or 'y")),
                arguments("et = 1 and ou = 1", and(is("et", 1), is("ou", 1))),
                arguments("lıke = 1", is("lıke", 1)),
                arguments("a = 1.0000000000000000000000000000000000000000", A));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isReadAsATree(String text, Filter tree) {
        assertThat(Filter.parse(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ID LIKE 'EM%'                         | ID like 'EM%'
            (a=1 and b=2) and c=3.50              | a = 1 and b = 2 and c = 3.5
            a=1 or (b=2 and (c=3))                | a = 1 or b = 2 and c = 3
            (a=1 or b=2) and not (c=3)            | (a = 1 or b = 2) and not c = 3
            not (a=1 and b=2)                     | not (a = 1 and b = 2)
            not a in('x',2)                       | a not in ('x', 2)
            not a is null                         | a is not null
            not not a like 'l''%'                 | not a not like 'l''%'
            [a] between date '2026-01-02' and '3' | a between date '2026-01-02' and '3'
            "Prix net" <> TRUE                    | "Prix net" <> true
            [a"b] is null                         | "a""b" is null
            [Like] = 1 and [.a] = 1 and [1a] = 1  | "Like" = 1 and ".a" = 1 and "1a" = 1
            """)
    void isWrittenInOneForm(String text, String form) {
        assertThat(Filter.parse(text)).hasToString(form);
    }

    @Test
    void comesBackFromItsOwnText() {
        var random = new RandomFilters(20261120);
        for (int i = 0; i < 5_000; i++) {
            Filter filter = random.next();

            Filter back = Filter.parse(filter.toString());

            assertThat(back).isEqualTo(filter).hasSameHashCodeAs(filter);
            assertThat(back).hasToString(filter.toString());
        }
    }

    @Test
    void takesFromTextsTheNumbersAndDatesThatAreOne() {
        assertThat(FilterValue.Decimal.parse("-02.50")).hasToString("Optional[-2.5]");
        assertThat(FilterValue.Day.parse("2024-02-29")).hasToString("Optional[date '2024-02-29']");
        assertThat(List.of("", "-", ".5", "5.", "+5", "1e3", "1,5", "٣", " 5", "5 ", "0".repeat(83), "1".repeat(41)))
                .allSatisfy(text -> assertThat(FilterValue.Decimal.parse(text)).isEmpty());
        assertThat(List.of("", "2025-02-29", "2026-1-2", "-001-01-01", "+026-01-01", "20261120", "2026-11-20T10:00"))
                .allSatisfy(text -> assertThat(FilterValue.Day.parse(text)).isEmpty());
    }

    @Test
    void isJoinedInCode() {
        assertThat(A.and(B).and(C)).isEqualTo(and(A, B, C));
        assertThat(A.and(B).or(C).not()).hasToString("not (a = 1 and b = 2 or c = 3)");
    }

    @Test
    void doesNotChangeWithTheListThatItWasMadeOf() {
        List<Filter> parts = Arrays.asList(A, B);
        List<FilterValue> values = Arrays.asList(text("x"), text("y"));
        var and = new Filter.And(parts);
        var in = new Filter.In("a", values);

        parts.set(0, C);
        values.set(0, text("z"));

        assertThat(and).hasToString("a = 1 and b = 2");
        assertThat(in).hasToString("a in ('x', 'y')");
    }

    @Test
    void isNeverMadeOfWhatNoTextSays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.And(List.of(A)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.Or(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.In("a", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.In("a", Collections.nCopies(1_001, text("x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.IsNull(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.IsNull("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.IsNull("a".repeat(129)));
        assertThatIllegalArgumentException().isThrownBy(() -> FilterValue.of(new BigDecimal("1E+1000000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> FilterValue.of(new BigDecimal("1E-41")));
        assertThatIllegalArgumentException().isThrownBy(() -> FilterValue.of(LocalDate.of(10_000, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> FilterValue.of(LocalDate.of(-1, 1, 1)));
    }

    @Test
    @SuppressWarnings("NullAway") // whoever has no such tool
    void isNeverMadeOfNull() {
        assertThatNullPointerException().isThrownBy(() -> Filter.parse(null));
        assertThatNullPointerException().isThrownBy(() -> new Filter.Not(null));
        assertThatNullPointerException().isThrownBy(() -> new Filter.IsNull(null));
        assertThatNullPointerException().isThrownBy(() -> new Filter.Or(Arrays.asList(A, null)));
        assertThatNullPointerException().isThrownBy(() -> new Filter.Comparison("a", null, text("x")));
        assertThatNullPointerException().isThrownBy(() -> new Filter.Comparison("a", EQUAL, null));
        assertThatNullPointerException().isThrownBy(() -> new Filter.Between("a", text("x"), null));
        assertThatNullPointerException().isThrownBy(() -> FilterValue.of((String) null));
        assertThatNullPointerException().isThrownBy(() -> FilterValue.of((BigDecimal) null));
    }

    @Test
    void hasAtMostAHundredLevels() {
        Filter deepest = A;
        for (int level = 1; level < 100; level++) {
            deepest = level % 2 == 0 ? deepest.and(B) : deepest.or(C);
        }
        Filter last = deepest;

        assertThat(Filter.parse(last.toString())).isEqualTo(last);
        assertThatIllegalArgumentException().isThrownBy(last::not);
        assertThatIllegalArgumentException().isThrownBy(() -> last.and(A));
    }

    private static Filter is(String field, int number) {
        return compare(field, EQUAL, FilterValue.of(BigDecimal.valueOf(number)));
    }

    private static Filter compare(String field, Filter.Operator operator, FilterValue value) {
        return new Filter.Comparison(field, operator, value);
    }

    private static Filter and(Filter... parts) {
        return new Filter.And(List.of(parts));
    }

    private static Filter or(Filter... parts) {
        return new Filter.Or(List.of(parts));
    }

    private static Filter not(Filter part) {
        return new Filter.Not(part);
    }

    private static Filter like(String field, String pattern) {
        return new Filter.Like(field, new LikePattern(pattern));
    }

    private static Filter in(String field, FilterValue... values) {
        return new Filter.In(field, List.of(values));
    }

    private static Filter between(String field, FilterValue from, FilterValue to) {
        return new Filter.Between(field, from, to);
    }

    private static FilterValue text(String text) {
        return FilterValue.of(text);
    }

    private static FilterValue number(String number) {
        return FilterValue.of(new BigDecimal(number));
    }

    private static FilterValue day(String day) {
        return FilterValue.of(LocalDate.parse(day));
    }
}
