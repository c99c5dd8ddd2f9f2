package dev.navette.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page says of the elements that a person should look at. */
class HtmlReportCausesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    @Tag("RUN-1")
    void namesWhatHappenedWhereAndWhatToDo() {
        ParsedPage page = page(of(
                "SAL-012",
                Result.PARKED,
                "\"abc\" is not a number",
                "files articles.csv",
                "line 41, column PV HT",
                null,
                "Write it like 1234,50"));

        assertThat(page.one("//h3")).isEqualTo("To look at");
        assertThat(page.one("//h4")).isEqualTo("\"abc\" is not a number");
        assertThat(page.all("//article/p"))
                .containsExactly(
                        "Parked 1 element · needs a person · in files articles.csv",
                        "What to do: Write it like 1234,50.",
                        "SAL-012 · line 41, column PV HT");
    }

    @Test
    @Tag("RUN-1")
    void putsElementsOfOneCauseUnderOneHeading() {
        ParsedPage page = page(IntStream.rangeClosed(1, 300)
                .mapToObj(i -> of(
                        "EM-" + i,
                        Result.FAILED,
                        "The system did not answer",
                        "WooCommerce shop-fr",
                        "EM-" + i,
                        null,
                        "Nothing: the next run tries again"))
                .toList());

        assertThat(page.one("//h4")).isEqualTo("The system did not answer");
        assertThat(page.one("//article/p[@class='facts']"))
                .isEqualTo("Failed 300 elements · the next runs try again · in WooCommerce shop-fr");
        assertThat(page.all("//article/ul/li")).hasSize(20).startsWith("EM-1", "EM-2");
        assertThat(page.one("//article/p[@class='more']")).isEqualTo("and 280 more, named in the journal");
    }

    @Test
    void leavesOutOfTheHeadingWhatDiffers() {
        ParsedPage page = page(
                refused("VIN-1", "400 the SKU is used by product 812", "Link VIN-1 to product 812"),
                refused("VIN-2", "400 the SKU is used by product 97", "Link VIN-2 to product 97"));

        assertThat(page.one("//h4")).isEqualTo("The shop refused … of …");
        assertThat(page.all("//article/table/thead/tr/th"))
                .containsExactly("Element", "What happened", "It answered", "What to do");
        assertThat(page.all("//article/table/tbody/tr[2]/*"))
                .containsExactly(
                        "VIN-2",
                        "The shop refused VIN-2 of 2026.",
                        "400 the SKU is used by product 97.",
                        "Link VIN-2 to product 97.");
    }

    @Test
    void takesWhatStandsInQuotesForData() {
        ParsedPage page = page(
                parked("SAL-1", "\"abc\" is not a number", "line 41, column PV HT"),
                parked("SAL-2", "\"douze euros\" is not a number", "line 48, column PV HT"));

        assertThat(page.one("//h4")).isEqualTo("\"…\" is not a number");
        assertThat(page.all("//article/table/tbody/tr/*"))
                .containsExactly(
                        "SAL-1",
                        "line 41, column PV HT",
                        "\"abc\" is not a number.",
                        "SAL-2",
                        "line 48, column PV HT",
                        "\"douze euros\" is not a number.");
    }

    @Test
    void keepsCausesApart() {
        ParsedPage page = page(
                of("EM-1", Result.FAILED, "It does not answer", "shop", "EM-1", null, "Wait"),
                of("EM-2", Result.PARKED, "It does not answer", "shop", "EM-2", null, "Wait"),
                of("EM-3", Result.PARKED, "It does not answer", "erp", "EM-3", null, "Wait"),
                of("EM-4", Result.PARKED, "It does not answer", "erp", "EM-4", null, "Call them"));

        assertThat(page.all("//h4")).hasSize(4);
    }

    @Test
    void putsFirstWhatNeedsAPersonAndConcernsMost() {
        ParsedPage page = page(
                of("EM-1", Result.FAILED, "It does not answer", "shop", "EM-1", null, "Wait"),
                of("EM-2", Result.FAILED, "It does not answer", "shop", "EM-2", null, "Wait"),
                parked("EM-3", "The column Libellé is empty", "line 3"),
                parked("EM-4", "The column PV HT is empty", "line 4"),
                parked("EM-5", "The column PV HT is empty", "line 5"));

        assertThat(page.all("//h4"))
                .containsExactly("The column PV HT is empty", "The column Libellé is empty", "It does not answer");
    }

    @Test
    void namesOnceWhatStandsThereTwice() {
        ElementResult doubled =
                parked("BOI-004", "The reference stands on 2 lines", "article BOI-004, lines 143 and 145");

        ParsedPage page = page(doubled, doubled);

        assertThat(page.one("//article/p[@class='one']")).isEqualTo("BOI-004 · lines 143 and 145 · 2 times");
        assertThat(page.one("//article/p[@class='facts']")).contains("2 elements");
    }

    @Test
    void saysWhatItKnowsOfAnElementWithoutAFault() {
        ParsedPage page = page(
                ElementResult.of("EM-1", Result.PENDING, "asked for later"), ElementResult.of("EM-2", Result.PENDING));

        assertThat(page.all("//h4")).containsExactly("asked for later", "No reason was given");
    }

    @Test
    void namesNoMoreThanItIsTold() {
        var elements = List.of(
                parked("EM-1", "The column PV HT is empty", "line 1"),
                parked("EM-2", "The column PV HT is empty", "line 2"),
                parked("EM-3", "The column PV HT is empty", "line 3"));

        ParsedPage page = ParsedPage.of(report(elements, 3).naming(1));

        assertThat(page.all("//article/table/tbody/tr/th")).containsExactly("EM-1");
        assertThat(page.one("//p[@class='more']")).isEqualTo("and 2 more, named in the journal");
    }

    @Test
    void countsCausesBeyondTheFirstFifty() {
        List<ElementResult> elements = Stream.iterate("a", last -> last + "a")
                .limit(53)
                .map(letters -> parked("EM-1", "The column " + letters + " is empty", "line 1"))
                .toList();

        ParsedPage page = page(elements);

        assertThat(page.all("//h4")).hasSize(50);
        assertThat(page.one("//p[@class='more']")).isEqualTo("and 3 more of other causes, named in the journal");
    }

    @Test
    void countsWhatTheReportDoesNotName() {
        ParsedPage page = ParsedPage.of(report(List.of(parked("EM-1", "The column PV HT is empty", "line 1")), 1500));

        assertThat(page.one("//p[@class='more']")).isEqualTo("and 1,499 more, named in the journal");
    }

    private static ParsedPage page(ElementResult... elements) {
        return page(List.of(elements));
    }

    private static ParsedPage page(List<ElementResult> elements) {
        return ParsedPage.of(report(elements, elements.size()));
    }

    private static HtmlReport report(List<ElementResult> elements, long parked) {
        var counts = new Counts(parked, 0, 0, 0, 0, 0, 0, 0, parked, 0, 0);
        var task = new TaskReport(7, "article-export", Ending.COMPLETED, counts, NOON, NOON, null, Map.of(), elements);
        return HtmlReport.of("epicerie", new Report(List.of(task)));
    }

    private static ElementResult parked(String name, String what, String where) {
        return of(name, Result.PARKED, what, "files articles.csv", where, null, "Correct it");
    }

    private static ElementResult refused(String name, String answer, String remedy) {
        String what = "The shop refused " + name + " of 2026";
        return of(name, Result.PARKED, what, "WooCommerce shop-fr", "article " + name, answer, remedy);
    }

    private static ElementResult of(
            String name,
            Result result,
            String what,
            String system,
            String element,
            @Nullable String answer,
            String remedy) {
        return ElementResult.of(name, result, new Fault(what, system, element, answer, remedy));
    }
}
