package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.sales.ExternalReference.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-3")
class ExternalReferenceTest {

    private static final int LONGEST = 32;
    private static final ExternalReference ORDER = ExternalReference.order("s1", "1042");
    private static final ExternalReference DAY = ExternalReference.day("s1", LocalDate.of(2026, 11, 20));

    @Test
    void namesEachKindOfUnitInOneFixedFormat() {
        assertThat(ORDER).hasToString("s1:1042");
        assertThat(ORDER.address(2)).hasToString("s1:1042/2");
        assertThat(ORDER.refund("7")).hasToString("s1:1042/R7");
        assertThat(ORDER.payment("1")).hasToString("s1:1042/P1");
        assertThat(ORDER.refund("7").payment("3")).hasToString("s1:1042/R7/P3");
        assertThat(ORDER.repeated(2)).hasToString("s1:1042/F2");
        assertThat(DAY).hasToString("s1:D2026-11-20");
        assertThat(DAY.late(2)).hasToString("s1:D2026-11-20/2");
        assertThat(ExternalReference.session("s1", "12")).hasToString("s1:S12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            s1:1042                | ORDER   | s1    | 1042 | -     | 1 | s1:1042
            s1:1042/2              | ADDRESS | s1    | 1042 | 2     | 1 | s1:1042
            s1:1042/99/F99         | ADDRESS | s1    | 1042 | 99    | 99 | s1:1042
            s1:1042/R7             | REFUND  | s1    | 1042 | R7    | 1 | s1:1042
            s1:1042/R7/P3/F2       | PAYMENT | s1    | 1042 | R7/P3 | 2 | s1:1042
            s1:1042/P1             | PAYMENT | s1    | 1042 | P1    | 1 | s1:1042
            s1:1042/2/P1           | PAYMENT | s1    | 1042 | 2/P1  | 1 | s1:1042
            s1:1042/F2             | ORDER   | s1    | 1042 | -     | 2 | s1:1042
            p9999:nab_1-c          | ORDER   | p9999 | ab_1-c | -   | 1 | p9999:nab_1-c
            s1:D2026-11-20         | DAY     | s1    | -    | -     | 1 | -
            s1:D2026-11-20/2/F3    | DAY     | s1    | -    | 2     | 3 | -
            s1:D2026-11-20/9999/P4 | PAYMENT | s1    | -    | 9999/P4 | 1 | -
            s1:S12                 | SESSION | s1    | -    | -     | 1 | -
            s1:S12/P5              | PAYMENT | s1    | -    | P5    | 1 | -
            s9999:z23z405fz79tdr/R123456 | REFUND | s9999 | 9999999999999999999 | R123456 | 1 | s9999:z23z405fz79tdr
            s1:xR000000000000000001    | REFUND  | s1 | - | - | 1 | -
            s1:xR000000000000000001/P1 | PAYMENT | s1 | - | P1 | 1 | -
            s1:xP000000000000000001/F9 | PAYMENT | s1 | - | - | 9 | -
            """)
    void isReadBackAsWhatItIs(
            String text, Kind kind, String tag, String orderId, String part, int repeat, String order) {
        ExternalReference reference = ExternalReference.parse(text).orElseThrow();

        assertThat(reference.kind()).isEqualTo(kind);
        assertThat(reference.tag()).isEqualTo(tag);
        assertThat(reference.orderId().orElse(null)).isEqualTo(orderId);
        assertThat(reference.part()).isEqualTo(part == null ? "" : part);
        assertThat(reference.repeat()).isEqualTo(repeat);
        assertThat(reference.wholeOrder().map(ExternalReference::text).orElse(null))
                .isEqualTo(order);
        assertThat(reference).hasToString(text);
    }

    @Test
    void tellsTheDay() {
        assertThat(DAY.late(2).day()).hasValue(LocalDate.of(2026, 11, 20));
        assertThat(ORDER.day()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, s1:1",
        "9999999999, s1:9999999999", // ten digits
        "10000000000, s1:z4ldqpds", // eleven
        "6123456789012, s1:z2652s2hp0", // a shop of today
        "9999999999999999999, s1:z23z405fz79tdr", // nineteen
        "10000000000000000000, s1:h1", // twenty: only begins so
        "0, s1:n0",
        "007, s1:n007",
        "a1b2-c3_d4, s1:na1b2-c3_d4",
        "z4ldqpds, s1:nz4ldqpds",
        "abcdefghijklmnopqr, s1:nabcdefghijklmnopqr",
    })
    void writesEachIdInOneWay(String id, String text) {
        String written = ExternalReference.order("s1", id).text();

        if (text.equals("s1:h1")) {
            assertThat(written).startsWith("s1:h").hasSize("s1:h".length() + 18);
        } else {
            assertThat(written).isEqualTo(text);
            assertThat(new ExternalReference(written).orderId()).hasValue(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB1",
                "abcdefghijklmnopqrs",
                "a.b",
                "a b",
                "é",
                "gid://shopify/Order/1042",
                "٣",
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
            })
    void hashesWhatElseAnIdCanBe(String id) {
        ExternalReference reference = ExternalReference.order("s1", id);

        assertThat(reference.text()).matches("s1:h[0-9a-z]{18}");
        assertThat(reference.orderId()).isEmpty();
        assertThat(reference.wholeOrder()).hasValue(reference);
    }

    /** A changed hash would import every order with such an id a second time. */
    @Test
    void hashesAsItAlwaysDid() {
        ExternalReference order = ExternalReference.order("s1", "EM-1042");

        assertThat(order).hasToString("s1:hpb64l9lcqa8l3ac5vt");
        assertThat(order.refund("A-7")).hasToString("s1:xRig26fagilyk7gesrzd");
        assertThat(order.payment("A-7")).hasToString("s1:xPlu8k1dl88mw1i2syp0");
    }

    @Test
    void keepsTwoIdsApartThatDifferInCaseAlone() {
        ExternalReference small = ExternalReference.order("s1", "em-1042");
        ExternalReference mixed = ExternalReference.order("s1", "Em-1042");
        ExternalReference capital = ExternalReference.order("s1", "EM-1042");

        assertThat(small.text()).isNotEqualToIgnoringCase(mixed.text()).isNotEqualToIgnoringCase(capital.text());
        assertThat(mixed.text()).isNotEqualToIgnoringCase(capital.text());
    }

    @Test
    void keepsTheIdsOfTheLargestShopsOfTodayReadable() {
        ExternalReference refund =
                ExternalReference.order("s9999", "9999999999999").refund("9999999999999");

        assertThat(refund).hasToString("s9999:z3jlxpt2pr/Rz3jlxpt2pr");
        assertThat(refund.text()).hasSize(28);
        assertThat(refund.repeated(99)).hasToString("s9999:z3jlxpt2pr/Rz3jlxpt2pr/F99");
        assertThat(refund.wholeOrder().orElseThrow().orderId()).hasValue("9999999999999");
    }

    @Test
    void putsOneHashForBothIdsWhereNoRepeatWouldFit() {
        ExternalReference order = ExternalReference.order("s9999", "9999999999999999999");

        ExternalReference refund = order.refund("9999999999999999999");
        ExternalReference payment = order.payment("9999999999999999999");

        assertThat(refund.text()).matches("s9999:xR[0-9a-z]{18}");
        assertThat(payment.text()).matches("s9999:xP[0-9a-z]{18}");
        assertThat(refund.text().substring(8)).isNotEqualTo(payment.text().substring(8));
        assertThat(refund.kind()).isEqualTo(Kind.REFUND);
        assertThat(payment.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(refund.orderId()).isEmpty();
        assertThat(refund.repeated(99).text()).isEqualTo(refund + "/F99");
    }

    @Test
    void keepsTheRepeatBehindThePart() {
        ExternalReference forced = ORDER.repeated(2);

        assertThat(forced.refund("7")).hasToString("s1:1042/R7/F2");
        assertThat(forced.address(3)).hasToString("s1:1042/3/F2");
        assertThat(forced.repeated(3)).hasToString("s1:1042/F3");
        assertThat(forced.repeated(1)).isEqualTo(ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1042",
                "s1",
                "s1:",
                "s:1042",
                "s0:1042",
                "s01:1042",
                "S1:1042",
                "ss1:1042",
                "s12345:1042",
                "s1:01042",
                "s1:0",
                "s1:12345678901", // belongs in base 36
                "s1:z255s", // could stand as it is
                "s1:z04ldqpds",
                "s1:z23z405fz79tds", // twenty digits
                "s1:z4ldqpdr", // ten digits
                "s1:n1042",
                "s1:n10000000000",
                "s1:n",
                "s1:nabcdefghijklmnopqrs",
                "s1:nEM",
                "s1:hzzzzzzzzzzzzzzzzzz", // more bits than we take
                "s1:xRzzzzzzzzzzzzzzzzzz",
                "s1:h1",
                "s1:X1042",
                "s1:1042/",
                "s1:1042/0",
                "s1:1042/100",
                "s1:1042/02",
                "s1:1042/R",
                "s1:1042/R07",
                "s1:1042/Rn7",
                "s1:1042/r7",
                "s1:1042/P01",
                "s1:1042/F1",
                "s1:1042/F0",
                "s1:1042/F100",
                "s1:1042/F2/F2",
                "s1:1042/F2/R7",
                "s1:1042/P1/P2",
                "s1:1042/2/R7",
                "s1:xP000000000000000001/P1",
                "s9999:xR000000000000000001/P1", // would be one hash
                "s9999:z23z405fz79tdr/R1234567",
                "s1:d2026-11-20",
                "s1:D2026-02-29",
                "s1:D2026-11-20/1",
                "s1:D2026-11-20/10000",
                "s1:D20261120",
                "s1:S",
                "s1:S007",
                "s1:1042 ",
                " s1:1042",
                "s1:1042\n",
                "Commande 1042"
            })
    void isNothingElse(String text) {
        assertThat(ExternalReference.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ExternalReference(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no external reference in our format");
    }

    @ParameterizedTest
    @CsvSource({
        "s1, true",
        "p9999, true",
        "a10, true",
        "s, false",
        "s0, false",
        "s10000, false",
        "S1, false",
        "é1, false"
    })
    void aTagIsASmallLetterAndANumber(String tag, boolean right) {
        assertThat(ExternalReference.isTag(tag)).isEqualTo(right);
    }

    @Test
    void refusesWhatHasNoPlaceInTheFormat() {
        refused(() -> ExternalReference.order("S1", "1042"), "a tag is a small letter and a number from 1 to 9999");
        refused(() -> ExternalReference.order("s1", " "), "the id is blank");
        refused(() -> ORDER.refund(""), "the id is blank");
        refused(() -> ORDER.address(0), "the number of an address is from 1 to 99");
        refused(() -> ORDER.address(100), "the number of an address is from 1 to 99");
        refused(() -> DAY.late(1), "the number of what came late is from 2 to 9999");
        refused(() -> DAY.late(10_000), "the number of what came late is from 2 to 9999");
        refused(() -> ORDER.repeated(0), "the number of a repeat is from 1 to 99");
        refused(() -> ORDER.repeated(100), "the number of a repeat is from 1 to 99");
        refused(() -> ORDER.address(2).address(3), "an address is a part of an order");
        refused(() -> DAY.address(2), "an address is a part of an order");
        refused(() -> ORDER.late(2), "what came late is a part of a day");
        refused(() -> DAY.late(2).late(3), "what came late is a part of a day");
        refused(() -> DAY.refund("7"), "a refund is one of an order");
        refused(() -> ORDER.payment("1").payment("2"), "a payment has no payments");
        refused(() -> ExternalReference.day("s1", LocalDate.of(10_000, 1, 1)), "no external reference in our format");
    }

    /** Ids as shops have them, and such as differ from one another by little, so that a clash is likely to show. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_120, 4711})
    void noTwoUnitsShareOneAndNoneIsTooLong(long seed) {
        var random = new Random(seed);
        Map<String, String> units = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String tag = random.nextBoolean() ? "s1" : "s9999";
            String id = id(random);
            String other = id(random);
            ExternalReference order = ExternalReference.order(tag, id);
            int number = 1 + random.nextInt(99);
            int repeat = 1 + random.nextInt(99);
            String unit = tag + " " + id;

            meet(units, order, unit, seed);
            meet(units, order.address(number), unit + " address " + number, seed);
            meet(units, order.refund(other), unit + " refund " + other, seed);
            meet(units, order.payment(other), unit + " payment " + other, seed);
            meet(units, order.repeated(repeat), unit + (repeat == 1 ? "" : " repeat " + repeat), seed);
            meet(units, order.refund(other).repeated(99), unit + " refund " + other + " repeat 99", seed);
            meet(units, order.refund(other).payment(id), unit + " refund " + other + " payment " + id, seed);
            meet(units, ExternalReference.session(tag, id), unit + " session", seed);
        }
        assertThat(units).hasSizeGreaterThan(40_000);
    }

    @Test
    void fitsWhateverTheLongestPartsAre() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            ExternalReference order = ExternalReference.order("s9999", id(random));
            assertThat(order.address(99).payment(id(random)).repeated(99).text())
                    .hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(order.address(99).repeated(99).text()).hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(ExternalReference.day("s9999", LocalDate.of(2026, 12, 31))
                            .late(9999)
                            .payment(id(random))
                            .repeated(99)
                            .text())
                    .hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    private static void meet(Map<String, String> units, ExternalReference reference, String unit, long seed) {
        String before = units.putIfAbsent(reference.text().toLowerCase(Locale.ROOT), unit);

        assertThat(before == null || before.equals(unit))
                .as("seed %s: %s is for %s and for %s", seed, reference, before, unit)
                .isTrue();
        assertThat(reference.text()).as("seed %s: %s", seed, unit).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(ExternalReference.parse(reference.text()))
                .as("seed %s: %s", seed, unit)
                .hasValue(reference);
    }

    private static String id(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(1 + random.nextInt(300));
            case 1 -> String.valueOf(1_000_000_000L + random.nextLong(99_000_000_000L));
            case 2 -> (1 + random.nextInt(9)) + digits(random, 18);
            case 3 -> letters(random, 1 + random.nextInt(3));
            default -> letters(random, 17 + random.nextInt(4));
        };
    }

    private static String digits(Random random, int length) {
        return random.ints(length, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 12)
                .mapToObj(at -> "abzhnxABZ-01".substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
