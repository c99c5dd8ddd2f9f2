package dev.navette.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("PRO-2")
class SecretTest {

    @TempDir
    private Path folder;

    @Test
    void revealsWhatTheEnvironmentHolds() {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .findFirst()
                .orElseThrow();

        assertThat(Secret.env(variable.getKey()).reveal()).isEqualTo(variable.getValue());
    }

    @Test
    void revealsAFileWithoutItsLineEnd() throws IOException {
        Path key = Files.writeString(folder.resolve("wc.key"), " ck_4711é\r\n");

        assertThat(Secret.file(key).reveal()).isEqualTo("ck_4711é");
    }

    @Test
    void looksEachTimeItIsRevealed() throws IOException {
        Path key = Files.writeString(folder.resolve("wc.key"), "ck_4711");
        Secret secret = Secret.file(key);
        Files.writeString(key, "ck_4712");

        assertThat(secret.reveal()).isEqualTo("ck_4712");
    }

    @Test
    void saysWhichVariableIsNotSet() {
        Secret secret = Secret.env("NAVETTE_NEVER_SET");

        assertThat(secret.problem("$.shop.key"))
                .hasValue(new Problem(
                        "$.shop.key",
                        "the environment variable NAVETTE_NEVER_SET is not set",
                        "Set it for this program, or name another"));
        assertThatThrownBy(secret::reveal)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The secret env:NAVETTE_NEVER_SET has 1 problem:
                          - $: the environment variable NAVETTE_NEVER_SET is not set. Set it for this program, or name \
                        another.""");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path absent = folder.resolve("absent");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path large = Files.write(folder.resolve("large"), new byte[64 * 1024 + 1]);
        Path other = Files.write(folder.resolve("other"), "clé".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(what(absent)).isEqualTo("the file " + absent + " cannot be read: NoSuchFileException");
        assertThat(what(empty)).isEqualTo("the file " + empty + " is empty");
        assertThat(what(large)).isEqualTo("the file " + large + " is too large for a secret");
        assertThat(what(other)).isEqualTo("the file " + other + " is not UTF-8");
    }

    @Test
    void showsWhereItComesFromAndNeverWhatItIs() {
        assertThat(Secret.env("WC_KEY")).hasToString("Secret[env:WC_KEY]");
        assertThat(Secret.file(Path.of("wc.key"))).hasToString("Secret[file:wc.key]");
        assertThat(Secret.value("ck_4711")).hasToString("Secret[value]");
    }

    @Test
    void isWhatAProfileSays() {
        assertThat(Secret.of("env:WC_KEY")).isEqualTo(Secret.env("WC_KEY"));
        assertThat(Secret.of("file:keys/wc")).isEqualTo(Secret.file(Path.of("keys/wc")));
        assertThat(Secret.of("value:ck_4711")).isEqualTo(Secret.value("ck_4711"));
    }

    @Test
    void refusesATextThatSaysNeitherAndDoesNotShowIt() {
        assertThatThrownBy(() -> Secret.of("ck_4711"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is neither env:NAME nor file:path nor value:…");
        assertThatThrownBy(() -> Secret.of("file:ck_4711\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is no path")
                .hasNoCause();
    }

    @Test
    void equalsWhatSaysTheSame() {
        assertThat(Secret.value("ck_4711")).isEqualTo(Secret.value("ck_4711")).isNotEqualTo(Secret.value("ck_4712"));
        assertThat(Secret.env("WC_KEY")).isEqualTo(Secret.env("WC_KEY")).isNotEqualTo(Secret.value("WC_KEY"));
    }

    @Test
    void hasAHashThatTellsNothingOfItsValue() {
        assertThat(Secret.value("ck_4711")).hasSameHashCodeAs(Secret.value("sk_0815"));
    }

    private static String what(Path file) {
        return Secret.file(file).problem("$").orElseThrow().what();
    }
}
