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
        List<String> said = twoRuns(20_000, "-Xmx24m");

        assertThat(said)
                .contains(
                        "first run: 20000 read: 20000 created",
                        "first shop: 20000 created, 0 changed, 20000 looked for, in 200 batches",
                        "second run: 20000 read: 20000 unchanged",
                        "second shop: 20000 created, 0 changed, 20000 looked for, in 200 batches");
    }

    @Test
    @Tag("full")
    void aMillionArticlesGoThrough64Megabytes() throws Exception {
        List<String> said = twoRuns(1_000_000, "-Xmx64m");

        said.forEach(System.out::println);
        assertThat(said)
                .contains(
                        "first run: 1000000 read: 1000000 created",
                        "first shop: 1000000 created, 0 changed, 1000000 looked for, in 10000 batches",
                        "second run: 1000000 read: 1000000 unchanged",
                        "second shop: 1000000 created, 0 changed, 1000000 looked for, in 10000 batches");
    }

    /** What a process of this little memory says; it ends at once when the memory is not enough. */
    private List<String> twoRuns(int articles, String heap) throws Exception {
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
                        Integer.toString(articles))
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
