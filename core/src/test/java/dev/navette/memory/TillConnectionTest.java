package dev.navette.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a connection asks of its settings before its provider sees them. */
class TillConnectionTest {

    @Test
    @Tag("PRO-1")
    void refusesSettingsThatBreakTheirRulesBeforeItConnects() {
        var settings =
                new Till.Settings(" ", Secret.value("4711"), "fr", Duration.ZERO, 10, List.of(), Map.of(), null, null);

        assertThatThrownBy(() -> new Connection<>(new Till(), settings).open(new Lent(Clock.systemUTC())))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The connection epicerie/shop (till) has 4 problems:
                          - $.address: it is blank. Write a text that is not blank.
                          - $.country: it is fr. Write it in the form [A-Z]{2}.
                          - $.tries: it is 10. Write at most 9.
                          - $.patience: several tries need some. Write a time above 0.""");
    }

    @Test
    @Tag("PRO-2")
    void findsTheSecretsThatAreNotThere() {
        var connection = new Connection<>(new Till(), Till.with(Secret.env("NAVETTE_NEVER_SET")));

        assertThat(connection.problems()).isEmpty();
        assertThat(connection.missingSecrets())
                .extracting(problem -> problem.path())
                .containsExactly("$.key");
        assertThatThrownBy(() -> connection.open(new Lent(Clock.systemUTC())))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("the environment variable NAVETTE_NEVER_SET is not set");
    }
}
