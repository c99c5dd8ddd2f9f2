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
class SiretTest {

    @ParameterizedTest
    @CsvSource({
        "73282932000074, 732829320",
        "44306184100047, 443061841",
        "54205118000066, 542051180",
        "55208131766522, 552081317",
        "41816609600051, 418166096",
        "05781313100026, 057813131"
    })
    void isTakenByItsLengthAndItsCheckDigitAndHoldsASiren(String digits, String siren) {
        assertThat(Siret.problem(digits)).isEmpty();
        assertThat(new Siret(digits).digits()).isEqualTo(digits);
        assertThat(new Siret(digits).siren()).isEqualTo(new Siren(siren));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 732 829 320 00074",
                "732.829.320.00074",
                "732829320-00074",
                "732829320\u00A000074\t",
                "73282932000074\uFEFF"
            })
    void overlooksBlanksDotsAndDashes(String written) {
        assertThat(Siret.problem(written)).isEmpty();
        assertThat(new Siret(written)).isEqualTo(new Siret("73282932000074"));
    }

    /** The head office, by Luhn's formula, and offices of which the sum of the digits is 35, 45 and 15. */
    @ParameterizedTest
    @ValueSource(strings = {"35600000000048", "35600000009075", "35600000049837", "35600000000001"})
    void isOfLaPosteByItsOwnRule(String digits) {
        assertThat(Siret.problem(digits)).isEmpty();
        assertThat(new Siret(digits).siren()).isEqualTo(new Siren("356000000"));
    }

    /** The last one agrees with Luhn's formula, and is not the head office. */
    @ParameterizedTest
    @ValueSource(strings = {"35600000049838", "35600000000002", "35600000000004", "35600000000022"})
    void isNotOfLaPosteByAnyOther(String digits) {
        assertThat(Siret.problem(digits).map(Problem::what))
                .hasValue("356… (14 digits) is no SIRET: its check digit is not right");
    }

    @Test
    void allowsTheRuleOfLaPosteToNobodyElse() {
        assertThat(CheckDigits.sum("73282932000004") % 5).isZero();
        assertThat(Siret.problem("73282932000004")).isPresent();
    }

    @Test
    void saysWhatToDoAboutAWrongDigitAndShowsTheBeginningOnly() {
        assertThat(Siret.problem("732 829 320 00075").map(Problem::toString))
                .hasValue(
                        "$: 732… (14 digits) is no SIRET: its check digit is not right. Compare it with a paper of the"
                                + " company: a digit is wrong, or two are swapped.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is blank",
        "7328293200007, 732… (13 digits) is no SIRET: that has 14",
        "732829320000740, 732… (15 digits) is no SIRET: that has 14",
        "732829320, 732… (9 digits) is no SIRET: that has 14",
        "7328293200007X, 732… (14 characters) is no SIRET: it has more than digits",
        "MONACOCONFO001, MON… (14 characters) is no SIRET: it has more than digits",
        "00000000000000, 000… (14 digits) is no SIRET: it is nothing but zeros",
        "11122233344455, 111… (14 digits) is no SIRET: its first 9 digits are no SIREN",
        "00000000000018, 000… (14 digits) is no SIRET: its first 9 digits are no SIREN"
    })
    void saysWhyItIsNone(String written, String what) {
        assertThat(Siret.problem(written).map(Problem::what)).hasValue(what);
        assertThatThrownBy(() -> new Siret(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what);
    }

    @Test
    void isNeverWholeInALog() {
        assertThat(new Siret("73282932000074")).hasToString("732… (14 digits)");
    }

    @Test
    void neverAcceptsADigitMisread() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            String digits = FrenchNumbers.siret(random);
            int at = random.nextInt(14);
            String wrong = FrenchNumbers.misread(digits, at, random);

            assertThat(Siret.problem(digits)).as(digits).isEmpty();
            assertThat(Siret.problem(wrong)).as(wrong).isPresent();
        }
    }
}
