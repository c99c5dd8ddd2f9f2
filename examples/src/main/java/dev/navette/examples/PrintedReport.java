package dev.navette.examples;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.Result;
import dev.navette.run.TaskReport;

/** A report for people: the counts of each flow, then every element that needs a person. */
final class PrintedReport {

    private static final Set<Result> ALWAYS = EnumSet.of(Result.CREATED, Result.UPDATED, Result.UNCHANGED);

    private final PrintStream out;

    PrintedReport(PrintStream out) {
        this.out = out;
    }

    void print(Report report) {
        table(report);
        report.tasks().forEach(this::ending);
        report.tasks().forEach(this::notable);
        out.println();
    }

    private void table(Report report) {
        List<Result> columns = EnumSet.allOf(Result.class).stream()
                .filter(result -> ALWAYS.contains(result) || report.counts().of(result) > 0)
                .toList();
        var head = new StringBuilder(String.format(Locale.ROOT, "%n%-16s%10s", "", "read"));
        columns.forEach(result -> head.append(cell(result.name().toLowerCase(Locale.ROOT))));
        out.println(head);
        for (TaskReport task : report.tasks()) {
            var line = new StringBuilder(String.format(
                    Locale.ROOT, "%-16s%10d", task.task(), task.counts().read()));
            columns.forEach(
                    result -> line.append(cell(Long.toString(task.counts().of(result)))));
            out.println(line);
        }
    }

    private void ending(TaskReport task) {
        if (task.ending() != Ending.COMPLETED) {
            String why = task.message() == null ? "" : ": " + task.message();
            out.println();
            out.println(task.task() + " was " + task.ending().name().toLowerCase(Locale.ROOT) + why);
        }
    }

    private void notable(TaskReport task) {
        if (task.notable().isEmpty()) {
            return;
        }
        out.println();
        out.println(task.task() + ", to look at:");
        task.notable().stream().distinct().forEach(this::element);
        long all =
                task.counts().failed() + task.counts().parked() + task.counts().pending();
        if (all > task.notable().size()) {
            out.println("  and " + (all - task.notable().size()) + " more, which the journal names");
        }
    }

    private void element(ElementResult element) {
        out.println("  " + element.name() + " is " + element.result().name().toLowerCase(Locale.ROOT));
        Fault fault = element.fault();
        if (fault != null) {
            String answer = fault.answer() == null ? "" : ": " + fault.answer();
            out.println("      " + fault.what() + answer + " (" + fault.system() + ", " + fault.element() + ").");
            out.println("      " + fault.remedy() + ".");
        } else if (element.note() != null) {
            out.println("      " + element.note());
        }
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%11s", text);
    }
}
