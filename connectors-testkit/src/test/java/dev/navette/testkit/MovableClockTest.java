package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void standsStillUntilItIsMoved() {
        MovableClock clock = MovableClock.at(START);
        assertThat(clock.instant()).isEqualTo(START);

        clock.advance(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void movesInEveryZoneAtOnce() {
        MovableClock clock = MovableClock.at(START);
        MovableClock paris = clock.withZone(ZoneId.of("Europe/Paris"));

        clock.advance(Duration.ofMinutes(5));

        assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(paris.instant()).isEqualTo(clock.instant());
    }
}
