package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PacedBudgetTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final StandingClock clock = new StandingClock(START);
    private final List<Duration> waits = new ArrayList<>();
    private final PacedBudget budget = new PacedBudget(clock, time -> {
        waits.add(time);
        clock.advance(time);
    });

    @Test
    void holdsNothingBackBeforeALimitIsKnown() throws InterruptedException {
        take(1_000);

        assertThat(waits).isEmpty();
    }

    @Test
    void letsGoWhatIsLeftAndThenWaitsForMore() throws InterruptedException {
        budget.announced(2, 3, 40);

        take(5);

        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void fillsUpWhileTimePassesAndNotBeyondFull() throws InterruptedException {
        budget.announced(2, 0, 4);
        clock.advance(Duration.ofHours(1));

        take(5);

        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void keepsStillAfterARefusal() throws InterruptedException {
        budget.refused(Duration.ofSeconds(30));

        take(1);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aShorterRefusalDoesNotShortenALongerOne() throws InterruptedException {
        budget.refused(Duration.ofSeconds(30));
        budget.refused(Duration.ofSeconds(5));

        take(1);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void aCostAboveTheWholeBudgetWaitsForAllOfItAndIsPaidOff() throws InterruptedException {
        budget.announced(1, 0, 10);

        budget.take(25);
        budget.take(1);

        assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(16));
    }

    @Test
    void losesNothingWhenItIsAskedMoreOftenThanEachMillisecond() throws InterruptedException {
        budget.announced(1_000, 0, 1_000);
        clock.advance(Duration.ofNanos(400_000));
        budget.take(0);
        clock.advance(Duration.ofNanos(600_000));

        budget.take(1);

        assertThat(waits).isEmpty();
    }

    @Test
    void doesNotLetARequestGoWhenItIsInterrupted() {
        var interrupted = new PacedBudget(clock, time -> {
            throw new InterruptedException();
        });
        interrupted.announced(1, 0, 1);

        assertThatThrownBy(() -> interrupted.take(1)).isInstanceOf(InterruptedException.class);
    }

    private void take(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            budget.take(1);
        }
    }
}
