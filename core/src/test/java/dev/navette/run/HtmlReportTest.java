package dev.navette.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Fault;
import dev.navette.run.Sightings.Sighted;
import dev.navette.run.Surveyed.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HtmlReportTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String HOSTILE =
            "</title></style><script>alert(\"1\")</script>' onclick='x' &amp; \u0000\u001B\u0085\uD800 \u202Egpj.exe\u2066";

    @TempDir
    private Path folder;

    @Test
    @Tag("RUN-1")
    void isOneDocumentThatNeedsNothingElse() {
        ParsedPage page = page(export(new Counts(3, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0), parked("EM-1")));

        assertThat(page.text()).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(page.one("/html/head/meta[@http-equiv='Content-Security-Policy']/@content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.one("/html/head/meta[1]/@charset")).isEqualTo("utf-8");
        assertThat(page.all("//script | //link | //img | //iframe | //form | //@src | //@href"))
                .isEmpty();
        assertThat(page.one("//style")).doesNotContain("url(", "@import", "@font-face", "<", "&");
    }

    @Test
    @Tag("RUN-1")
    void tellsHowAFlowWent() {
        ParsedPage page = page(export(new Counts(1203, 2, 1, 1199, 0, 0, 0, 0, 1, 0, 0), parked("EM-1")));

        assertThat(page.one("//h1")).isEqualTo("epicerie");
        assertThat(page.one("//header/p[@class='facts']"))
                .isEqualTo("28 November 2026, 12:00:00 to 12:02:05 · 2 min 5 s");
        assertThat(page.one("//p[@class='sentence']")).isEqualTo("1 element needs a person.");
        assertThat(page.one("//title")).isEqualTo("epicerie: 1 element needs a person");
        assertThat(page.one("//div[@class='top']/h2")).isEqualTo("Article export");
        assertThat(page.one("//div[@class='top']/span")).isEqualTo("Completed");
        assertThat(page.one("//section/p[@class='facts']"))
                .isEqualTo("12:00:00 to 12:02:05 · 2 min 5 s · 9.6 elements a second · run 7 in the journal");
        assertThat(page.one("//footer")).isEqualTo("Times are those of UTC. Written by Navette.");
    }

    @Test
    @Tag("RUN-1")
    void countsByOutcomeAndAddsUp() {
        ParsedPage page = page(export(new Counts(2000, 2, 1, 1987, 4, 1, 1, 1, 1, 1, 1)));

        assertThat(page.all("//dl/div/dt"))
                .containsExactly(
                        "Created",
                        "Updated",
                        "Unchanged",
                        "Ignored",
                        "Deferred",
                        "Waiting",
                        "Failed",
                        "Parked",
                        "Pending",
                        "Stopped");
        assertThat(page.all("//dl/div/dd/strong"))
                .containsExactly("2", "1", "1,987", "4", "1", "1", "1", "1", "1", "1");
        assertThat(page.all("//dl/div[position() < 4]/dd/span")).containsExactly("under 1%", "under 1%", "99%");
        assertThat(page.one("//p[@class='sum']"))
                .isEqualTo("2 created + 1 updated + 1,987 unchanged + 4 ignored + 1 deferred + 1 waiting + 1 failed"
                        + " + 1 parked + 1 pending + 1 stopped = 2,000 read");
    }

    @Test
    void leavesOutWhatThereIsNoneOf() {
        ParsedPage page = page(export(new Counts(2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0)));

        assertThat(page.all("//dl/div/dt")).containsExactly("Unchanged");
        assertThat(page.all("//dl/div/dd/span")).containsExactly("100%");
        assertThat(page.all("//h3")).isEmpty();
    }

    @Test
    void saysSoWhereCountsDoNotAddUp() {
        ParsedPage page = page(export(new Counts(3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0)));

        assertThat(page.one("//p[@class='sum']"))
                .isEqualTo("2 created = 2, but 3 were read: this is a defect; report it");
    }

    @Test
    void givesALineForEachOfSeveralFlows() {
        TaskReport stock = task("stock-update", Ending.COMPLETED, new Counts(9, 0, 2, 4, 1, 0, 1, 0, 0, 1, 0), null);
        ParsedPage page = page(export(new Counts(3, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0), parked("EM-1")), stock);

        assertThat(page.all("//table[@class='brief']/thead/tr/th"))
                .containsExactly("Flow", "Ending", "Read", "In step", "Set aside", "To look at", "Took");
        assertThat(page.all("//table[@class='brief']/tbody/tr[1]/*"))
                .containsExactly("Article export", "Completed", "3", "2", "0", "1", "2 min 5 s");
        assertThat(page.all("//table[@class='brief']/tbody/tr[2]/*"))
                .containsExactly("Stock update", "Completed", "9", "6", "2", "1", "2 min 5 s");
    }

    @Test
    void tellsWhatWasMadeAlongTheWay() {
        var made = Map.of(
                "MEDIA", new Counts(12, 9, 0, 1, 0, 0, 0, 2, 0, 0, 0),
                "TERM", new Counts(3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                "LOYALTY_CARD", new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        var task =
                new TaskReport(7, "article-export", Ending.COMPLETED, Counts.NONE, NOON, NOON, null, made, List.of());

        ParsedPage page = page(task);

        assertThat(page.all("//ul[@class='made']/li"))
                .containsExactly(
                        "Loyalty card: 1 created",
                        "Pictures: 9 created, 1 unchanged, 2 failed",
                        "Categories and the like: 3 created");
        assertThat(page.one("//p[@class='more']")).isEqualTo("The journal says why some of it was not made.");
    }

    @Test
    void tellsWhyAFlowWasAborted() {
        var counts = new Counts(5, 2, 0, 0, 0, 0, 0, 1, 0, 0, 2);
        ParsedPage page = page(task("article-export", Ending.ABORTED, counts, "The shop refused access."));

        assertThat(page.one("//section[starts-with(@class, 'verdict')]/@class")).isEqualTo("verdict bad");
        assertThat(page.one("//p[@class='sentence']"))
                .isEqualTo("Article export was aborted; 1 failed and will be tried again.");
        assertThat(page.all("//div[@class='notice aborted']/p"))
                .containsExactly(
                        "It was aborted before its end; the next run goes on from there.", "The shop refused access.");
    }

    @Test
    void showsAReportOfNothing() {
        ParsedPage page = page();

        assertThat(page.one("//p[@class='sentence']")).isEqualTo("No flow ran.");
        assertThat(page.all("//header/p")).containsExactly("Synchronisation report");
        assertThat(page.all("//h2")).isEmpty();
    }

    @Test
    void showsAFlowThatReadNothing() {
        ParsedPage page = page(
                task("article-export", Ending.COMPLETED, Counts.NONE, null),
                task("stock-update", Ending.STOPPED, Counts.NONE, null));

        assertThat(page.all("//section[@class='card']/p[not(@class)]"))
                .containsExactly("There was nothing to do.", "Nothing was read.");
        assertThat(page.all("//dl")).isEmpty();
    }

    @Test
    void showsDataAsTextOnly() {
        var fault = new Fault(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
        var counts = new Counts(2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0);
        var elements = List.of(
                ElementResult.of(HOSTILE, Result.PARKED, fault), ElementResult.of("EM-1", Result.PARKED, HOSTILE));
        var made = Map.of(HOSTILE, counts);
        var task = new TaskReport(7, HOSTILE, Ending.ABORTED, counts, NOON, NOON, HOSTILE, made, elements);
        var sightings = new Sightings(List.of(new Sighted(HOSTILE, HOSTILE, HOSTILE)), 1);
        var links = survey(new Surveyed(Subject.PRODUCTS, true, 2, 1, 0, 1, sightings, sightings, sightings));
        HtmlReport report = HtmlReport.of(HOSTILE, new Report(List.of(task))).withLinks(links);

        ParsedPage page = ParsedPage.of(report);

        assertThat(page.all("//script")).isEmpty();
        assertThat(page.all("//@onclick")).isEmpty();
        assertThat(page.all("//style")).hasSize(1);
        assertThat(page.one("//h1"))
                .isEqualTo("</title></style><script>alert(\"1\")</script>' onclick='x' &amp; \uFFFD\uFFFD\uFFFD\uFFFD"
                        + " \uFFFDgpj.exe\uFFFD");
        assertThat(page.text()).doesNotContain("<script", "\u0000", "\u001B", "\u0085", "\uD800", "\u202E", "\u2066");
    }

    @Test
    void leavesAccentsAndWritingFromTheRightAsTheyAre() {
        String text = "Crème de marrons « 1 kg » שוקולד 🍫\nune ligne de plus";

        ParsedPage page = page(
                export(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0), ElementResult.of("EM-1", Result.PARKED, text)));

        assertThat(page.text()).contains(text);
    }

    @Test
    void writesForAPlace() {
        HtmlReport report = HtmlReport.of("epicerie", new Report(List.of(export(counts(12_480)))))
                .in(Locale.FRANCE, ZoneId.of("Europe/Paris"));

        ParsedPage page = ParsedPage.of(report);

        assertThat(page.one("//header/p[@class='facts']")).startsWith("28 novembre 2026, 13:00:00 to 13:02:05");
        assertThat(page.one("//dl/div/dd/strong")).isEqualTo("12 480");
        assertThat(page.one("//footer")).startsWith("Times are those of Europe/Paris.");
    }

    @Test
    @Tag("promise-9")
    void dependsOnNoPlaceOfTheMachine() {
        Locale former = Locale.getDefault();
        String here = page(export(counts(12_480))).text();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(page(export(counts(12_480))).text()).isEqualTo(here);
        } finally {
            Locale.setDefault(former);
        }
    }

    @Test
    @Tag("ART-23")
    void tellsHowMuchIsLinked() {
        var unlinked = new Sightings(List.of(new Sighted("812", "VIN-1", null), new Sighted("813", null, null)), 2);
        var gone = new Sightings(List.of(new Sighted("77", "THE-2", "THE-2")), 1);
        var links = survey(
                new Surveyed(Subject.ARTICLES, true, 300, 12, 4, 299, named(300, "EM-", 20), Sightings.NONE, gone),
                new Surveyed(Subject.PRODUCTS, true, 2, 2, 0, 0, unlinked, gone, Sightings.NONE),
                new Surveyed(Subject.STOCK, true, 0, 0, 0, 0, Sightings.NONE, Sightings.NONE, Sightings.NONE),
                Surveyed.interrupted(Subject.SELLABLES, 1200));

        ParsedPage page = ParsedPage.of(report(counts(1)).withLinks(links));

        assertThat(page.all("//div[@class='subject']/h3"))
                .containsExactly(
                        "Articles of the ERP",
                        "Products of the shop",
                        "Articles with a stock in the ERP",
                        "Variants and simple products of the shop");
        assertThat(page.all("//p[@class='linked']/strong")).containsExactly("99.6%", "0%");
        assertThat(page.all("//p[@class='linked']/span")).containsExactly("299 of 300 linked", "0 of 2 linked");
        assertThat(page.all("//div[@class='subject']/p[@class='facts']"))
                .containsExactly(
                        "12 new, 4 changed since the survey before.",
                        "All of it is seen for the first time.",
                        "Nothing is there.",
                        "The survey did not come to its end: 1,200 seen so far, and nothing can be said about links.");
        assertThat(page.all("//div[@class='subject']/h4"))
                .containsExactly(
                        "Linked to nothing (300)", "Changed by others (1)", "Linked to nothing (2)", "Gone (1)");
        assertThat(page.all("//div[@class='subject'][2]/table[1]//tr/*"))
                .containsExactly("Id in the shop", "Reference", "812", "VIN-1", "813", "");
    }

    @Test
    @Tag("ART-23")
    void namesTheFirstOfManyThatAreNotLinked() {
        var links = survey(new Surveyed(
                Subject.ARTICLES, true, 5000, 0, 0, 0, named(5000, "EM-", 1000), Sightings.NONE, Sightings.NONE));

        ParsedPage page = ParsedPage.of(report(counts(1)).withLinks(links));

        assertThat(page.all("//ul[@class='names']/li")).hasSize(20).startsWith("EM-1", "EM-2");
        assertThat(page.one("//p[@class='more']")).isEqualTo("and 4,980 more");
    }

    @Test
    void tellsWhyASurveyCameToNothing() {
        var links = new SurveyReport(8, Ending.ABORTED, "The shop does not answer.", NOON, NOON, List.of());

        ParsedPage page = ParsedPage.of(report(counts(1)).withLinks(links));

        assertThat(page.one("//p[@class='notice aborted']")).isEqualTo("The shop does not answer.");
        assertThat(page.all("//p[.='Nothing could be surveyed.']")).hasSize(1);
    }

    @Test
    void namesItsPartsForThoseWhoDoNotSeeIt() {
        var counts = new Counts(3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0);
        ParsedPage page = page(
                export(counts, parked("EM-1"), parked("EM-2"), parked("EM-3")),
                task("stock-update", Ending.COMPLETED, Counts.NONE, null));

        assertThat(page.all("//section[@aria-labelledby='flow-1']//h2[@id='flow-1']"))
                .hasSize(1);
        assertThat(page.all("//table[not(caption)] | //thead//th[not(@scope='col')] | //tbody//th[not(@scope='row')]"))
                .isEmpty();
        assertThat(page.all("//*[starts-with(@class, 'bar')][not(@aria-hidden)]"))
                .isEmpty();
    }

    @Test
    void leavesAFileThatIsCompleteOrAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "former");

        report(counts(12)).writeTo(file);

        assertThat(file).content().isEqualTo(ParsedPage.of(report(counts(12))).text());
        assertThat(folder.toFile().list()).containsExactly("report.html");
        assertThatThrownBy(() -> report(counts(12)).writeTo(folder.resolve("nowhere/report.html")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesToNameNone() {
        assertThatThrownBy(() -> report(counts(1)).naming(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most is less than 1: 0");
    }

    private static ParsedPage page(TaskReport... tasks) {
        return ParsedPage.of(HtmlReport.of("epicerie", new Report(List.of(tasks))));
    }

    private static HtmlReport report(Counts counts) {
        return HtmlReport.of("epicerie", new Report(List.of(export(counts))));
    }

    private static Counts counts(long created) {
        return new Counts(created, created, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static TaskReport export(Counts counts, ElementResult... notable) {
        return task("article-export", Ending.COMPLETED, counts, null, notable);
    }

    private static TaskReport task(
            String name, Ending ending, Counts counts, @Nullable String message, ElementResult... notable) {
        Instant end = NOON.plusSeconds(125);
        return new TaskReport(7, name, ending, counts, NOON, end, message, Map.of(), List.of(notable));
    }

    private static ElementResult parked(String name) {
        return ElementResult.of(
                name,
                Result.PARKED,
                Fault.of(
                        "The column Libellé is empty", "files articles.csv", "line 129, column Libellé", "Fill it in"));
    }

    private static SurveyReport survey(Surveyed... found) {
        return new SurveyReport(8, Ending.COMPLETED, null, NOON, NOON.plusSeconds(1), List.of(found));
    }

    private static Sightings named(long count, String prefix, int named) {
        return new Sightings(
                IntStream.rangeClosed(1, named)
                        .mapToObj(i -> new Sighted(prefix + i, null, null))
                        .toList(),
                count);
    }
}
