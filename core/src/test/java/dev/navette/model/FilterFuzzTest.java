package dev.navette.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever is given to be read as a filter, a filter or a refusal is what comes of it. */
@Tag("ART-4")
class FilterFuzzTest {

    private static final int LONGEST_MESSAGE = 400;

    private static final List<String> TOKENS = List.of(
            "a",
            "Prix_net",
            "\"b c\"",
            "[d]",
            "and",
            "or",
            "not",
            "like",
            "in",
            "is",
            "null",
            "between",
            "true",
            "date",
            "et",
            "ou",
            "non",
            "=",
            "<>",
            "<",
            ">=",
            "==",
            "!=",
            "&&",
            "(",
            ")",
            "(",
            ")",
            ",",
            "'x'",
            "'EM%'",
            "''",
            "'2026-11-20'",
            "1",
            "-2.5",
            "007",
            "1e3",
            "'",
            "\"",
            "[",
            "]",
            ";",
            "\\",
            "%",
            "’",
            "\u200b",
            "\uD83D");

    private final Random random = new Random(20261120);

    @Test
    void bytesAreRefused() {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);

            read(new String(bytes, i % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void aSoupOfTokensIsReadOrRefused() {
        int accepted = 0;
        for (int i = 0; i < 30_000; i++) {
            String soup = random.ints(1 + random.nextInt(12), 0, TOKENS.size())
                    .mapToObj(TOKENS::get)
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));

            accepted += read(soup) ? 1 : 0;
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void whatIsCutOrAlteredIsReadOrRefused() {
        var filters = new RandomFilters(7);
        for (int i = 0; i < 2_000; i++) {
            String text = filters.next().toString();
            int at = random.nextInt(text.length());
            String token = TOKENS.get(random.nextInt(TOKENS.size()));

            read(text.substring(0, at));
            read(text.substring(at));
            read(text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1));
            read(text.substring(0, at) + text.substring(at + 1));
            read(text.substring(0, at) + token + text.substring(at));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "not(",
                "((",
                "a=1 or (b=1 and (",
                "a in (",
                "a in (1,",
                "[",
                "''",
                "a=1 and ",
                "! ",
                "== ",
                "-",
                "1",
                "."
            })
    void whatIsPiledUpIsReadOrRefusedInTime(String piece) {
        String pile = piece.repeat(10_000 / piece.length());

        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 20; i++) {
                read(pile);
                read("a = 1 and " + pile.substring(10));
                read(pile.substring(6) + "a = 1");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 99, 100, 101, 3_000})
    void isReadAsDeepAsItMayBe(int depth) {
        boolean parentheses = read("(".repeat(depth) + "a = 1" + ")".repeat(depth));
        boolean negations = read("not ".repeat(Math.min(depth, 2_000)) + "a = 1");
        boolean both = depth < 900 && read("a = 1 or b = 1 and (".repeat(depth / 2) + "a = 1" + ")".repeat(depth / 2));

        assertThat(parentheses).isEqualTo(depth <= 100);
        assertThat(negations).isEqualTo(depth <= 99);
        assertThat(both).isEqualTo(depth <= 99);
    }

    @Test
    void whatStandsInQuotesComesOutAsThatValueAndNothingElse() {
        for (int i = 0; i < 5_000; i++) {
            String value = random.ints(random.nextInt(8), 0, TOKENS.size())
                    .mapToObj(TOKENS::get)
                    .collect(Collectors.joining(" "));
            String quoted = "'" + value.replace("'", "''") + "'";
            FilterValue expected = FilterValue.of(value);

            assertThat(Filter.parse("a = " + quoted + " and b = 1").toString())
                    .isEqualTo("a = " + quoted + " and b = 1");
            assertThat(((Filter.Comparison) Filter.parse("a=" + quoted)).value())
                    .isEqualTo(expected);
            assertThat(((Filter.In) Filter.parse("a in(" + quoted + "," + quoted + ")")).values())
                    .containsExactly(expected, expected);
            assertThat(Filter.parse("a between " + quoted + "and" + quoted))
                    .isEqualTo(new Filter.Between("a", expected, expected));
        }
    }

    @Test
    void whatStandsInQuotesForAFieldIsItsNameAndNothingElse() {
        for (int i = 0; i < 5_000; i++) {
            String name = random.ints(1 + random.nextInt(8), 0, TOKENS.size())
                    .mapToObj(TOKENS::get)
                    .collect(Collectors.joining(" "));

            assertThat(Filter.parse("\"" + name.replace("\"", "\"\"") + "\"is null"))
                    .isEqualTo(new Filter.IsNull(name));
            assertThat(Filter.parse("[" + name.replace("]", "]]") + "]is null")).isEqualTo(new Filter.IsNull(name));
        }
    }

    /** Whether it is accepted. */
    private static boolean read(String text) {
        Filter filter;
        try {
            filter = Filter.parse(text);
        } catch (InvalidSettingsException refused) {
            check(text, refused.problems());
            return false;
        }
        if (filter.toString().length() <= 10_000
                && !Filter.parse(filter.toString()).equals(filter)) {
            throw new AssertionError("it does not come back: " + text);
        }
        return true;
    }

    /** They are too many for an assertion with words for each. */
    private static void check(String text, List<Problem> problems) {
        boolean few = !problems.isEmpty() && problems.size() <= 10;
        if (!few || !problems.stream().allMatch(FilterFuzzTest::readable)) {
            throw new AssertionError("nobody can read what is said of " + text + ": " + problems);
        }
    }

    private static boolean readable(Problem problem) {
        String message = problem.toString();
        return message.length() <= LONGEST_MESSAGE
                && message.chars().noneMatch(Character::isISOControl)
                && message.startsWith("$")
                && !problem.remedy().isBlank();
    }
}
