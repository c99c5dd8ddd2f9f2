package dev.navette.mapping;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-23")
class LikenessTest {

    private static final Likeness COFFEE = Likeness.of("EM-1", "3017620422003", "Café moulu");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            em 1  | 03017620422003 | CAFE-MOULU | 100 | reference, barcode, name
            em1   | -              | Cafe moulu |  80 | reference, name
            EM_1  | -              | Thé        |  50 | reference
            EM-10 | 3017620422003  | Thé        |  60 | barcode
            EM-10 | 3017620422003  | café moulu |  90 | barcode, name
            EM-10 | 3017620422004  | Café moulu |  30 | name
            -     | -              | -          |   0 | ''
            """, delimiter = '|')
    void tellsWhatIsInCommon(String reference, String barcode, String name, int score, String common) {
        Likeness other = Likeness.of(reference, barcode, name);

        assertThat(COFFEE.score(other)).isEqualTo(score);
        assertThat(other.score(COFFEE)).isEqualTo(score);
        assertThat(COFFEE.common(other)).isEqualTo(common);
    }

    @Test
    void findsNothingInCommonInWhatIsNotThere() {
        Likeness nothing = Likeness.of(null, "3017620422004", " -!"); // no barcode: its last digit is wrong

        assertThat(nothing).isEqualTo(new Likeness(null, null, null));
        assertThat(nothing.score(nothing)).isZero();
        assertThat(nothing.common(nothing)).isEmpty();
        assertThat(nothing.keys()).isEmpty();
    }

    @Test
    void isFoundByEachOfItsParts() {
        assertThat(COFFEE.keys()).containsExactly("rem1", "b03017620422003", "ncafemoulu");
    }
}
