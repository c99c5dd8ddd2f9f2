package dev.navette.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Sightings.Sighted;
import dev.navette.run.Surveyed.Subject;

/** How much is linked, as a survey found it, and what is not (ART-23). */
final class LinksSection {

    private final Markup page;
    private final Figures figures;
    private final int mostNamed;

    LinksSection(Markup page, Figures figures, int mostNamed) {
        this.page = page;
        this.figures = figures;
        this.mostNamed = mostNamed;
    }

    void write(SurveyReport survey) throws IOException {
        page.open("section", "class", "card", "aria-labelledby", "links");
        page.open("div", "class", "top").element("h2", "Links", "id", "links");
        page.element("span", Wording.label(survey.ending()), "class", "pill " + Wording.code(survey.ending()));
        page.close();
        page.element("p", "Surveyed " + figures.span(survey.start(), survey.end()), "class", "facts");
        String message = survey.message();
        if (message != null) {
            page.element("p", message, "class", "notice " + Wording.code(survey.ending()));
        }
        if (survey.found().isEmpty()) {
            page.element("p", "Nothing could be surveyed.");
        }
        for (Surveyed found : survey.found()) {
            subject(found);
        }
        page.close();
    }

    private void subject(Surveyed found) throws IOException {
        page.open("div", "class", "subject").element("h3", title(found.subject()));
        Optional<String> percent = found.percentLinked().map(figures::percent);
        if (percent.isPresent()) {
            page.open("p", "class", "linked").element("strong", percent.get());
            page.element("span", figures.number(found.linked()) + " of " + figures.number(found.seen()) + " linked");
            page.close();
            page.open("div", "class", "bar", "aria-hidden", "true");
            part("linked", found.linked());
            part("unlinked", found.seen() - found.linked());
            page.close();
        }
        page.element("p", facts(found), "class", "facts");
        listing(found, "Linked to nothing", found.unlinked());
        listing(found, "Gone", found.gone());
        listing(found, "Changed by others", found.drifted());
        page.close();
    }

    private void part(String code, long count) throws IOException {
        if (count > 0) {
            page.element("span", "", "class", code, "style", "flex-grow:" + count);
        }
    }

    private String facts(Surveyed found) {
        if (!found.complete()) {
            return "The survey did not come to its end: " + figures.number(found.seen())
                    + " seen so far, and nothing can be said about links.";
        }
        if (found.seen() == 0) {
            return "Nothing is there.";
        }
        if (found.added() == found.seen()) {
            return "All of it is seen for the first time.";
        }
        String changes = Stream.of(counted(found.added(), "new"), counted(found.changed(), "changed"))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return changes.isEmpty()
                ? "Nothing is new or changed since the survey before."
                : changes + " since the survey before.";
    }

    private String counted(long number, String what) {
        return number == 0 ? "" : figures.number(number) + " " + what;
    }

    private void listing(Surveyed found, String what, Sightings sightings) throws IOException {
        if (sightings.count() == 0) {
            return;
        }
        page.element("h4", what + " (" + figures.number(sightings.count()) + ")");
        var rows = new ArrayList<List<String>>();
        for (Sighted sighted : sightings
                .first()
                .subList(0, Math.min(mostNamed, sightings.first().size()))) {
            rows.add(List.of(sighted.key(), told(sighted.reference()), told(sighted.link())));
        }
        String key = ofTheErp(found.subject()) ? "Reference" : "Id in the shop";
        String reference = ofTheErp(found.subject()) ? "Its reference" : "Reference";
        PageTable.write(
                page, title(found.subject()) + ": " + what, "elements", List.of(key, reference, "Linked to"), rows);
        long rest = sightings.count() - rows.size();
        if (rest > 0) {
            page.element("p", "and " + figures.number(rest) + " more", "class", "more");
        }
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean ofTheErp(Subject subject) {
        return subject == Subject.ARTICLES || subject == Subject.STOCK;
    }

    private static String title(Subject subject) {
        return switch (subject) {
            case ARTICLES -> "Articles of the ERP";
            case STOCK -> "Articles with a stock in the ERP";
            case PRODUCTS -> "Products of the shop";
            case SELLABLES -> "Variants and simple products of the shop";
        };
    }
}
