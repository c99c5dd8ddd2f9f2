package dev.navette.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of a flow that a person should look at, by what is the matter with them. */
final class ToLookAt {

    /** Causes beyond these would be a page that nobody reads to its end. */
    private static final int MOST_CAUSES = 50;

    private static final List<Result> URGENT = List.of(Result.FAILED, Result.PARKED, Result.PENDING);

    private static final List<String> HEADS =
            List.of("Element", "Where", "What happened", "It answered", "What to do", "Counted");

    private final Markup page;
    private final Figures figures;
    private final int mostNamed;

    ToLookAt(Markup page, Figures figures, int mostNamed) {
        this.page = page;
        this.figures = figures;
        this.mostNamed = mostNamed;
    }

    /** How many a person may have to look at. */
    static long open(Counts counts) {
        return URGENT.stream().mapToLong(counts::of).sum();
    }

    void write(TaskReport task) throws IOException {
        List<Cause> causes = Cause.of(task.notable());
        long unnamed = open(task.counts())
                - task.notable().stream()
                        .filter(element -> URGENT.contains(element.result()))
                        .count();
        if (causes.isEmpty() && unnamed <= 0) {
            return;
        }
        page.element("h3", "To look at");
        for (Cause cause : causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
            cause(cause);
        }
        long ofOtherCauses = causes.stream()
                .skip(MOST_CAUSES)
                .mapToLong(cause -> cause.elements().size())
                .sum();
        more(ofOtherCauses, " of other causes");
        more(unnamed, causes.isEmpty() ? " to look at" : "");
    }

    private void cause(Cause cause) throws IOException {
        Result result = cause.result();
        page.open("article", "class", "cause " + Wording.code(result)).element("h4", cause.heading());
        page.open("p", "class", "facts")
                .element("span", Wording.label(result), "class", "pill " + Wording.code(result));
        page.text(" " + figures.counted(cause.elements().size(), "element") + " · " + Wording.meaning(result)
                + cause.system().map(system -> " · in " + system).orElse(""));
        page.close();
        if (cause.answer().isPresent()) {
            labelled("It answered", cause.answer().get());
        }
        if (cause.remedy().isPresent()) {
            labelled("What to do", cause.remedy().get());
        }
        elements(cause);
        page.close();
    }

    private void labelled(String label, String words) throws IOException {
        page.open("p").element("strong", label + ": ").text(Cause.sentence(words));
        page.close();
    }

    /** What is there twice, such as a line of a reference that stands on two, is named once. */
    private void elements(Cause cause) throws IOException {
        var times = new LinkedHashMap<ElementResult, Integer>();
        cause.elements().forEach(element -> times.merge(element, 1, Integer::sum));
        var rows = new ArrayList<List<String>>();
        long named = 0;
        for (Map.Entry<ElementResult, Integer> one : times.entrySet()) {
            if (rows.size() == mostNamed) {
                break;
            }
            ElementResult element = one.getKey();
            String often = one.getValue() == 1 ? "" : figures.number(one.getValue()) + " times";
            rows.add(List.of(
                    element.name(),
                    Cause.place(element),
                    cause.whatOf(element),
                    cause.answerTo(element),
                    cause.remedyFor(element),
                    often));
            named += one.getValue();
        }
        if (times.size() == 1) {
            one(rows.get(0));
            return;
        }
        PageTable.write(page, "Elements: " + cause.heading(), "elements", HEADS, rows);
        more(cause.elements().size() - named, "");
    }

    /** Alone it has nothing of its own to say: all of that stands above. */
    private void one(List<String> row) throws IOException {
        page.open("p", "class", "one").element("strong", row.get(0));
        for (String fact : row.subList(1, row.size())) {
            page.text(fact.isEmpty() ? "" : " · " + fact);
        }
        page.close();
    }

    private void more(long number, String which) throws IOException {
        if (number > 0) {
            page.element(
                    "p", "and " + figures.number(number) + " more" + which + ", named in the journal", "class", "more");
        }
    }
}
