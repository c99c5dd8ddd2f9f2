package dev.navette.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.text.WholeFile;

/**
 * A report as a page for those who would rather look than read: how each flow went, what needs a person and why, and, if
 * a survey is given, how much is linked (RUN-1, ART-23). One HTML document that needs nothing else: no script, no
 * network, no font or picture. It is well-formed XML too, and what comes from data is only ever shown as text. Its words
 * are English. Immutable.
 */
public final class HtmlReport {

    /** How many elements of one cause, and how many unlinked things, are named unless told otherwise. */
    public static final int MOST_NAMED = 20;

    private final String profile;
    private final Report report;
    private final @Nullable SurveyReport survey;
    private final Figures figures;
    private final int mostNamed;

    private HtmlReport(String profile, Report report, @Nullable SurveyReport survey, Figures figures, int mostNamed) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.report = Objects.requireNonNull(report, "report");
        this.survey = survey;
        this.figures = figures;
        this.mostNamed = mostNamed;
    }

    /** Of a profile's report, with numbers and dates as in the United Kingdom and times in UTC. */
    public static HtmlReport of(String profile, Report report) {
        return new HtmlReport(profile, report, null, new Figures(Locale.UK, ZoneOffset.UTC), MOST_NAMED);
    }

    /** With what a survey found, the links' status above all. */
    public HtmlReport withLinks(SurveyReport found) {
        return new HtmlReport(profile, report, Objects.requireNonNull(found, "found"), figures, mostNamed);
    }

    /** With numbers and dates as they are written in a place, and times as its clocks show them. */
    public HtmlReport in(Locale locale, ZoneId zone) {
        var local = new Figures(Objects.requireNonNull(locale, "locale"), Objects.requireNonNull(zone, "zone"));
        return new HtmlReport(profile, report, survey, local, mostNamed);
    }

    /**
     * Naming at most so many elements of one cause, and so many unlinked things of one kind; the others are counted.
     *
     * @param most at least 1
     */
    public HtmlReport naming(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is less than 1: " + most);
        }
        return new HtmlReport(profile, report, survey, figures, most);
    }

    /** Writes the page piece by piece; to a stream it goes as UTF-8, which it says of itself. */
    public void writeTo(Appendable out) throws IOException {
        var page = new Markup(out);
        page.open("html", "lang", "en");
        head(page);
        page.open("body").open("main");
        top(page);
        verdict(page);
        tasks(page);
        if (survey != null) {
            new LinksSection(page, figures, mostNamed).write(survey);
        }
        page.close();
        page.element("footer", "Times are those of " + figures.zoneName() + ". Written by Navette.");
        page.close().close();
    }

    /**
     * Leaves the page as a file, complete or not at all; a file of that name is replaced.
     *
     * @throws IOException when it cannot be written; a file of that name stays as it was
     */
    public void writeTo(Path file) throws IOException {
        try (WholeFile whole = WholeFile.create(file)) {
            try (var out = new BufferedWriter(new OutputStreamWriter(whole.content(), StandardCharsets.UTF_8))) {
                writeTo(out);
            }
            whole.commit();
        }
    }

    private void tasks(Markup page) throws IOException {
        List<TaskReport> tasks = report.tasks();
        if (!tasks.isEmpty()) {
            var section = new TaskSection(page, figures, mostNamed, start());
            for (int i = 0; i < tasks.size(); i++) {
                section.write(tasks.get(i), "flow-" + (i + 1));
            }
        }
    }

    private void head(Markup page) throws IOException {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", profile + ": " + Verdict.of(report, figures).sentence());
        page.open("style").verbatim(StyleSheet.TEXT).close().close();
    }

    private void top(Markup page) throws IOException {
        page.open("header")
                .element("p", "Synchronisation report", "class", "kind")
                .element("h1", profile);
        if (!report.tasks().isEmpty()) {
            Instant end = report.tasks().stream()
                    .map(TaskReport::end)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            String when = figures.span(start(), end) + " · " + figures.duration(Duration.between(start(), end));
            page.element("p", when, "class", "facts");
        }
        page.close();
    }

    private Instant start() {
        return report.tasks().stream()
                .map(TaskReport::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void verdict(Markup page) throws IOException {
        Verdict verdict = Verdict.of(report, figures);
        page.open("section", "class", "verdict " + verdict.level().code(), "aria-label", "Verdict");
        icon(page, verdict.level());
        page.element("p", verdict.level().label(), "class", "level");
        page.element("p", verdict.sentence() + ".", "class", "sentence");
        if (report.tasks().size() > 1) {
            overview(page);
        }
        page.close();
    }

    private static void icon(Markup page, Verdict.Level level) throws IOException {
        page.open("svg", "viewBox", "0 0 24 24", "aria-hidden", "true");
        page.empty("circle", "cx", "12", "cy", "12", "r", "12").empty("path", "d", level.drawing());
        page.close();
    }

    /** One line for each flow; what stands in it adds up to what was read. */
    private void overview(Markup page) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (TaskReport task : report.tasks()) {
            Counts counts = task.counts();
            long open = ToLookAt.open(counts);
            rows.add(List.of(
                    Wording.title(task.task()),
                    Wording.label(task.ending()),
                    figures.number(counts.read()),
                    figures.number(counts.succeeded()),
                    figures.number(counts.settled() - counts.succeeded() - open),
                    figures.number(open),
                    figures.duration(task.duration())));
        }
        PageTable.write(
                page,
                "The flows",
                "brief",
                List.of("Flow", "Ending", "Read", "In step", "Set aside", "To look at", "Took"),
                rows);
    }
}
