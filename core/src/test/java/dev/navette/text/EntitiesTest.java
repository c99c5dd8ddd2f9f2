package dev.navette.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Thé &amp; café | Thé & café",
                "5 &lt; 6 &gt; 4 | 5 < 6 > 4",
                "&quot;Brûlerie&quot; | \"Brûlerie\"",
                "L&#039;&Icirc;le | L'Île",
                "&#8211; &#x2013; &ndash; | – – –",
                "&eacute;&Eacute;&nbsp;&yuml; | éÉ\u00A0ÿ",
                "&oelig;uf &agrave; 3 &euro; | œuf à 3 €",
                "&#146; &#x80; | ’ €",
                "&#128053; | \uD83D\uDC35",
            })
    void anEntityIsTheCharacterThatItStandsFor(String sent, String read) {
        assertThat(Entities.decoded(sent)).isEqualTo(read);
    }

    @Test
    void aNameAboutEntitiesStaysOne() {
        assertThat(Entities.decoded("&amp;amp; and &amp;lt;b&amp;gt;")).isEqualTo("&amp; and &lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource({"&unheard;", "A & B", "AT&T; etc", "&#0;", "&#xD800;", "&#9999999;", "&;", "100 &", "&#;"})
    void whatIsNoEntityStaysAsItIs(String text) {
        assertThat(Entities.decoded(text)).isEqualTo(text);
    }
}
