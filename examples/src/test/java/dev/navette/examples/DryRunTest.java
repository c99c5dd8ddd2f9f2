package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("RUN-7")
class DryRunTest {

    @Test
    void showsWhatWouldBeWrittenAndAppliesAPart() {
        var bytes = new ByteArrayOutputStream();

        DryRun.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        EM-1 name: Café moulu 250 g -> CAFE MOULU 250G
                        EM-1 price: 4.90 EUR NET -> 5.20 EUR NET
                        Applied the prices: 1 read: 1 updated
                        """);
    }
}
