package dev.navette.engine;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EngineSettingsTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void looksAfterTheLeaseSeveralTimesWithinItsLength() {
        bench.lease = Duration.ofSeconds(8);
        bench.attempt = Duration.ofSeconds(6);

        assertThat(bench.settings().patience()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void looksAfterALongLeaseEveryFiveSeconds() {
        bench.lease = Duration.ofHours(1);

        assertThat(bench.settings().patience()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refusesAnAttemptThatOutlivesTheLease() {
        bench.attempt = bench.lease;

        assertThatThrownBy(bench::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempt PT2M is not shorter than lease PT2M");
    }

    @Test
    void refusesAPageWithoutElements() {
        bench.pageSize = 0;

        assertThatThrownBy(bench::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize is 0");
    }
}
