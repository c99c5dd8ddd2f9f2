package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuickstartTest {

    @Test
    void exportsTwoArticlesAndOneStock() {
        var bytes = new ByteArrayOutputStream();

        Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        article-export: 2 read: 2 created
                        stock-update: 1 read: 1 updated
                        """);
    }

    @Test
    void isTheProgramThatTheReadmeShows() throws IOException {
        Path source = Path.of("src/main/java/dev/navette/examples/Quickstart.java");

        String program = between(Files.readString(source), "// tag::quickstart[]\n", "        // end::quickstart[]");
        String shown = between(Files.readString(Path.of("../README.md")), "```java\n", "```");

        assertThat(shown).isEqualTo(program.stripTrailing().stripIndent() + "\n");
        assertThat(shown.lines().count()).isLessThanOrEqualTo(15);
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
