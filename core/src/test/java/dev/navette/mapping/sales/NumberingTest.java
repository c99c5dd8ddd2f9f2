package dev.navette.mapping.sales;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-7")
class NumberingTest {

    private static final long SEED = 20261120;

    @ParameterizedTest
    @CsvSource({
        "WEB, 8, 29,    WEB00029",
        "WEB, 8, 1,     WEB00001",
        "WEB, 8, 99999, WEB99999", // fills it
        "411, 6, 290,   411290",
        "W,   2, 9,     W9"
    })
    void putsZerosBetweenThePrefixAndTheNumber(String prefix, int length, String number, String code) {
        var numbering = new Numbering(prefix, length);

        assertThat(numbering.problem(number)).isEmpty();
        assertThat(numbering.of(number)).isEqualTo(code);
    }

    @Test
    void refusesANumberThatIsTooLongByOne() {
        assertThat(new Numbering("WEB", 8).problem("100000"))
                .contains(new Problem(
                        "$",
                        "the code WEB100000 is longer than 8 characters",
                        "Write a greater length or a shorter prefix in the profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"029", "0", "a9", "9a", "-9", "9/", "9:", "٣", "9 "})
    void refusesWhatIsNoNumber(String id) {
        assertThat(new Numbering("WEB", 8).problem(id))
                .contains(new Problem(
                        "$",
                        "the shop's id " + id + " makes no account's code: it is not a number",
                        "Link the buyer to an account by hand, or choose one account for all"));
    }

    @Test
    void refusesAPrefixThatLeavesNoRoom() {
        assertThat(new Numbering("WEB", 3).problems())
                .containsExactly(new Problem(
                        "$.length",
                        "it is 3, which WEB fills alone",
                        "Leave room for the shop's numbers behind the prefix"));
        assertThat(new Numbering("WEB", 2).problems()).hasSize(1);
        assertThat(new Numbering("WEB", 4).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WEB,  8, WEB,  8, true",
        "WEB,  8, WEB,  9, false", // never of one length
        "WEB,  8, WEB0, 8, true",
        "WEB9, 8, WEB,  8, true",
        "WEB,  8, WEBG, 8, false",
        "WEB,  8, WEB/, 8, false",
        "WEB,  8, WEB:, 8, false",
        "WEB,  8, GST,  8, false",
        "WEB,  8, GST1, 8, false"
    })
    void knowsWhetherTwoCouldGiveOneCode(String one, int oneLength, String other, int otherLength, boolean meet) {
        var first = new Numbering(one, oneLength);
        var second = new Numbering(other, otherLength);

        assertThat(first.meets(second)).isEqualTo(meet);
        assertThat(second.meets(first)).isEqualTo(meet);
    }

    @Test
    void givesNoTwoNumbersOneCodeAndNoneThatIsTooLong() {
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            String prefix = "WEB1203".substring(0, 1 + random.nextInt(7));
            var numbering = new Numbering(prefix, prefix.length() + 1 + random.nextInt(6));
            Map<String, String> numbers = new HashMap<>();
            for (int j = 0; j < 200; j++) {
                String number = Integer.toString(random.nextInt((int) Math.pow(10, 1 + random.nextInt(7))));
                String written = random.nextInt(4) == 0 ? "0" + number : number;
                if (numbering.problem(written).isPresent()) {
                    continue;
                }
                String code = numbering.of(written);
                String before = numbers.put(code, written);
                assertThat(code)
                        .as("%d of seed %d: %s of %s", i, SEED, numbering, written)
                        .startsWith(prefix)
                        .hasSize(numbering.length());
                assertThat(before == null || before.equals(written))
                        .as("%d of seed %d: %s for %s and %s", i, SEED, code, before, written)
                        .isTrue();
            }
        }
    }

    @Test
    void givesNoCodeTwiceWhereTwoDoNotMeet() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var one = new Numbering("WB1".substring(0, 1 + random.nextInt(3)), 4 + random.nextInt(2));
            var other =
                    new Numbering("WB11".substring(0, 1 + random.nextInt(4)) + (random.nextBoolean() ? "G" : ""), 6);
            String first = Integer.toString(1 + random.nextInt(99));
            String second = Integer.toString(1 + random.nextInt(99));
            if (one.meets(other)
                    || one.problem(first).isPresent()
                    || other.problem(second).isPresent()) {
                continue;
            }
            assertThat(one.of(first))
                    .as("%d of seed %d: %s of %s, %s of %s", i, SEED, one, first, other, second)
                    .isNotEqualTo(other.of(second));
        }
    }
}
