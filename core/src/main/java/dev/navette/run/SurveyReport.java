package dev.navette.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is there on both sides of a profile, what of it is linked, and what changed, drifted or is gone since the surveys
 * before. Found by reading only.
 *
 * @param run its number in the journal
 * @param ending how it ended; aborted when a system could not be surveyed
 * @param message why it was aborted, or null
 * @param start when it began
 * @param end when it ended
 * @param found what was found, one for each subject that a system can survey
 */
public record SurveyReport(
        long run, Ending ending, @Nullable String message, Instant start, Instant end, List<Surveyed> found) {

    public SurveyReport {
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        found = List.copyOf(found);
    }

    /** What was found of one subject; empty when no system surveys it. */
    public Optional<Surveyed> of(Surveyed.Subject subject) {
        return found.stream().filter(one -> one.subject() == subject).findFirst();
    }
}
