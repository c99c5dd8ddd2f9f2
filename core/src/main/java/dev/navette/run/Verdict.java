package dev.navette.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it all comes to, in one sentence.
 *
 * @param level how good that is
 * @param sentence without its full stop
 */
record Verdict(Level level, String sentence) {

    /** How good it is. */
    enum Level {
        GOOD("All is well", "M6.5 12.5l3.5 3.5 7.5-8"),
        LOOK("To look at", "M12 6v7M12 17v.1"),
        BAD("Aborted", "M8 8l8 8M16 8l-8 8");

        private final String label;
        private final String drawing;

        Level(String label, String drawing) {
            this.label = label;
            this.drawing = drawing;
        }

        String label() {
            return label;
        }

        /** Lines within 24 by 24: a tick, an exclamation mark, a cross. */
        String drawing() {
            return drawing;
        }

        /** Its class in the style sheet. */
        String code() {
            return Wording.code(this);
        }
    }

    static Verdict of(Report report, Figures figures) {
        Counts counts = report.counts();
        if (report.tasks().isEmpty()) {
            return new Verdict(Level.LOOK, "No flow ran");
        }
        if (report.clean()) {
            return new Verdict(Level.GOOD, good(counts, figures));
        }
        List<String> ends = Stream.of(Ending.ABORTED, Ending.STOPPED)
                .flatMap(ending -> tasks(report, ending).stream()
                        .map(task -> Wording.words(task) + " was " + Wording.code(ending)))
                .toList();
        List<String> open = open(counts, figures);
        String both = ends.isEmpty() || open.isEmpty() ? "" : "; ";
        String sentence = String.join(", ", ends) + both + String.join(", ", open);
        Level level = tasks(report, Ending.ABORTED).isEmpty() ? Level.LOOK : Level.BAD;
        return new Verdict(level, sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1));
    }

    private static String good(Counts counts, Figures figures) {
        if (counts.read() == 0) {
            return "There was nothing to do";
        }
        long later = counts.deferred() + counts.waiting();
        String waiting = figures.counted(later, "element") + (later == 1 ? " waits" : " wait") + " for something";
        return "Everything went through" + (later == 0 ? "" : "; " + waiting);
    }

    private static List<String> tasks(Report report, Ending ending) {
        return report.tasks().stream()
                .filter(task -> task.ending() == ending)
                .map(TaskReport::task)
                .toList();
    }

    private static List<String> open(Counts counts, Figures figures) {
        var clauses = new ArrayList<String>();
        if (counts.parked() > 0) {
            clauses.add(figures.counted(counts.parked(), "element") + (counts.parked() == 1 ? " needs" : " need")
                    + " a person");
        }
        if (counts.failed() > 0) {
            clauses.add(figures.number(counts.failed()) + " failed and will be tried again");
        }
        if (counts.pending() > 0) {
            clauses.add(figures.number(counts.pending()) + (counts.pending() == 1 ? " is pending" : " are pending"));
        }
        return clauses;
    }
}
