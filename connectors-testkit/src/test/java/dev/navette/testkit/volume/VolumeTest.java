package dev.navette.testkit.volume;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What a process of this little memory says; it ends at once when the memory is not enough. */
    private List<String> process(int articles, String heap, String what) throws Exception {
        Path output = folder.resolve("output.txt");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        classPath(),
                        TwoRuns.class.getName(),
                        folder.resolve("navette.db").toString(),
                        Integer.toString(articles),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        List<String> said = Files.readAllLines(output);
        assertThat(exit).as("%s", said).isZero();
        return said;
    }

    /** What this process was started with, module path or not, and the folder of these tests. */
    private static String classPath() throws URISyntaxException {
        Path here = Path.of(Objects.requireNonNull(TwoRuns.class.getResource("TwoRuns.class"))
                .toURI());
        int depth = TwoRuns.class.getName().split("\\.", -1).length;
        Path tests = here;
        for (int up = 0; up < depth; up++) {
            tests = Objects.requireNonNull(tests.getParent());
        }
        return Stream.of(
                        tests.toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
