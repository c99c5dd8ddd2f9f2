package dev.navette.model;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@Tag("ART-4")
class FilterRefusalTest {

    /** Texts, and what is said of them behind {@code $, column}. */
    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        "a",
                        "2: found the end, expected an operator, at «a^»."
                                + " Write =, <>, <, <=, >, >=, like, in, between or is null behind the field."),
                refused(
                        "a and b = 1",
                        "3: found the word \"and\", expected an operator, at «a ^and b = 1»."
                                + " Write =, <>, <, <=, >, >=, like, in, between or is null behind the field."),
                refused("= 1", "1: found \"=\", expected a field, at «^= 1». Write a condition such as Id like 'EM%'."),
                refused(
                        "and a = 1",
                        "1: found the word \"and\", expected a field, at «^and a = 1»."
                                + " Write a condition here; a field of this name stands in double quotes."),
                refused(
                        "a = 1 b = 2",
                        "7: found the word \"b\", expected \"and\", \"or\" or the end, at «a = 1 ^b = 2»."
                                + " Put \"and\" or \"or\" between two conditions."),
                refused("a == 1", "3: found \"==\", expected \"=\", at «a ^== 1». Write =."),
                refused("a != 1", "3: found \"!=\", expected \"<>\", at «a ^!= 1». Write <>."),
                refused("a =< 1", "3: found \"=<\", expected \"<=\", at «a ^=< 1». Write <=."),
                refused("a => 1", "3: found \"=>\", expected \">=\", at «a ^=> 1». Write >=."),
                refused("a ≠ 1", "3: found \"≠\", expected \"<>\", at «a ^≠ 1». Write <>."),
                refused(
                        "a << 1",
                        "3: found \"<<\", expected an operator, at «a ^<< 1». Write one of =, <>, <, <=, >, >=."),
                refused("a = 1 && b = 2", "7: found \"&&\", expected \"and\", at «a = 1 ^&& b = 2». Write and."),
                refused(
                        "a = 1 | !b = 2",
                        "7: found \"|\", expected \"or\", at «a = 1 ^| !b = 2». Write or.",
                        "9: found \"!\", expected \"not\", at «a = 1 | ^!b = 2». Write not."),
                refused(
                        "a = 1 et b = 2 ou c = 3",
                        "7: found the word \"et\", expected \"and\", at «a = 1 ^et b = 2 ou c = 3». Write and.",
                        "16: found the word \"ou\", expected \"or\", at «a = 1 et b = 2 ^ou c = 3». Write or."),
                refused(
                        "non a = 1",
                        "5: found the word \"a\", expected an operator, at «non ^a = 1»."
                                + " Write not in the place of non."),
                refused("a = vrai", "5: found the word \"vrai\", expected \"true\", at «a = ^vrai». Write true."),
                refused(
                        "a pas dans (1)",
                        "3: found the word \"pas\", expected \"not\", at «a ^pas dans (1)». Write not.",
                        "7: found the word \"dans\", expected \"in\", at «a pas ^dans (1)». Write in."),
                refused(
                        "a comme 'x'",
                        "3: found the word \"comme\", expected \"like\", at «a ^comme 'x'». Write like."),
                refused(
                        "a est nul",
                        "3: found the word \"est\", expected \"is\", at «a ^est nul». Write is.",
                        "7: found the word \"nul\", expected \"null\", at «a est ^nul». Write null."),
                refused(
                        "a between 1 et 2",
                        "13: found the word \"et\", expected \"and\", at «a between 1 ^et 2». Write and."),
                refused(
                        "a between 1",
                        "12: found the end, expected \"and\", at «a between 1^». Write both ends: between 10 and 20."),
                refused(
                        "a = null",
                        "5: found the word \"null\", expected a value, at «a = ^null»."
                                + " Write is null in the place of =."),
                refused(
                        "a <> null",
                        "6: found the word \"null\", expected a value, at «a <> ^null»."
                                + " Write is not null in the place of <>."),
                refused(
                        "a < null",
                        "5: found the word \"null\", expected a value, at «a < ^null»."
                                + " Write is null or is not null as a condition of its own."),
                refused(
                        "a in (1, null)",
                        "10: found the word \"null\", expected a value, at «a in (1, ^null)»."
                                + " Write is null or is not null as a condition of its own."),
                refused(
                        "a is 1",
                        "6: found the number 1, expected \"null\", at «a is ^1»."
                                + " Write is null or is not null, and = before a value."),
                refused(
                        "a is not 1",
                        "10: found the number 1, expected \"null\", at «a is not ^1»."
                                + " Write is null or is not null, and = before a value."),
                refused(
                        "a not = 1",
                        "7: found \"=\", expected \"like\", \"in\" or \"between\", at «a not ^= 1»."
                                + " Write not before the field, or is not null."),
                refused(
                        "a = EM-1",
                        "5: found the word \"EM\", expected a value, at «a = ^EM-1». Write 'EM-1' if it is a text."),
                refused(
                        "a = \"EM-1\"",
                        "5: found the name \"EM-1\", expected a value, at «a = ^\"EM-1\"»."
                                + " Write 'EM-1': other quotes are for fields."),
                refused(
                        "a = ‘EM’",
                        "5: found \"‘\", which has no meaning here, at «a = ^‘EM’»."
                                + " Write ' around texts, and \" around names of fields that need it."),
                refused(
                        "a = 'l'eau'",
                        "8: found the word \"eau\", expected \"and\", \"or\" or the end, at «a = 'l'^eau'»."
                                + " Double a ' that stands inside a text: 'l''eau'."),
                refused(
                        "a = 'EM",
                        "5: a quote is opened and not closed, at «a = ^'EM»."
                                + " Close it with ', and double a ' that stands inside."),
                refused(
                        "\"a = 1",
                        "1: a quote is opened and not closed, at «^\"a = 1»."
                                + " Close it with \", and double a \" that stands inside."),
                refused(
                        "[a = 1",
                        "1: a bracket is opened and not closed, at «^[a = 1»."
                                + " Close it with ], and double a ] that stands inside."),
                refused(
                        "a = 2,5",
                        "6: found \",\", expected \"and\", \"or\" or the end, at «a = 2^,5»."
                                + " Write numbers with a point: 2.5."),
                refused(
                        "a = 12abc",
                        "5: found 12abc, expected a number of at most 40 digits, at «a = ^12abc»."
                                + " Write a number such as 12.5, or '12abc' if it is a text."),
                refused(
                        "a = 2026-11-20",
                        "9: found the number -11, expected \"and\", \"or\" or the end, at «a = 2026^-11-20»."
                                + " Put single quotes around what is no number: '2026-11-20'."),
                refused(
                        "a = 20/11/2026",
                        "7: found \"/\", which has no meaning here, at «a = 20^/11/2026»."
                                + " Remove it, or put single quotes around the text that it belongs to."),
                refused(
                        "a = 007",
                        "5: found 007, expected a number that does not begin with 0, at «a = ^007»."
                                + " Write '007' if it is a text, or leave the 0 out."),
                refused(
                        "a = .5",
                        "5: found \".\", which has no meaning here, at «a = ^.5». Write a digit before a point: 0.5."),
                refused(
                        "a = 1e3",
                        "5: found 1e3, expected a number of at most 40 digits, at «a = ^1e3»."
                                + " Write a number such as 12.5, or '1e3' if it is a text."),
                refused(
                        "a = +1",
                        "5: found \"+\", which has no meaning here, at «a = ^+1»."
                                + " Remove it, or put single quotes around the text that it belongs to."),
                refused(
                        "a like EM%",
                        "8: found the word \"EM\", expected a pattern in single quotes, at «a like ^EM%»."
                                + " Write it as in Id like 'EM%'."),
                refused(
                        "a like *",
                        "8: found \"*\", which has no meaning here, at «a like ^*»."
                                + " Write % or _ in single quotes behind like: Id like 'EM%'."),
                refused(
                        "a like 5",
                        "8: found the number 5, expected a pattern in single quotes, at «a like ^5»."
                                + " Write it as in Id like 'EM%'."),
                refused(
                        "a like 'x\\y'",
                        "8: a backslash in the pattern stands before something else than %, _ or \\, at «a like"
                                + " ^'x\\y'». Write \\\\ for a backslash, \\% for a percent sign and \\_ for an underscore."),
                refused(
                        "a in 'x'",
                        "6: found the text 'x', expected \"(\", at «a in ^'x'»."
                                + " Write the values in parentheses: in ('a', 'b')."),
                refused(
                        "a in ()",
                        "7: found \")\", expected a value, at «a in (^)»."
                                + " Write a text in single quotes, a number, true or false."),
                refused(
                        "a in (1 2)",
                        "9: found the number 2, expected \",\" or \")\", at «a in (1 ^2)»."
                                + " Write , between two values, and ) behind the last one."),
                refused(
                        "a in (1,)",
                        "9: found \")\", expected a value, at «a in (1,^)»."
                                + " Write a text in single quotes, a number, true or false."),
                refused(
                        "a in (1;2)",
                        "8: found \";\", which has no meaning here, at «a in (1^;2)»."
                                + " Write , between values, and nothing at the end."),
                refused(
                        "a in (2",
                        "8: found the end, expected \",\" or \")\", at «a in (2^»."
                                + " Write , between two values, and ) behind the last one."),
                refused("(a = 1", "1: a parenthesis is opened and not closed, at «^(a = 1». Close it with )."),
                refused(
                        "(a = 1 b",
                        "8: found the word \"b\", expected \"and\", \"or\" or \")\", at «(a = 1 ^b»."
                                + " Put \"and\" or \"or\" between two conditions, or close with )."),
                refused(
                        "a = 1)",
                        "6: found \")\", expected \"and\", \"or\" or the end, at «a = 1^)»."
                                + " Remove it, or open it with (."),
                refused("()", "2: found \")\", expected a field, at «(^)». Write a condition such as Id like 'EM%'."),
                refused(
                        "'Id' = 1",
                        "1: found the text 'Id', expected a field, at «^'Id' = 1»."
                                + " Write the field first, and without single quotes: Id = 'EM-1'."),
                refused(
                        "2 < a",
                        "1: found the number 2, expected a field, at «^2 < a»."
                                + " Write the field first, and without single quotes: Id = 'EM-1'."),
                refused(
                        "like = 1",
                        "1: found the word \"like\", expected a field, at «^like = 1»."
                                + " Write a condition here; a field of this name stands in double quotes."),
                refused("\"\" = 1", "1: the name of a field is blank, at «^\"\" = 1». Write it as the system has it."),
                refused(
                        "net. = 1",
                        "1: the name of a field has a point that does not stand between letters, at «^net. = 1»."
                                + " Write it as the system has it."),
                refused(
                        "a = date 'x'",
                        "10: found the text 'x', expected a date, at «a = date ^'x'»."
                                + " Write a day that there is, in the form '2026-11-20'."),
                refused(
                        "a = date",
                        "5: found the word \"date\", expected a value, at «a = ^date»."
                                + " Write 'date' if it is a text, or date '2026-11-20'."),
                refused(
                        "a = date '2026-02-30'",
                        "10: found the text '2026-02-30', expected a date, at «a = date ^'2026-02-30'»."
                                + " Write a day that there is, in the form '2026-11-20'."),
                refused(
                        "a = 1;",
                        "6: found \";\", which has no meaning here, at «a = 1^;»."
                                + " Write , between values, and nothing at the end."),
                refused(
                        "a = \u200b1",
                        "5: found the character U+200B, which has no meaning here, at «a = ^ 1»."
                                + " Remove it, or put single quotes around the text that it belongs to."),
                refused(
                        "a = 1 -- b",
                        "7: found \"-\", which has no meaning here, at «a = 1 ^-- b»."
                                + " Remove it, or put single quotes around the text that it belongs to."),
                refused("a = b", "5: found the word \"b\", expected a value, at «a = ^b». Write 'b' if it is a text."),
                refused(
                        "a = 1 and",
                        "10: found the end, expected a field, at «a = 1 and^»."
                                + " Write a condition such as Id like 'EM%'."),
                refused(
                        "not",
                        "4: found the end, expected a field, at «not^». Write a condition such as Id like 'EM%'."),
                refused(
                        "not not",
                        "8: found the end, expected a field, at «not not^». Write a condition such as Id like 'EM%'."),
                refused(
                        "a not null",
                        "7: found the word \"null\", expected \"like\", \"in\" or \"between\", at «a not ^null»."
                                + " Write not before the field, or is not null."),
                refused(
                        "reference like 'EM%' and name = 'une désignation bien longue' et net > 2 and description is"
                                + " not null",
                        "63: found the word \"et\", expected \"and\", at «…nation bien longue' ^et net > 2 and"
                                + " descripti…». Write and."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhereWhatAndWhatToWrite(String text, List<String> problems) {
        assertThat(problemsOf(text))
                .extracting(problem -> problem.toString().replace("$, column ", ""))
                .isEqualTo(problems);
    }

    @Test
    void namesAllThatCanBeNamedAtOnce() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Filter.parse("reference == 'EM-1' && net != \"x\" ou stock >= 007"))
                .withMessage("""
                        The filter has 6 problems:
                          - $, column 11: found "==", expected "=", at «reference ^== 'EM-1' && net != "x" …». Write =.
                          - $, column 21: found "&&", expected "and", at «reference == 'EM-1' ^&& net != "x" ou stock >…». Write and.
                          - $, column 28: found "!=", expected "<>", at «…ce == 'EM-1' && net ^!= "x" ou stock >= 007». Write <>.
                          - $, column 31: found the name "x", expected a value, at «…== 'EM-1' && net != ^"x" ou stock >= 007». Write 'x': other quotes are for fields.
                          - $, column 35: found the word "ou", expected "or", at «…EM-1' && net != "x" ^ou stock >= 007». Write or.
                          - $, column 47: found 007, expected a number that does not begin with 0, at «… != "x" ou stock >= ^007». Write '007' if it is a text, or leave the 0 out.""");
    }

    @Test
    void namesTenProblemsAtMost() {
        assertThat(problemsOf("a == 1 && ".repeat(30) + "a = 1")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void isSaidOfWhatIsEmpty(String text) {
        assertThat(problemsOf(text))
                .extracting(Problem::toString)
                .containsExactly("$: it is empty. Write a condition such as Id like 'EM%', or leave it out.");
    }

    @Test
    void isSaidOfWhatIsTooLong() {
        String text = "a = '" + "x".repeat(9_994) + "'";

        assertThat(Filter.parse(text)).hasToString(text);
        assertThat(problemsOf(text + " "))
                .extracting(Problem::toString)
                .containsExactly("$: it has 10001 characters, and at most 10000 are read."
                        + " Shorten it, or write a predicate in code.");
    }

    @Test
    void isSaidOfTooManyValues() {
        String text = "a in (1" + ",2".repeat(999);

        assertThat(Filter.parse(text + ")")).isInstanceOf(Filter.In.class);
        assertThat(problemsOf(text + ",3)"))
                .extracting(Problem::toString)
                .containsExactly(
                        "$, column 2007: more than 1000 values stand in one list, at «…2,2,2,2,2,2,2,2,2,2,^3)»."
                                + " Make several lists of it, joined by or.");
    }

    @Test
    void isSaidOfTooManyLevels() {
        assertThat(problemsOf("(".repeat(101) + "a = 1" + ")".repeat(101)))
                .extracting(Problem::toString)
                .containsExactly(
                        "$, column 101: this is more than 100 levels deep, at"
                                + " «…((((((((((((((((((((^(a = 1))))))))))))))))))…». Take parentheses and nots out of each other.");
    }

    @Test
    void isSaidOfPatternsAndNamesThatAreTooLong() {
        assertThat(problemsOf("a like '" + "x".repeat(1_001) + "'"))
                .extracting(Problem::what)
                .containsExactly("the pattern has more than 1000 characters, at «a like ^'xxxxxxxxxxxxxxxxxxxxxxx…»");
        assertThat(problemsOf("a".repeat(129) + " = 1"))
                .extracting(Problem::what)
                .containsExactly("the name of a field is longer than 128 characters, at «^aaaaaaaaaaaaaaaaaaaaaaaa…»");
        assertThat(problemsOf("a = " + "1".repeat(41)))
                .extracting(Problem::what)
                .containsExactly("found 111111111111111111111111111111…, expected a number of at most 40 digits,"
                        + " at «a = ^111111111111111111111111…»");
    }

    @Test
    void countsColumnsAsAPersonDoesAndShowsOneLine() {
        assertThat(problemsOf("a = '\uD83D\uDE00' and\n\u202E b = '1\n2' == 3"))
                .extracting(Problem::toString)
                .containsExactly("$, column 13: found the character U+202E, which has no meaning here, at"
                        + " «a = '\uD83D\uDE00' and ^  b = '1 2' == 3». Remove it, or put single quotes around the text that it"
                        + " belongs to.");
    }

    @Test
    void saysWhereTheFilterStands() {
        assertThat(problemsOf("a == 1").get(0).below("$.flows.article-export.filter"))
                .hasToString(
                        "$.flows.article-export.filter, column 3: found \"==\", expected \"=\", at «a ^== 1». Write =.");
    }

    private static List<Problem> problemsOf(String text) {
        InvalidSettingsException refusal =
                catchThrowableOfType(InvalidSettingsException.class, () -> Filter.parse(text));
        return refusal == null ? List.of() : refusal.problems();
    }

    private static Arguments refused(String text, String... problems) {
        return arguments(text, List.of(problems));
    }
}
