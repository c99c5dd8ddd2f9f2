package dev.navette.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    private static final Figures FIGURES = new Figures(Locale.UK, ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT-5S       | less than 1 ms
            PT0S        | less than 1 ms
            PT0.35S     | 350 ms
            PT2.449S    | 2.4 s
            PT12.9S     | 12 s
            PT2M        | 2 min
            PT2M5S      | 2 min 5 s
            PT1H0M59S   | 1 h
            PT27H3M     | 27 h 3 min
            """)
    void writesDurationsAsPeopleSayThem(Duration duration, String text) {
        assertThat(FIGURES.duration(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | PT1S   | ''
            5     | PT0S   | ''
            12000 | PT10S  | 1,200 elements a second
            25    | PT10S  | 2.5 elements a second
            1     | PT10S  | 6 elements a minute
            """)
    void writesRatesAsPeopleSayThem(long elements, Duration duration, String text) {
        assertThat(FIGURES.rate(elements, duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,9,0%", "9,9,100%", "1,3,33%", "1,1000,under 1%", "999,1000,over 99%", "995,1000,over 99%"})
    void neverRoundsToAllOrNothing(long part, long whole, String share) {
        assertThat(FIGURES.share(part, whole)).isEqualTo(share);
    }

    @Test
    void namesADayOnceAsLongAsItIsTheSame() {
        Instant midnight = Instant.parse("2026-11-28T23:59:58Z");

        assertThat(FIGURES.span(NOON, NOON.plusSeconds(5))).isEqualTo("28 November 2026, 12:00:00 to 12:00:05");
        assertThat(FIGURES.span(NOON, NOON.plusMillis(5))).isEqualTo("28 November 2026, 12:00:00");
        assertThat(FIGURES.spanFrom(NOON, midnight, midnight.plusSeconds(5)))
                .isEqualTo("23:59:58 to 29 November 2026, 00:00:03");
        assertThat(FIGURES.spanFrom(NOON, midnight.plusSeconds(5), midnight.plusSeconds(6)))
                .isEqualTo("29 November 2026, 00:00:03 to 00:00:04");
    }

    @Test
    void namesTheZone() {
        assertThat(FIGURES.zoneName()).isEqualTo("UTC");
        assertThat(new Figures(Locale.UK, ZoneOffset.ofHours(2)).zoneName()).isEqualTo("UTC+02:00");
        assertThat(new Figures(Locale.UK, ZoneId.of("Europe/Paris")).zoneName()).isEqualTo("Europe/Paris");
    }
}
