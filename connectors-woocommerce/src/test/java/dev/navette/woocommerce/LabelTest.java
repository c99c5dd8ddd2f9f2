package dev.navette.woocommerce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café",
                "Thé & Café",
                "Bio: \uD83C\uDF75 & <b>œufs</b>",
                "C:\\Rayon",
                "-20%25 et 100 %",
                "&amp; tel quel",
                "d'Île \"fraîche\" 5 > 3"
            })
    void isReadAsItWas(String label) {
        assertThat(Label.read(Label.sent(label))).isEqualTo(label);
    }

    @Test
    void sendsNothingThatTheShopTakesOut() {
        assertThat(Label.sent("<b>C:\\Œufs</b> 20%ab")).doesNotContain("<", ">", "\\", "%ab");
    }

    @Test
    void sendsWhatTheShopKeepsAsItIs() {
        assertThat(Label.sent("Thé d'été \"bio\" 50 %, à 3 €")).isEqualTo("Thé d'été \"bio\" 50 %, à 3 €");
    }

    @Test
    void readsEntitiesOfAnyForm() {
        assertThat(Label.read("Th&eacute; &amp; caf&#233; &#xE9;t&#233; d&#039;ici &quot;bio&quot; &#99999999;"))
                .isEqualTo("Thé & café été d'ici \"bio\" &#99999999;");
    }

    @Test
    void readsOneEntityOnce() {
        assertThat(Label.read("&amp;lt;")).isEqualTo("&lt;");
    }

    @Test
    void tellsCapitalsAndAccentsApartAndNotRowsOfBlanks() {
        assertThat(Label.same("Café moulu", "Café  moulu ")).isTrue();
        assertThat(Label.same("Café", "café")).isFalse();
        assertThat(Label.same("Café", "Cafe")).isFalse();
    }

    @Test
    void isFoundByItsLongestWord() {
        assertThat(Label.word("Thé & Cafés-crème")).isEqualTo("Cafés");
        assertThat(Label.word("*** & ***")).isEmpty();
    }
}
