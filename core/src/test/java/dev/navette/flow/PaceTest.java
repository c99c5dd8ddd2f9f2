package dev.navette.flow;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Constraints;
import dev.navette.spi.Limits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-5")
class PaceTest {

    private static final Limits ALLOWED = new Limits(100, 4, Duration.ofSeconds(3));

    @Test
    void isWhatTheSystemAllowsUnlessMoreIsSaid() {
        assertThat(Pace.usual().within(ALLOWED)).isEqualTo(ALLOWED);
        assertThat(Constraints.problems(Pace.usual(), "$")).isEmpty();
    }

    @Test
    void goesBelowWhatTheSystemAllows() {
        Pace pace = Pace.usual().withBatch(20).withParallel(1);

        assertThat(pace.problems(ALLOWED)).isEmpty();
        assertThat(pace.within(ALLOWED)).isEqualTo(new Limits(20, 1, Duration.ofSeconds(3)));
    }

    @Test
    void saysWhatGoesBeyondIt() {
        Pace pace = Pace.usual().withBatch(101).withParallel(5);

        assertThat(pace.problems(ALLOWED))
                .containsExactly(
                        new Problem(
                                "$.batch",
                                "it is 101, and the system allows 100",
                                "Write at most 100, or leave it out"),
                        new Problem(
                                "$.parallel", "it is 5, and the system allows 4", "Write at most 4, or leave it out"));
        assertThat(pace.within(ALLOWED)).isEqualTo(ALLOWED);
    }

    @Test
    void refusesWhatIsNotAboveZero() {
        var pace = new Pace(0, 0, -1, Duration.ofSeconds(-1));

        assertThat(Constraints.problems(pace, "$.pace"))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.pace.batch: it is 0. Write at least 1.",
                        "$.pace.page: it is 0. Write at least 1.",
                        "$.pace.parallel: it is -1. Write at least 1.",
                        "$.pace.timeOut: it is PT-1S. Write a time above 0, for example \"PT30S\".");
    }
}
