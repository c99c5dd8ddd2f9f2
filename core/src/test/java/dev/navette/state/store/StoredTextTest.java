package dev.navette.state.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class StoredTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "EM-1", "Café moulu 250 g", "😀 promo", "a\n\tb"})
    void ordinaryTextIsKeptAsItIs(String text) {
        assertThat(StoredText.of(text)).isSameAs(text);
        assertThat(StoredText.read(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EM\0", "\0", "\u001A", "\u001A0000", "\uD83D", "a\uDE00b", "\uD83D\uD83D\uDE00", "\0\0é\u001A"})
    void textThatADatabaseRefusesIsKeptInOneItTakes(String text) {
        String stored = StoredText.of(text);

        assertThat(stored).doesNotContain("\0");
        assertThat(stored.chars().filter(letter -> letter == '\u001A')).isNotEmpty();
        assertThat(new String(stored.getBytes(UTF_8), UTF_8)).isEqualTo(stored);
        assertThat(StoredText.read(stored)).isEqualTo(text);
    }

    @Test
    void differentTextsStayDifferent() {
        assertThat(StoredText.of("EM\0")).isEqualTo("EM\u001A0000").isNotEqualTo(StoredText.of("EM\u001A0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EM\u001A", "EM\u001A00", "EM\u001Azzzz"})
    void textThatNobodyMarkedIsReadAsItIs(String stored) {
        assertThat(StoredText.read(stored)).isEqualTo(stored);
    }
}
