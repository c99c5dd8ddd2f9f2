package dev.navette.error;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "$.price, $.article, $.article.price",
        "$, $.article, $.article",
        "$[2], $.flows, $.flows[2]",
        ".price, $.article, $.article.price"
    })
    void isSeenFromFurtherUp(String path, String parent, String below) {
        var problem = new Problem(path, "it is below zero", "Correct it");

        assertThat(problem.below(parent)).isEqualTo(new Problem(below, "it is below zero", "Correct it"));
    }

    @Test
    void saysWhereWhatAndWhatToDo() {
        assertThat(new Problem("$.shop", "missing", "Name the connection to the shop"))
                .hasToString("$.shop: missing. Name the connection to the shop.");
    }

    @Test
    void areToldAllAtOnce() {
        var first = new Problem("$.shop", "missing", "Name the connection to the shop");
        var second = new Problem("$.flows", "no flow is chosen", "Add at least one");

        var invalid = new InvalidSettingsException("The profile shop-fr", List.of(first, second));

        assertThat(invalid).hasMessage("""
                        The profile shop-fr has 2 problems:
                          - $.shop: missing. Name the connection to the shop.
                          - $.flows: no flow is chosen. Add at least one.""");
        assertThat(invalid.problems()).containsExactly(first, second);
    }

    @Test
    void isToldAlone() {
        var invalid = new InvalidSettingsException(
                "The file mapping.json", List.of(new Problem("$.nmae", "unknown", "Write name")));

        assertThat(invalid).hasMessage("""
                        The file mapping.json has 1 problem:
                          - $.nmae: unknown. Write name.""");
    }

    @Test
    void namesWhatItLacks() {
        assertThatThrownBy(() -> new Problem("$", nothing(), "Write it"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("what");
    }

    @SuppressWarnings("NullAway") // what a caller without the checker may pass
    private static String nothing() {
        return null;
    }
}
