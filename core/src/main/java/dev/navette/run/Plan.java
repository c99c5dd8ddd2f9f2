package dev.navette.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a profile's flows would write (RUN-7). Its changes are kept in the store until it is dropped or purged.
 *
 * @param id its number
 * @param profile what was planned
 * @param made when planning began
 * @param counts what would become of the elements
 * @param complete whether every flow was planned to its end; else the plan does not hold all that a run would write
 * @param tasks how planning went, one for each flow; empty for a plan that was looked up
 */
public record Plan(long id, String profile, Instant made, Counts counts, boolean complete, List<TaskReport> tasks) {

    public Plan {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(counts, "counts");
        tasks = List.copyOf(tasks);
    }
}
