package dev.navette.model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-23")
class ReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"EM-1", " EM-1", "EM-1  ", "\tEM-1\n", "\u2003EM-1"})
    void hasNoSpacesAroundIt(String written) {
        assertThat(new Reference(written)).isEqualTo(new Reference("EM-1")).hasToString("EM-1");
    }

    @Test
    void keepsSpacesInside() {
        assertThat(new Reference(" EM 1 ").value()).isEqualTo("EM 1");
    }

    @Test
    void tellsCapitalsApart() {
        assertThat(new Reference("EM-1")).isNotEqualTo(new Reference("em-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void isNeverBlank(String written) {
        assertThatThrownBy(() -> new Reference(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value is blank");
    }

    @Test
    void sortsByItsCharacters() {
        assertThat(new Reference("EM-1")).isLessThan(new Reference("EM-2"));
    }
}
