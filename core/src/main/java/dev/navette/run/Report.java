package dev.navette.run;

import java.util.List;

/**
 * How the flows of a profile went, in their order.
 *
 * @param tasks one for each flow that ran
 */
public record Report(List<TaskReport> tasks) {

    public Report {
        tasks = List.copyOf(tasks);
    }

    /** All flows together. */
    public Counts counts() {
        return tasks.stream().map(TaskReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** Every flow went to its end, and nothing failed, is parked or pending. */
    public boolean clean() {
        return tasks.stream().allMatch(TaskReport::clean);
    }
}
