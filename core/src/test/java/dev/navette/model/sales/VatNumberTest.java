package dev.navette.model.sales;

import java.util.Locale;
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
class VatNumberTest {

    /** Companies known to everybody, and the examples of documentations. */
    @ParameterizedTest
    @CsvSource({
        "ATU33864707, AT, true",
        "ATU14189108, AT, true",
        "BE0202239951, BE, true",
        "BE1001686633, BE, true",
        "BG175074752, BG, true",
        "BG1234567890, BG, true",
        "CHE107787577, CH, false",
        "CHE116281710, CH, false",
        "CY10259033P, CY, true",
        "CZ25123891, CZ, true",
        "CZ123456789, CZ, true",
        "CZ1234567890, CZ, true",
        "DE129274202, DE, true",
        "DE143454214, DE, true",
        "DK24256790, DK, true",
        "EE100931558, EE, true",
        "EL094019245, GR, true",
        "ESA28015865, ES, true",
        "ESQ2818015F, ES, true",
        "FI01120389, FI, true",
        "GB980780684, GB, false",
        "GB980780684001, GB, false",
        "GBGD001, GB, false",
        "GBHA501, GB, false",
        "HR27759560625, HR, true",
        "HU12892312, HU, true",
        "IE6388047V, IE, true",
        "IE1234567FA, IE, true",
        "IE9Y71814N, IE, true",
        "IT00905811006, IT, true",
        "LT354991917, LT, true",
        "LT123456789012, LT, true",
        "LU26375245, LU, true",
        "LV40003009497, LV, true",
        "MT12345634, MT, true",
        "NL004495445B01, NL, true",
        "NO923609016, NO, false",
        "PL7740001454, PL, true",
        "PT500697256, PT, true",
        "RO16621241, RO, true",
        "RO24, RO, true",
        "SE556012579001, SE, true",
        "SI70310815, SI, true",
        "SK2022749619, SK, true",
        "XI980780684, GB, true"
    })
    void isTakenByTheFormOfItsCountry(String written, String country, boolean union) {
        assertThat(VatNumber.problem(written)).isEmpty();

        var number = new VatNumber(written);

        assertThat(number.number()).isEqualTo(written);
        assertThat(number.country()).isEqualTo(country);
        assertThat(number.union()).isEqualTo(union);
        assertThat(number.siren()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FR39356000000, 356000000",
        "FR83404833048, 404833048",
        "FR64443061841, 443061841",
        "FR59542051180, 542051180",
        "FR03552081317, 552081317",
        "FR0A481458735, 481458735",
        "FRK7399859412, 399859412"
    })
    void holdsASirenWhereItIsFrench(String written, String siren) {
        assertThat(VatNumber.problem(written)).isEmpty();
        assertThat(new VatNumber(written).siren()).hasValue(new Siren(siren));
        assertThat(new VatNumber(written).country()).isEqualTo("FR");
        assertThat(new VatNumber(written).union()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR53000004605", "FR40000066034", "FR26000040583", "FR28000113851"})
    void holdsNoSirenWhereItIsOfMonaco(String written) {
        assertThat(VatNumber.problem(written)).isEmpty();
        assertThat(new VatNumber(written).siren()).isEmpty();
        assertThat(new VatNumber(written).country()).isEqualTo("FR");
    }

    @ParameterizedTest
    @CsvSource({
        "' fr 83 404 833 048 ', FR83404833048",
        "FR-83.404.833.048, FR83404833048",
        "FR\u00A083\u202F404833048, FR83404833048",
        "GR 094 019 245, EL094019245",
        "el094019245, EL094019245",
        "BE 202.239.951, BE0202239951",
        "CHE-107.787.577 MWST, CHE107787577",
        "CHE-107.787.577 TVA, CHE107787577",
        "CHE-107.787.577 IVA, CHE107787577",
        "CHE-107.787.577 TPV, CHE107787577",
        "NO 923 609 016 mva, NO923609016",
        "nl004495445b01, NL004495445B01"
    })
    void hasOneFormHoweverItIsWritten(String written, String number) {
        assertThat(VatNumber.problem(written)).isEmpty();
        assertThat(new VatNumber(written)).isEqualTo(new VatNumber(number));
        assertThat(new VatNumber(written).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ATU33864708, AT",
        "BE0202239952, BE",
        "BE0000000100, BE",
        "CHE107787578, CH",
        "DE129274203, DE",
        "DE219274202, DE",
        "DK24256791, DK",
        "EL094019246, EL",
        "ESA28015866, ES",
        "ESQ2818015G, ES",
        "ESA2801586Z, ES",
        "ES12345678A, ES",
        "ESX1234567M, ES",
        "ESY1234567L, ES",
        "FI01120388, FI",
        "HR27759560626, HR",
        "IE6388047W, IE",
        "IE1234567FB, IE",
        "IE9Y71814M, IE",
        "IE8Y71814N, IE",
        "IT00905811007, IT",
        "LU26375246, LU",
        "NO923609017, NO",
        "PL7740001455, PL",
        "PT500697257, PT"
    })
    void refusesACheckDigitThatIsNotRight(String written, String letters) {
        assertThat(VatNumber.problem(written).map(Problem::what))
                .hasValueSatisfying(what -> assertThat(what)
                        .startsWith(letters)
                        .endsWith(" is no VAT number: its check digit is not right"));
    }

    /** Remainders of ten and of eleven, letters that stand for a digit, digits where others have a zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES12345678Z",
                "ES00000023T",
                "ESX1234567L",
                "ESY1234567X",
                "ESZ1234567R",
                "ESK1234567A",
                "ESL1234567A",
                "ESM1234567A",
                "ESA28015865",
                "ESQ2818015F",
                "ESA2801586E",
                "IE1234567T",
                "IE1234567TW",
                "IE8D79739I",
                "PT100000010",
                "PT100000002",
                "PT500000000",
                "BE0000009797",
                "LU00008900",
                "LU20260743",
                "EL999000020",
                "DK22756214",
                "DK13585628",
                "FI20774740",
                "NO974760673",
                "NO995568217",
                "PL5260250995",
                "PL5252674798",
                "PT504499777",
                "IT00159560366",
                "DE814584193",
                "XIGD001",
                "XIHA501",
                "XI980780684001"
            })
    void takesTheBordersOfARule(String written) {
        assertThat(VatNumber.problem(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT33864707, 'AT3… (10 characters) is no VAT number: AT is followed by U and 8 digits'",
        "BE2202239951, 'BE2… (12 characters) is no VAT number: BE is followed by 10 digits, the first 0 or 1'",
        "BG12345678, 'BG1… (10 characters) is no VAT number: BG is followed by 9 or 10 digits'",
        "BG12345678901, 'BG1… (13 characters) is no VAT number: BG is followed by 9 or 10 digits'",
        "CY102590331, 'CY1… (11 characters) is no VAT number: CY is followed by 8 digits and a letter'",
        "CZ1234567, 'CZ1… (9 characters) is no VAT number: CZ is followed by 8, 9 or 10 digits'",
        "CZ12345678901, 'CZ1… (13 characters) is no VAT number: CZ is followed by 8, 9 or 10 digits'",
        "DE12927420, 'DE1… (10 characters) is no VAT number: DE is followed by 9 digits'",
        "GR94019245, 'EL9… (10 characters) is no VAT number: EL is followed by 9 digits'",
        "ES128015865, 'ES1… (11 characters) is no VAT number: ES is followed by 7 digits between a letter and a digit"
                + " or letter, or 8 digits and a letter'",
        "FRO1404833048, 'FRO… (13 characters) is no VAT number: FR is followed by 2 digits or letters, but no I or O,"
                + " and 9 digits'",
        "FRI1404833048, 'FRI… (13 characters) is no VAT number: FR is followed by 2 digits or letters, but no I or O,"
                + " and 9 digits'",
        "IE638804V, 'IE6… (9 characters) is no VAT number: IE is followed by 7 digits and 1 or 2 letters, or a digit,"
                + " a letter, 5 digits and a letter'",
        "LT1234567890, 'LT1… (12 characters) is no VAT number: LT is followed by 9 or 12 digits'",
        "LV4000300949, 'LV4… (12 characters) is no VAT number: LV is followed by 11 digits'",
        "NL004495445A01, 'NL0… (14 characters) is no VAT number: NL is followed by 9 digits, B and 2 digits'",
        "DE, '… (2 characters) is no VAT number: DE is followed by 9 digits'",
        "RO1, 'R… (3 characters) is no VAT number: RO is followed by 2 to 10 digits'",
        "RO12345678901, 'RO1… (13 characters) is no VAT number: RO is followed by 2 to 10 digits'",
        "GBGD01, 'GB… (6 characters) is no VAT number: GB is followed by 9 or 12 digits, or GD or HA and 3 digits'",
        "XI98078068, 'XI9… (10 characters) is no VAT number: XI is followed by 9 or 12 digits, or GD or HA and 3"
                + " digits'",
        "CH107787577, 'CH1… (11 characters) is no VAT number: CH is followed by E and 9 digits'",
        "CHE107787577TVATVA, 'CHE… (18 characters) is no VAT number: CH is followed by E and 9 digits'",
        "NO923609016MVAMVA, 'NO9… (17 characters) is no VAT number: NO is followed by 9 digits'",
        "DE000000000, 'DE0… (11 characters) is no VAT number: it is nothing but zeros'",
        "SI00000000, 'SI0… (10 characters) is no VAT number: it is nothing but zeros'",
        "FR84404833048, 'FR8… (13 characters) is no VAT number: its key, the 2 digits after FR, is not that of the 9"
                + " others'",
        "FR54000004605, 'FR5… (13 characters) is no VAT number: its key, the 2 digits after FR, is not that of the 9"
                + " others'",
        "FR83404833049, 'FR8… (13 characters) is no VAT number: its last 9 digits are no SIREN'",
        "FRK7399859413, 'FRK… (13 characters) is no VAT number: its last 9 digits are no SIREN'",
        "FRK7000004605, 'FRK… (13 characters) is no VAT number: a number of Monaco has 2 digits after FR, and this one"
                + " has a letter'"
    })
    void saysWhatIsNotRightAboutIt(String written, String what) {
        assertThat(VatNumber.problem(written))
                .hasValue(new Problem(
                        "$", what, "Compare it with a paper of the company: a digit is wrong, or two are swapped"));
        assertThatThrownBy(() -> new VatNumber(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what);
    }

    /** A Turkish letter is not read as a Latin one; EU is for sellers outside the Union. */
    @ParameterizedTest
    @CsvSource({
        "404833048, 404… (9 digits)",
        "US123456789, US1… (11 characters)",
        "F, … (1 characters)",
        "ıE6388047V, ıE6… (10 characters)",
        "EU372022452, EU3… (11 characters)"
    })
    void asksForTheCountryWhereItIsNotSaid(String written, String shown) {
        assertThat(VatNumber.problem(written).map(Problem::toString))
                .hasValue("$: " + shown + " is no VAT number: it does not begin with the letters of a country of the"
                        + " European Union, XI, GB, CH or NO. Write the country's letters before it (FR, EL for Greece,"
                        + " XI for Northern Ireland), or leave the field out.");
    }

    @Test
    void knowsAsciiDigitsOnly() {
        assertThat(VatNumber.problem("DE١٢٩٢٧٤٢٠٢").map(Problem::what))
                .hasValue("DE١… (11 characters) is no VAT number: DE is followed by 9 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-. "})
    void isNotBlank(String written) {
        assertThat(VatNumber.problem(written).map(Problem::toString))
                .hasValue("$: it is blank. Write the VAT number, or leave the field out.");
    }

    @Test
    void isNeverWholeInALog() {
        assertThat(new VatNumber("FR83404833048")).hasToString("FR8… (13 characters)");
    }

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighboursInAFrenchNumber() {
        var random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            String siren = FrenchNumbers.luhn(random, 9);
            String right = french(siren);
            assertThat(VatNumber.problem("FR" + right)).as(right).isEmpty();

            for (int at = 0; at < 11; at++) {
                String wrong = FrenchNumbers.misread(right, at, random);
                assertThat(VatNumber.problem("FR" + wrong)).as(wrong).isPresent();
            }
            for (int at = 0; at < 10; at++) {
                String swapped = FrenchNumbers.swapped(right, at);
                assertThat(VatNumber.problem("FR" + swapped).isEmpty())
                        .as("%s from %s", swapped, right)
                        .isEqualTo(swapped.equals(right));
            }
        }
    }

    /** The same rule in other words: the SIREN with 12 after it, modulo 97. */
    private static String french(String siren) {
        return String.format(Locale.ROOT, "%02d", (Long.parseLong(siren) * 100 + 12) % 97) + siren;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU33864707",
                "BE0202239951",
                "CHE107787577",
                "DE129274202",
                "DK24256790",
                "EL094019245",
                "FI01120389",
                "HR27759560625",
                "IE6388047V",
                "IT00905811006",
                "LU26375245",
                "NO923609016",
                "PL7740001454",
                "PT500697256",
                "ESA28015865",
                "ES12345678Z"
            })
    void findsEveryWrongDigitWhereCheckDigitsAreLookedAt(String right) {
        for (int at = 2; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9' && NumberText.isDigit(right.charAt(at)); digit++) {
                String written = right.substring(0, at) + digit + right.substring(at + 1);
                boolean same = digit == right.charAt(at);

                assertThat(VatNumber.problem(written).isEmpty()).as(written).isEqualTo(same);
            }
        }
    }
}
