package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class VolumeTest {

    /**
     * A run has 13 MB of objects in use at most. What waits on the disk would not fit beside that: 1,000 members of groups
     * of more than 10 KB each, or 10,000 articles of more than 2 KB that found something.
     */
    private static final String LITTLE = "-Xmx20m";

    @TempDir
    private Path folder;

    @Test
    void twentyThousandArticlesGoThrough20Megabytes() throws Exception {
        List<String> said = process(20_000, LITTLE, "run");

        assertThat(said).containsAll(twoRuns(20_000));
    }

    @Test
    void twentyThousandArticlesArePlannedIn20Megabytes() throws Exception {
        List<String> said = process(20_000, LITTLE, "plan");

        assertThat(said).containsAll(plan(20_000));
    }

    @Test
    @Tag("ART-23")
    void tenThousandArticlesThatMayLeadToOneThingGoThrough20Megabytes() throws Exception {
        List<String> said = process(10_000, LITTLE, "rivals");

        assertThat(said).containsAll(rivals(10_000));
    }

    @Test
    @Tag("full")
    void aMillionArticlesGoThrough64Megabytes() throws Exception {
        List<String> said = process(1_000_000, "-Xmx64m", "run");

        said.forEach(System.out::println);
        assertThat(said).containsAll(twoRuns(1_000_000));
    }

    @Test
    @Tag("full")
    void aMillionArticlesArePlannedIn64Megabytes() throws Exception {
        List<String> said = process(1_000_000, "-Xmx64m", "plan");

        said.forEach(System.out::println);
        assertThat(said).containsAll(plan(1_000_000));
    }

    @Test
    @Tag("full")
    @Tag("ART-23")
    void aMillionArticlesThatMayLeadToOneThingGoThrough64Megabytes() throws Exception {
        List<String> said = process(1_000_000, "-Xmx64m", "rivals");

        said.forEach(System.out::println);
        assertThat(said).containsAll(rivals(1_000_000));
    }

    /** 5 of 100 articles are in groups of five, 10 of 100 name a later one and are written twice. */
    private static List<String> twoRuns(int articles) {
        int products = articles - articles / 20 + articles / 100;
        long naming = new GeneratedErp(articles, "1", true).naming();
        String shop = products + " created, " + articles / 20 + " variants, " + naming + " changed, " + products
                + " looked for";
        return List.of(
                "first run: " + articles + " read: " + articles + " created",
                "first shop: " + shop,
                "second run: " + articles + " read: " + articles + " unchanged",
                "second shop: " + shop);
    }

    /** 5 of 100 articles lead to one thing, and wait for a person; each of the others takes one over. */
    private static List<String> rivals(int articles) {
        int competing = articles / 20;
        int alone = articles - competing;
        String shop = "0 created, 0 variants, " + alone + " changed, 0 looked for";
        return List.of(
                "first run: " + articles + " read: " + alone + " updated, " + competing + " parked",
                "first shop: " + shop,
                "second run: " + competing + " read: " + competing + " parked",
                "second shop: " + shop);
    }

    /** A name, a description and a price for each; related articles for those that name one; a price for each variant. */
    private static List<String> plan(int articles) {
        int alone = articles - articles / 20;
        int groups = articles / 100;
        long naming = new GeneratedErp(articles, "1", true).naming();
        long changes = 3L * alone + 2L * groups + articles / 20 + naming;
        return List.of(
                "plan: " + articles + " read: " + articles + " created",
                "plan shop: 0 created, 0 variants, 0 changed, " + (alone + groups) + " looked for",
                "plan changes: " + changes);
    }

    private List<String> process(int articles, String heap, String what) throws Exception {
        String store = folder.resolve("navette.db").toString();
        return Forked.process(folder, heap, TwoRuns.class, store, Integer.toString(articles), what);
    }
}
