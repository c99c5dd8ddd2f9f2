package dev.navette.mapping.sales;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.mapping.sales.OrderPeriod.DateOf;
import dev.navette.mapping.sales.OrderPeriod.Span;
import dev.navette.mapping.sales.OrderPeriod.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-2")
class OrderPeriodTest {

    private static final long SEED = 20261120;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Path FOLDER = Path.of("profiles").toAbsolutePath();
    private static final RecordShape<OrderPeriod> SHAPE = RecordShape.of(OrderPeriod.class);

    private final Reading reading = new Reading(FOLDER);

    @ParameterizedTest
    @CsvSource({
        // span, now in Paris, from, before
        "THIS_WEEK,     2026-11-20T10:00:00,     2026-11-16, 2026-11-23",
        "THIS_WEEK,     2026-11-16T00:00:00,     2026-11-16, 2026-11-23", // a Monday
        "THIS_WEEK,     2026-11-22T23:59:59.999, 2026-11-16, 2026-11-23", // a Sunday
        "THIS_WEEK,     2027-01-01T10:00:00,     2026-12-28, 2027-01-04",
        "LAST_15_DAYS,  2026-11-20T10:00:00,     2026-11-06, 2026-11-21",
        "LAST_15_DAYS,  2026-11-20T00:00:00,     2026-11-06, 2026-11-21",
        "LAST_15_DAYS,  2026-11-19T23:59:59.999, 2026-11-05, 2026-11-20",
        "LAST_15_DAYS,  2028-03-05T10:00:00,     2028-02-20, 2028-03-06",
        "THIS_MONTH,    2026-11-20T10:00:00,     2026-11-01, 2026-12-01",
        "THIS_MONTH,    2026-12-31T23:59:59.999, 2026-12-01, 2027-01-01",
        "THIS_MONTH,    2028-02-29T10:00:00,     2028-02-01, 2028-03-01",
        "LAST_MONTH,    2026-11-20T10:00:00,     2026-10-01, 2026-11-01",
        "LAST_MONTH,    2026-03-31T10:00:00,     2026-02-01, 2026-03-01",
        "LAST_MONTH,    2028-03-31T10:00:00,     2028-02-01, 2028-03-01",
        "LAST_MONTH,    2027-01-01T00:00:00,     2026-12-01, 2027-01-01",
        "LAST_3_MONTHS, 2026-11-20T10:00:00,     2026-08-20, 2026-11-21",
        "LAST_3_MONTHS, 2026-05-31T10:00:00,     2026-02-28, 2026-06-01",
        "LAST_3_MONTHS, 2028-05-31T10:00:00,     2028-02-29, 2028-06-01",
        "LAST_3_MONTHS, 2027-02-28T10:00:00,     2026-11-28, 2027-03-01",
        "LAST_6_MONTHS, 2026-11-20T10:00:00,     2026-05-20, 2026-11-21",
        "LAST_6_MONTHS, 2026-08-31T10:00:00,     2026-02-28, 2026-09-01",
        "THIS_YEAR,     2026-11-20T10:00:00,     2026-01-01, 2027-01-01",
        "THIS_YEAR,     2028-12-31T23:59:59.999, 2028-01-01, 2029-01-01",
        "THIS_YEAR,     2027-01-01T00:00:00,     2027-01-01, 2028-01-01",
        "LAST_YEAR,     2026-11-20T10:00:00,     2025-01-01, 2026-01-01",
        "LAST_YEAR,     2028-02-29T10:00:00,     2027-01-01, 2028-01-01"
    })
    void hasWholeDaysOfTheShop(Span span, LocalDateTime now, LocalDate from, LocalDate before) {
        Window window = OrderPeriod.of(span).window(now.atZone(PARIS).toInstant(), PARIS);

        assertThat(window).isEqualTo(new Window(midnight(from), midnight(before)));
    }

    @Test
    void takesTheDayThatItIsWhereTheShopIs() {
        Instant now = Instant.parse("2026-11-30T23:30:00Z");
        OrderPeriod month = OrderPeriod.of(Span.THIS_MONTH);

        assertThat(month.window(now, PARIS).from()).isEqualTo("2026-11-30T23:00:00Z"); // December there
        assertThat(month.window(now, ZoneId.of("America/Martinique")).from()).isEqualTo("2026-11-01T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // zone, day, its first instant, hours; clocks changed at 2 or 3 o'clock, and at midnight
        "Europe/Paris,      2026-03-29, 2026-03-28T23:00:00Z, 23",
        "Europe/Paris,      2026-10-25, 2026-10-24T22:00:00Z, 25",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, 23", // no midnight
        "America/Sao_Paulo, 2018-02-17, 2018-02-17T02:00:00Z, 25", // 23 o'clock twice
        "America/Havana,    2025-11-02, 2025-11-02T04:00:00Z, 25", // midnight twice
        "Pacific/Apia,      2011-12-30, 2011-12-30T10:00:00Z, 0" // no such day
    })
    void beginsADayWithItsFirstInstant(ZoneId zone, LocalDate day, Instant from, int hours) {
        Window window = OrderPeriod.between(day, day).window(Instant.EPOCH, zone);

        assertThat(window).isEqualTo(new Window(from, from.plus(Duration.ofHours(hours))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL", "SINCE_LAST_RUN"})
    void isOpenWhereNoDaysAreAskedFor(Span span) {
        Window window = OrderPeriod.of(span).window(Instant.parse("2026-11-20T09:00:00Z"), PARIS);

        assertThat(window).isEqualTo(new Window(null, null));
        assertThat(window.holds(Instant.MIN)).isTrue();
        assertThat(window.holds(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheBeginningToTheReaderSinceTheLastRunOnly(Span span) {
        assertThat(new OrderPeriod(span, null, null, DateOf.MODIFIED, Set.of()).goesByWatermark())
                .isEqualTo(span == Span.SINCE_LAST_RUN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T22:59:59.999999999Z, false",
        "2026-11-01T23:00:00Z,           true",
        "2026-11-03T22:59:59.999999999Z, true",
        "2026-11-03T23:00:00Z,           false"
    })
    void holdsBothDaysThatItIsBetween(Instant instant, boolean held) {
        Window window = OrderPeriod.between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3))
                .window(Instant.EPOCH, PARIS);

        assertThat(window.holds(instant)).isEqualTo(held);
    }

    @Test
    void mayBeOpenAtOneEnd() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(new Window(noon, null).holds(noon)).isTrue();
        assertThat(new Window(noon, null).holds(noon.minusNanos(1))).isFalse();
        assertThat(new Window(null, noon).holds(noon)).isFalse();
        assertThat(new Window(null, noon).holds(noon.minusNanos(1))).isTrue();
        assertThat(new Window(noon, noon).holds(noon)).isFalse();
        assertThatThrownBy(() -> new Window(noon, noon.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it ends at 2026-11-20T11:59:59.999999999Z, before it begins at 2026-11-20T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // by, placed, modified, taken
        "PLACED,   2026-11-20, 2026-12-02, true",
        "PLACED,   2026-10-31, 2026-11-20, false",
        "MODIFIED, 2026-10-31, 2026-11-20, true",
        "MODIFIED, 2026-11-20, 2026-12-02, false"
    })
    void goesByOneDateOfTheOrder(DateOf by, LocalDate placed, LocalDate modified, boolean taken) {
        OrderPeriod month = OrderPeriod.of(Span.THIS_MONTH);
        OrderPeriod period = by == DateOf.PLACED ? month.byPlaced() : month;
        Window november = period.window(Instant.parse("2026-11-20T09:00:00Z"), PARIS);

        assertThat(period.takes(midnight(placed), midnight(modified), "", november))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"'', 2, true", "'', '', true", "2, 2, true", "2, 3, true", "2, 1, false", "2, '', false"})
    void takesTheOrdersOfItsShops(String chosen, String shop, boolean taken) {
        OrderPeriod period = OrderPeriod.of(Span.ALL).ofShops(chosen.isEmpty() ? Set.of() : Set.of(chosen, "3"));

        assertThat(period.takes(Instant.EPOCH, Instant.EPOCH, shop, new Window(null, null)))
                .isEqualTo(taken);
    }

    @Test
    void takesNoOrderOfAnotherTimeForItsShop() {
        OrderPeriod period = OrderPeriod.of(Span.ALL).ofShops(Set.of("2"));

        assertThat(period.takes(Instant.EPOCH, Instant.EPOCH, "2", new Window(Instant.EPOCH.plusNanos(1), null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BETWEEN, , , '$.first: missing: \"between\" has a first and a last day. Write the first day, for example \"2026-11-20\".', '$.last: missing: \"between\" has a first and a last day. Write the last day, for example \"2026-11-20\".'",
        "BETWEEN, 2026-11-20, , '$.last: missing: \"between\" has a first and a last day. Write the last day, for example \"2026-11-20\".',",
        "BETWEEN, 2026-11-20, 2026-11-19, '$.last: it is 2026-11-19, before the first day, 2026-11-20. Swap the two, or correct one.',",
        "BETWEEN, 2026-11-20, 2026-11-20, ,",
        "BETWEEN, 1969-12-31, 2026-11-20, '$.first: it is 1969-12-31, and no order has such a year. Correct the year.',",
        "BETWEEN, 1970-01-01, 9999-12-31, ,",
        "BETWEEN, 2026-11-20, +10000-01-01, '$.last: it is +10000-01-01, and no order has such a year. Correct the year.',",
        "ALL, , , ,",
        "THIS_WEEK, 2026-11-20, , '$.first: it is 2026-11-20, and only \"between\" has days of its own. Remove it, or write \"between\" as the span.',",
        "ALL, , 2026-11-20, '$.last: it is 2026-11-20, and only \"between\" has days of its own. Remove it, or write \"between\" as the span.',"
    })
    void saysWhichDaysAreWrong(
            Span span,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String problem,
            @Nullable String another) {
        var period = new OrderPeriod(span, first, last, DateOf.MODIFIED, Set.of());
        var expected = new ArrayList<String>();
        if (problem != null) {
            expected.add(problem);
        }
        if (another != null) {
            expected.add(another);
        }

        assertThat(period.problems()).extracting(Problem::toString).isEqualTo(expected);
    }

    @Test
    void cannotTellByPlacedDateWhatCameSinceTheLastRun() {
        OrderPeriod period = OrderPeriod.sinceLastRun().byPlaced();

        assertThat(period.problems())
                .containsExactly(new Problem(
                        "$.by",
                        "it is \"placed\", and since the last run is told by what was modified",
                        "Write \"modified\", or choose another span"));
        assertThat(OrderPeriod.sinceLastRun().problems()).isEmpty();
        assertThat(OrderPeriod.of(Span.ALL).byPlaced().problems()).isEmpty();
        assertThatThrownBy(() -> period.window(Instant.EPOCH, PARIS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("$.by");
    }

    @Test
    void needsNothingToBeSaidInAProfile() {
        OrderPeriod period = read("{}");

        assertThat(reading.problems()).isEmpty();
        assertThat(period).isEqualTo(OrderPeriod.sinceLastRun());
    }

    @Test
    void isWrittenInAProfileWithDashesAndDays() {
        OrderPeriod period =
                read("{\"span\":\"between\",\"first\":\"2026-11-01\",\"last\":\"2026-11-20\",\"by\":\"placed\","
                        + "\"shops\":[\"3\",\"2\"]}");

        var meant = OrderPeriod.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20))
                .byPlaced()
                .ofShops(Set.of("2", "3"));
        assertThat(reading.problems()).isEmpty();
        assertThat(period).isEqualTo(meant);
        assertThat(read(JsonText.of(SHAPE.write(meant, new Writing(FOLDER))))).isEqualTo(meant);
        assertThat(meant.shops()).containsExactly("2", "3");
        assertThat(read("{\"span\":\"last-15-days\"}")).isEqualTo(OrderPeriod.of(Span.LAST_15_DAYS));
    }

    @Test
    void isRefusedInAProfileWhereItStands() {
        read("{\"span\":\"between\",\"first\":\"20.11.2026\",\"last\":\"2026-02-30\",\"shops\":[\" \"]}");

        assertThat(reading.problems())
                .contains(
                        new Problem("$.first", "it is no date", "Write a date in the form \"2026-11-20\""),
                        new Problem("$.last", "it is no date", "Write a date in the form \"2026-11-20\""));
        assertThat(SHAPE.schema().get("properties").get("first").toString()).contains("\"format\":\"date\"");
    }

    @Test
    void refusesAShopWithoutAName() {
        read("{\"shops\":[\"2\",\" \"]}");

        assertThat(reading.problems())
                .containsExactly(new Problem("$.shops", "one of them is blank", "Write its id, or remove it"));
    }

    @Test
    void holdsTheInstantOfTheRunWhateverTheDay() {
        var random = new Random(SEED);
        List<Span> current =
                List.of(Span.THIS_WEEK, Span.LAST_15_DAYS, Span.THIS_MONTH, Span.LAST_3_MONTHS, Span.THIS_YEAR);
        List<String> zones =
                List.of("Europe/Paris", "America/Martinique", "Indian/Reunion", "America/Sao_Paulo", "America/Havana");
        for (int i = 0; i < 5_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant now = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));

            for (Span span : current) {
                Window window = OrderPeriod.of(span).window(now, zone);
                assertThat(window.holds(now))
                        .as("seed %d, %s at %s in %s: %s", SEED, span, now, zone, window)
                        .isTrue();
            }
            Window lastMonth = OrderPeriod.of(Span.LAST_MONTH).window(now, zone);
            Window thisMonth = OrderPeriod.of(Span.THIS_MONTH).window(now, zone);
            assertThat(lastMonth.before())
                    .as("seed %d at %s in %s", SEED, now, zone)
                    .isEqualTo(thisMonth.from());
            Window fortnight = OrderPeriod.of(Span.LAST_15_DAYS).window(now, zone);
            long hours = ChronoUnit.HOURS.between(fortnight.from(), fortnight.before());
            assertThat(hours).as("seed %d at %s in %s", SEED, now, zone).isBetween(359L, 361L);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private @Nullable OrderPeriod read(String text) {
        return JsonText.tree(text.getBytes(StandardCharsets.UTF_8), "the profile", reading)
                .map(tree -> SHAPE.read(tree, "$", reading))
                .orElse(null);
    }
}
