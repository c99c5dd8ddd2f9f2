package dev.navette.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one flow went: its end, its counts, what was made along the way, and what is to look at. */
final class TaskSection {

    private final Markup page;
    private final Figures figures;
    private final int mostNamed;
    private final Instant shown;

    /**
     * Sections of one page.
     *
     * @param shown the time whose date the page shows above them
     */
    TaskSection(Markup page, Figures figures, int mostNamed, Instant shown) {
        this.page = page;
        this.figures = figures;
        this.mostNamed = mostNamed;
        this.shown = shown;
    }

    void write(TaskReport task, String id) throws IOException {
        page.open("section", "class", "card", "aria-labelledby", id);
        head(task, id);
        counts(task.counts(), task.ending());
        made(task.made());
        new ToLookAt(page, figures, mostNamed).write(task);
        page.close();
    }

    private void head(TaskReport task, String id) throws IOException {
        page.open("div", "class", "top").element("h2", Wording.title(task.task()), "id", id);
        page.element("span", Wording.label(task.ending()), "class", "pill " + Wording.code(task.ending()));
        page.close();
        String facts = Stream.of(
                        figures.spanFrom(shown, task.start(), task.end()),
                        figures.duration(task.duration()),
                        figures.rate(task.counts().settled(), task.duration()),
                        task.run() > 0 ? "run " + task.run() + " in the journal" : "")
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        page.element("p", facts, "class", "facts");
        if (task.ending() != Ending.COMPLETED) {
            page.open("div", "class", "notice " + Wording.code(task.ending()));
            page.element("p", Wording.meaning(task.ending()));
            String message = task.message();
            if (message != null) {
                page.element("p", message);
            }
            page.close();
        }
    }

    private void counts(Counts counts, Ending ending) throws IOException {
        List<Result> results = Stream.of(Result.values())
                .filter(result -> counts.of(result) > 0)
                .toList();
        if (results.isEmpty()) {
            page.element("p", ending == Ending.COMPLETED ? "There was nothing to do." : "Nothing was read.");
            return;
        }
        page.open("div", "class", "bar", "aria-hidden", "true");
        for (Result result : results) {
            page.element("span", "", "class", Wording.code(result), "style", "flex-grow:" + counts.of(result));
        }
        page.close().open("dl", "class", "tiles");
        for (Result result : results) {
            page.open("div", "class", Wording.code(result)).element("dt", Wording.label(result));
            page.open("dd").element("strong", figures.number(counts.of(result)));
            page.element("span", figures.share(counts.of(result), counts.read()))
                    .close();
            page.element("dd", Wording.meaning(result), "class", "meaning").close();
        }
        page.close().element("p", sum(counts, results), "class", "sum");
    }

    private String sum(Counts counts, List<Result> results) {
        String parts = results.stream()
                .map(result -> figures.number(counts.of(result)) + " " + Wording.code(result))
                .collect(Collectors.joining(" + "));
        if (counts.balanced()) {
            return parts + " = " + figures.number(counts.read()) + " read";
        }
        return parts + " = " + figures.number(counts.settled()) + ", but " + figures.number(counts.read())
                + " were read: this is a defect; report it";
    }

    private void made(Map<String, Counts> made) throws IOException {
        if (made.isEmpty()) {
            return;
        }
        page.element("h3", "Made along the way");
        page.element("p", "What elements name and was not there yet.", "class", "facts")
                .open("ul", "class", "made");
        for (Map.Entry<String, Counts> kind : new TreeMap<>(made).entrySet()) {
            Counts counts = kind.getValue();
            String outcomes = Stream.of(Result.values())
                    .filter(result -> counts.of(result) > 0)
                    .map(result -> figures.number(counts.of(result)) + " " + Wording.code(result))
                    .collect(Collectors.joining(", "));
            page.open("li").element("strong", Wording.made(kind.getKey())).text(": " + outcomes);
            page.close();
        }
        page.close();
        if (made.values().stream().mapToLong(ToLookAt::open).sum() > 0) {
            page.element("p", "The journal says why some of it was not made.", "class", "more");
        }
    }
}
