package dev.navette.run;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which runs the journal is asked for (RUN-1). What is null or empty does not matter.
 *
 * @param profile its name
 * @param task the flow's task name
 * @param from begun at this time or later
 * @param until begun before this time
 * @param element a run that has a line of this name
 * @param results a run with at least one element of one of these results
 * @param before runs of a lower number: the last one of a page gives the next page
 */
public record RunFilter(
        @Nullable String profile,
        @Nullable String task,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String element,
        Set<Result> results,
        @Nullable Long before) {

    public RunFilter {
        results = Set.copyOf(results);
    }

    /** Every run. */
    public static RunFilter all() {
        return new RunFilter(null, null, null, null, null, Set.of(), null);
    }

    /** Only runs of the profile of that name. */
    public RunFilter ofProfile(String name) {
        return new RunFilter(Objects.requireNonNull(name, "name"), task, from, until, element, results, before);
    }

    /** Only runs of the flow of that task name. */
    public RunFilter ofTask(String name) {
        return new RunFilter(profile, Objects.requireNonNull(name, "name"), from, until, element, results, before);
    }

    /** Begun at {@code start} or later, and before {@code end}. */
    public RunFilter between(Instant start, Instant end) {
        return new RunFilter(profile, task, start, end, element, results, before);
    }

    /** In which an element of this name was created, updated, or had a result that a person should see. */
    public RunFilter naming(String name) {
        return new RunFilter(profile, task, from, until, Objects.requireNonNull(name, "name"), results, before);
    }

    /** In which at least one element had this result; several of these are alternatives. */
    public RunFilter with(Result result) {
        var more = new LinkedHashSet<>(results);
        more.add(result);
        return new RunFilter(profile, task, from, until, element, more, before);
    }

    /** Runs before one of this number. */
    public RunFilter before(long run) {
        return new RunFilter(profile, task, from, until, element, results, run);
    }
}
