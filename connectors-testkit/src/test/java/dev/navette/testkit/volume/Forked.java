package dev.navette.testkit.volume;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A process with little memory. */
final class Forked {

    private Forked() {}

    /** What a program says in it; it ends at once when the memory is not enough. */
    static List<String> process(Path folder, String heap, Class<?> program, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
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
        Path here = Path.of(
                Objects.requireNonNull(Forked.class.getResource("Forked.class")).toURI());
        int depth = Forked.class.getName().split("\\.", -1).length;
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
