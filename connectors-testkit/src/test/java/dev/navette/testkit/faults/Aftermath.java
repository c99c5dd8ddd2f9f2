package dev.navette.testkit.faults;

import java.util.List;
import java.util.Map;

import dev.navette.run.Counts;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;

/**
 * What a run did to a world that something came before.
 *
 * @param counts what became of the elements
 * @param made what was made on demand, one for each flow
 * @param writes how much was ever written to the shop
 * @param lines what the shop shows
 */
record Aftermath(Counts counts, List<Map<String, Counts>> made, long writes, List<String> lines) {

    /** Of a run that begins at once. */
    static Aftermath of(Grocery grocery) {
        Report report = grocery.run(Steps.undisturbed()).orElseThrow();
        return new Aftermath(
                report.counts(),
                report.tasks().stream().map(TaskReport::made).toList(),
                grocery.showcase.writes(),
                grocery.showcase.lines().stream().sorted().toList());
    }
}
