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

    @TempDir
    private Path folder;

    @Test
    void twentyThousandArticlesGoThrough24Megabytes() throws Exception {
        List<String> said = process(20_000, "-Xmx24m", "run");

        assertThat(said).containsAll(twoRuns(20_000));
    }

    @Test
    void twentyThousandArticlesArePlannedIn24Megabytes() throws Exception {
        List<String> said = process(20_000, "-Xmx24m", "plan");

        assertThat(said).containsAll(plan(20_000));
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

    /** 5 of 100 articles are in groups of five, 10 of 100 name a later one and are written twice. */
    private static List<String> twoRuns(int articles) {
        int products = articles - articles / 20 + articles / 100;
        long naming = new GeneratedErp(articles, "1", true).naming();
        return List.of(
                "first run: " + articles + " read: " + articles + " created",
                "first shop: " + products + " created, " + naming + " changed, " + products + " looked for",
                "second run: " + articles + " read: " + articles + " unchanged",
                "second shop: " + products + " created, " + naming + " changed, " + products + " looked for");
    }

    /** A name, a description and a price for each; related articles for those that name one; a price for each variant. */
    private static List<String> plan(int articles) {
        int alone = articles - articles / 20;
        int groups = articles / 100;
        long naming = new GeneratedErp(articles, "1", true).naming();
        long changes = 3L * alone + 2L * groups + articles / 20 + naming;
        return List.of(
                "plan: " + articles + " read: " + articles + " created",
                "plan shop: 0 created, 0 changed, " + (alone + groups) + " looked for",
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
