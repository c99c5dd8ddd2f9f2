package dev.navette.http;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeWindowTest {

    private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00.900Z");

    @Test
    void beginsEarlierThanTheLastChangeByItsOverlap() {
        var window = new TimeWindow(SEEN, Duration.ofMinutes(2));

        assertThat(window.after()).isEqualTo("2026-11-20T11:57:59Z");
    }

    @Test
    void readsTheSecondOfTheLastChangeOnceMoreWithoutAnOverlap() {
        var window = new TimeWindow(SEEN, Duration.ZERO);

        assertThat(window.after()).isEqualTo("2026-11-20T11:59:59Z");
    }

    @Test
    void movesForwardOnly() {
        var window = new TimeWindow(SEEN, Duration.ofMinutes(2));

        assertThat(window.seen(SEEN.plusSeconds(5)).since()).isEqualTo(SEEN.plusSeconds(5));
        assertThat(window.seen(SEEN.minusSeconds(5))).isEqualTo(window);
    }

    @Test
    void refusesAnOverlapThatWouldSkip() {
        assertThatThrownBy(() -> new TimeWindow(SEEN, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
