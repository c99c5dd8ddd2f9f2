package dev.navette.model.sales;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("CUS-11")
class SirenTest {

    /** La Poste, INSEE's own example, a documentation's example, and companies known to everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "356000000",
                "404833048",
                "732829320",
                "443061841",
                "542051180",
                "552081317",
                "380129866",
                "632012100",
                "662042449",
                "552032534",
                "055501902"
            })
    void isTakenByItsLengthAndItsCheckDigit(String digits) {
        assertThat(Siren.problem(digits)).isEmpty();
        assertThat(new Siren(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 732829320 ",
                "732 829 320",
                "732.829.320",
                "732-829-320",
                "732–829–320",
                "732−829−320",
                "732\u00A0829\u202F320",
                "\uFEFF732829320\r\n"
            })
    void overlooksBlanksDotsAndDashes(String written) {
        assertThat(Siren.problem(written)).isEmpty();
        assertThat(new Siren(written)).isEqualTo(new Siren("732829320"));
    }

    @Test
    void saysWhatToDoAboutAWrongDigitAndShowsTheBeginningOnly() {
        assertThat(Siren.problem("732 829 321").map(Problem::toString))
                .hasValue("$: 732… (9 digits) is no SIREN: its check digit is not right. Compare it with a paper of the"
                        + " company: a digit is wrong, or two are swapped.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'it is blank', 'Write the SIREN, or leave the field out'",
        "' .-', 'it is blank', 'Write the SIREN, or leave the field out'",
        "73282932, '73… (8 digits) is no SIREN: that has 9',"
                + " 'Write all 9 digits, zeros at the beginning included'",
        "7328293200, '732… (10 digits) is no SIREN: that has 9',"
                + " 'Write all 9 digits, zeros at the beginning included'",
        "73282932X, '732… (9 characters) is no SIREN: it has more than digits', 'Write its digits only'",
        "73282932/, '732… (9 characters) is no SIREN: it has more than digits', 'Write its digits only'",
        "73282932:, '732… (9 characters) is no SIREN: it has more than digits', 'Write its digits only'",
        "٧٣٢٨٢٩٣٢٠, '٧٣٢… (9 characters) is no SIREN: it has more than digits', 'Write its digits only'",
        "000000000, '000… (9 digits) is no SIREN: it is nothing but zeros',"
                + " 'Write the SIREN, or leave the field out'"
    })
    void saysWhyItIsNone(String written, String what, String remedy) {
        assertThat(Siren.problem(written)).hasValue(new Problem("$", what, remedy));
        assertThatThrownBy(() -> new Siren(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what);
    }

    /** Somebody may write a name, an address or anything else into the field. */
    @ParameterizedTest
    @CsvSource({
        "Li, '… (2 characters)'",
        "Doe, 'D… (3 characters)'",
        "shop@example.com, 'SHO… (15 characters)'",
        "😀😀😀😀😀😀😀😀😀😀, '😀😀😀… (10 characters)'"
    })
    void showsNeverMoreThanAThirdOfWhatStandsInTheField(String written, String shown) {
        assertThat(Siren.problem(written).map(Problem::what)).hasValue(shown + " is no SIREN: it has more than digits");
    }

    @Test
    void isNeverWholeInALog() {
        assertThat(new Siren("732829320")).hasToString("732… (9 digits)");
    }

    @Test
    void neverAcceptsADigitMisread() {
        var random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            String digits = FrenchNumbers.luhn(random, 9);
            int at = random.nextInt(9);
            String wrong = FrenchNumbers.misread(digits, at, random);

            assertThat(Siren.problem(digits)).as(digits).isEmpty();
            assertThat(Siren.problem(wrong)).as(wrong).isPresent();
        }
    }

    /** Luhn's formula cannot tell 09 from 90; all other neighbours swapped are found. */
    @Test
    void acceptsNoSwapOfNeighboursBut09And90() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            String digits = FrenchNumbers.luhn(random, 9);
            int at = random.nextInt(8);
            String swapped = FrenchNumbers.swapped(digits, at);
            String pair = digits.substring(at, at + 2);

            boolean alike = pair.equals("09") || pair.equals("90") || pair.charAt(0) == pair.charAt(1);

            assertThat(Siren.problem(swapped).isEmpty())
                    .as("%s from %s", swapped, digits)
                    .isEqualTo(alike);
        }
    }
}
