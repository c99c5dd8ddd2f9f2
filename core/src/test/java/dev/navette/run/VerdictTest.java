package dev.navette.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    private static final Figures FIGURES = new Figures(Locale.UK, ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void saysInOneSentenceWhatItComesTo() {
        assertThat(sentence(completed(Counts.NONE))).isEqualTo("There was nothing to do");
        assertThat(sentence(completed(new Counts(3, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0))))
                .isEqualTo("Everything went through");
        assertThat(sentence(completed(new Counts(3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0))))
                .isEqualTo("Everything went through; 1 element waits for something");
        assertThat(sentence(completed(new Counts(8, 0, 0, 0, 0, 0, 0, 3, 2, 3, 0))))
                .isEqualTo("2 elements need a person, 3 failed and will be tried again, 3 are pending");
        assertThat(sentence(
                        ended("article-export", Ending.STOPPED),
                        ended("stock-update", Ending.ABORTED),
                        completed(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0))))
                .isEqualTo("Stock update was aborted, article export was stopped; 1 element needs a person");
    }

    @Test
    void saysHowGoodThatIs() {
        TaskReport good = completed(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(verdict(good).level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(verdict(good, ended("stock-update", Ending.STOPPED)).level()).isEqualTo(Verdict.Level.LOOK);
        assertThat(verdict(good, ended("stock-update", Ending.ABORTED)).level()).isEqualTo(Verdict.Level.BAD);
        assertThat(verdict().level()).isEqualTo(Verdict.Level.LOOK);
    }

    private static String sentence(TaskReport... tasks) {
        return verdict(tasks).sentence();
    }

    private static Verdict verdict(TaskReport... tasks) {
        return Verdict.of(new Report(List.of(tasks)), FIGURES);
    }

    private static TaskReport completed(Counts counts) {
        return new TaskReport(1, "article-export", Ending.COMPLETED, counts, NOON, NOON, null, Map.of(), List.of());
    }

    private static TaskReport ended(String task, Ending ending) {
        return new TaskReport(1, task, ending, Counts.NONE, NOON, NOON, null, Map.of(), List.of());
    }
}
