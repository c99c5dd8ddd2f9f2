package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-1")
class JsonProfileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void theSample() {
        Sample.into(folder);
    }

    @Test
    void checksAndRunsTheSample() {
        assertThat(run()).contains("The profile epicerie can run").contains("287 created");
        assertThat(run()).contains("287 unchanged");
    }

    @Test
    void runsNothingThatCannotRun() throws IOException {
        Files.delete(folder.resolve("stock.csv"));

        assertThat(run())
                .contains("The profile epicerie cannot run as it is")
                .contains("failed   $.erp: The file stock.csv is not there")
                .doesNotContain("created");
    }

    private String run() {
        var bytes = new ByteArrayOutputStream();
        JsonProfile.run(folder.resolve("profile.json"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
