package dev.navette.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import dev.navette.run.Progress;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;

/** Says how far a run is: in a terminal one line that is drawn again, elsewhere a line now and then. */
final class ProgressLines implements RunListener {

    private static final int STEP = 10;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream out;
    private final boolean terminal;
    private int drawn;
    private long step;
    private Duration said = Duration.ZERO;

    ProgressLines(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void progress(Progress progress) {
        if (terminal) {
            redraw(line(progress));
        } else if (isDue(progress)) {
            out.println(line(progress));
        }
    }

    @Override
    public void ended(TaskReport report) {
        String text = report.task() + ": " + report.counts() + ", in " + seconds(report.duration());
        if (terminal) {
            redraw(text);
            out.println();
        } else {
            out.println(text);
        }
        drawn = 0;
        step = 0;
        said = Duration.ZERO;
    }

    private void redraw(String text) {
        int rest = Math.max(0, drawn - text.length());
        out.print("\r" + text + " ".repeat(rest));
        out.flush();
        drawn = text.length();
    }

    /** At every tenth of the whole, and at least every two seconds. */
    private boolean isDue(Progress progress) {
        long total = progress.total().orElse(0);
        long reached = total == 0 ? 0 : progress.done() * STEP / total;
        boolean due = reached > step || progress.elapsed().minus(said).compareTo(PAUSE) >= 0;
        if (due) {
            step = reached;
            said = progress.elapsed();
        }
        return due;
    }

    private static String line(Progress progress) {
        var text = new StringBuilder(progress.task()).append(": ").append(progress.done());
        progress.total().ifPresent(total -> text.append(" of ").append(total));
        text.append(String.format(Locale.ROOT, ", %.0f/s", progress.rate()));
        progress.remaining()
                .ifPresent(left -> text.append(", ").append(seconds(left)).append(" left"));
        return text.toString();
    }

    private static String seconds(Duration duration) {
        long minutes = duration.toMinutes();
        String seconds = String.format(Locale.ROOT, "%d.%d s", duration.toSecondsPart(), duration.toMillisPart() / 100);
        return minutes == 0 ? seconds : minutes + " min " + duration.toSecondsPart() + " s";
    }
}
