package dev.navette.model;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-10")
class BarcodeTest {

    @ParameterizedTest
    @CsvSource({
        "96385074, EAN_8, 00000096385074",
        "036000291452, UPC_A, 00036000291452",
        "4006381333931, EAN_13, 04006381333931",
        "9782070360024, EAN_13, 09782070360024",
        "10036000291459, GTIN_14, 10036000291459"
    })
    void isTakenByItsLengthAndItsCheckDigit(String digits, Barcode.Kind kind, String gtin) {
        assertThat(Barcode.problem(digits)).isEmpty();
        assertThat(new Barcode(digits).kind()).isEqualTo(kind);
        assertThat(new Barcode(digits).gtin()).isEqualTo(gtin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 4006381333931 ",
                "4 006381 333931",
                "400-6381-3339-31",
                "4006381333931\r\n",
                "\uFEFF4006381333931",
                "4\u00A0006381\u202F333931",
                "978-2-07-036002-4",
                "4006381–333931"
            })
    void overlooksBlanksAndDashes(String written) {
        assertThat(Barcode.problem(written)).isEmpty();
        assertThat(new Barcode(written).digits()).isIn("4006381333931", "9782070360024");
    }

    @Test
    void namesTheDigitThatIsWrongAndTheOneExpected() {
        assertThat(Barcode.problem("4006381333930").map(Problem::toString))
                .hasValue("$: 4006381333930 is no barcode: its last digit is 0 where 1 is expected. Compare it with the"
                        + " label: if the others are right, it is 4006381333931.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is blank",
        "' - ', it is blank",
        "EM-100, EM100 is no barcode: it has more than digits",
        "207036002X, 207036002X is no barcode: it has more than digits",
        "٤٠٠٦٣٨١٣, ٤٠٠٦٣٨١٣ is no barcode: it has more than digits",
        "123456, 123456 is no barcode: it has 6 digits",
        "36000291452, 36000291452 is no barcode: it has 11 digits",
        "400638133393100, 400638133393100 is no barcode: it has 15 digits",
        "0000000000000, 0000000000000 is no article's barcode"
    })
    void saysWhyItIsNone(String written, String what) {
        assertThat(Barcode.problem(written).map(Problem::what)).hasValue(what);
        assertThatThrownBy(() -> new Barcode(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what);
    }

    @Test
    void showsOfSomethingLongTheBeginningOnly() {
        assertThat(Barcode.problem("1".repeat(1_000)).map(Problem::what))
                .hasValue("1".repeat(40) + "… is no barcode: it has 1000 digits");
        assertThat(Barcode.problem("1".repeat(39) + "😀".repeat(9)).map(Problem::what))
                .hasValue("1".repeat(39) + "… is no barcode: it has more than digits");
    }

    /** Its eight digits end in the check digit of the longer number that it stands for: 042100005264. */
    @Test
    void doesNotTakeAShortenedUpcForAnEan() {
        assertThat(Barcode.problem("04252614").map(Problem::what))
                .hasValue("04252614 is no barcode: its last digit is 4 where 0 is expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000000000008",
                "2999999999991",
                "0212345678909",
                "0412345678903",
                "212345678909",
                "412345678903",
                "20000004",
                "00000017",
                "12000000000005"
            })
    void isInternalInTheRangesThatEachCompanyUsesForItself(String digits) {
        assertThat(Barcode.problem(digits)).isEmpty();
        assertThat(new Barcode(digits).internal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "036000291452", "96385074", "10036000291459", "9782070360024"})
    void isNotInternalElsewhere(String digits) {
        assertThat(new Barcode(digits).internal()).isFalse();
    }

    @Test
    void isOfOneArticleHoweverManyZerosStandBeforeIt() {
        assertThat(new Barcode("0036000291452").gtin()).isEqualTo(new Barcode("036000291452").gtin());
        assertThat(new Barcode("0036000291452").internal()).isEqualTo(new Barcode("036000291452").internal());
    }

    @Test
    void hasOneRightCheckDigitAndNeverAcceptsADigitMisread() {
        var random = new Random(20261120);
        for (int i = 0; i < 2_000; i++) {
            String digits = valid(random);
            int at = random.nextInt(digits.length());
            char misread = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = digits.substring(0, at) + misread + digits.substring(at + 1);

            assertThat(Barcode.problem(digits)).as(digits).isEmpty();
            assertThat(Barcode.problem(wrong)).as(wrong).isPresent();
        }
    }

    /** A random number with the one last digit that makes it a barcode. */
    private static String valid(Random random) {
        int length = new int[] {8, 12, 13, 14}[random.nextInt(4)];
        String before = random.ints(length - 1L, 0, 10)
                .mapToObj(Integer::toString)
                .reduce("1", String::concat)
                .substring(1);
        List<String> right = IntStream.range(0, 10)
                .mapToObj(digit -> before + digit)
                .filter(digits -> Barcode.problem(digits).isEmpty())
                .toList();
        assertThat(right).hasSize(1);
        return right.get(0);
    }
}
