package dev.navette.model;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@Tag("ART-4")
class LikePatternTest {

    private static final List<String> PIECES =
            List.of("a", "b", "A", "%", "%", "_", "\\%", "\\_", "\\\\", "\uD83D\uDE00", "é", ".", "*", "\n");

    private static final List<String> LETTERS = List.of("a", "b", "A", "%", "_", "\\", "\uD83D\uDE00", "é", ".", "\n");

    private final Random random = new Random(20261120);

    @ParameterizedTest
    @CsvSource({
        "EM%, EM, true",
        "EM%, EM-1, true",
        "EM%, em-1, false",
        "EM%, XEM, false",
        "%-1, EM-1, true",
        "%-1, EM-12, false",
        "%M-%, EM-12, true",
        "EM, EM, true",
        "EM, EM-1, false",
        "E_, EM, true",
        "E_, E, false",
        "E_, E\uD83D\uDE00, true",
        "%_, '', false",
        "%, '', true",
        "'', '', true",
        "'', a, false",
        "100\\%, 100%, true",
        "100\\%, 1000, false",
        "a\\_b, a_b, true",
        "a\\_b, axb, false",
        "C:\\\\%, C:\\x, true",
        "a.c, abc, false",
        "%ab%ab%, xabyabz, true",
        "%ab%ab%, xaby, false"
    })
    void saysWhatATextLooksLike(String pattern, String text, boolean matches) {
        assertThat(new LikePattern(pattern).matcher().test(text)).isEqualTo(matches);
    }

    @Test
    void matchesAsAnExpressionOfTheSameMeaningDoes() {
        for (int i = 0; i < 20_000; i++) {
            var pattern = new LikePattern(some(PIECES, i % 50 == 0 ? 90 : 7));
            var expression = Pattern.compile(pattern.translated(".*", ".", Pattern::quote), Pattern.DOTALL);
            Predicate<String> matcher = pattern.matcher();
            String text = i % 2 == 0 ? some(LETTERS, 12) : pattern.translated("ab", "b", literal -> literal);

            assertThat(matcher.test(text))
                    .as("%s like %s", text, pattern)
                    .isEqualTo(expression.matcher(text).matches());
        }
    }

    @Test
    void matchesLongOnesToo() {
        String line = "0123456789".repeat(13);
        for (int length : new int[] {62, 63, 64, 65, 127, 128, 129}) {
            String start = line.substring(0, length);

            assertThat(new LikePattern(start).matcher().test(start)).isTrue();
            assertThat(new LikePattern(start).matcher().test(start + "x")).isFalse();
            assertThat(new LikePattern(start).matcher().test("x" + start)).isFalse();
            assertThat(new LikePattern(start + "_").matcher().test(start + "x")).isTrue();
            assertThat(new LikePattern("%" + start + "%").matcher().test("x" + start + "x"))
                    .isTrue();
            assertThat(new LikePattern("%" + start).matcher().test(start + start))
                    .isTrue();
            assertThat(new LikePattern("%x" + start).matcher().test(start)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%a", "a%", "_%", "%_a", "%aa%b"})
    void isNotMadeSlowByAnyPattern(String piece) {
        Predicate<String> matcher = new LikePattern("%" + piece.repeat(1_000 / piece.length() - 1) + "b").matcher();
        String text = "a".repeat(200_000);

        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 5; i++) {
                assertThat(matcher.test(text)).isFalse();
            }
        });
    }

    @Test
    void isPutInOtherWords() {
        var pattern = new LikePattern("50\\%_\\_x%");

        assertThat(pattern.translated("*", "?", text -> "<" + text + ">")).isEqualTo("<50%>?<_x>*");
        assertThat(pattern).hasToString("LikePattern[text=50\\%_\\_x%]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\", "\\a", "\\\\\\", "%\\ "})
    void hasABackslashOnlyBeforeWhatNeedsIt(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikePattern(pattern))
                .withMessage("text has a backslash before something else than %%, _ or \\: %s", pattern);
    }

    @Test
    void hasAtMostAThousandCharacters() {
        assertThat(new LikePattern("a".repeat(1_000)).matcher().test("a".repeat(1_000)))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikePattern("a".repeat(1_001)))
                .withMessage("text is longer than 1000 characters");
    }

    private String some(List<String> pieces, int most) {
        return random.ints(random.nextInt(most), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
    }
}
