package dev.navette.text;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@Tag("ORD-20")
class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>Bonjour</p>                           | Bonjour
            <P CLASS="a>b">Bonjour</P>               | Bonjour
            un<br>deux<br/>trois<BR />quatre         | un¶deux¶trois¶quatre
            un<br><br><br>deux                       | un¶¶deux
            <p>un</p><p>deux</p>                     | un¶deux
            <p>un<br></p>¶¶<p>deux</p>               | un¶deux
            un<br>¶deux                              | un¶deux
            un¶¶¶deux                                | un¶¶deux
            un¶   ¶deux                              | un¶¶deux
            <ul><li>un</li><li>deux</li></ul>        | un¶deux
            <td>un</td><td>deux</td>                 | un deux
            très <b>bien</b>, <a href='x'>ici</a>    | très bien, ici
            un  <i> deux</i>                         | un deux
            un&nbsp;&amp;&nbsp;deux &lt;b&gt;        | un & deux <b>
            un<!-- <b>non</b> -->deux                | undeux
            un<script>if (a < b) {}</SCRIPT >deux    | undeux
            un<style>p {}</style>deux                | undeux
            un</script>deux                          | undeux
            un<script>deux                           | undeux
            <!DOCTYPE html>un<?xml?>                 | un
            un<o:p></o:p>                            | un
            un<x-y>deux</x-y>                        | undeux
            5 < 6 et 7 > 6                           | 5 < 6 et 7 > 6
            je <3 vous                               | je <3 vous
            Jean <jean@shop.example>                 | Jean <jean@shop.example>
            <https://shop.example>                   | <https://shop.example>
            fin <b                                   | fin <b
            fin <                                    | fin <
            fin </                                   | fin </
            fin <!-- <b>non                          | fin <!-- non
            <a title="un>deux                        | deux
            <p>&nbsp;</p>                            | ``
            ``                                       | ``
            """)
    void isWhatAPersonReads(String html, String text) {
        assertThat(HtmlText.plain(html.replace('¶', '\n'))).isEqualTo(text.replace('¶', '\n'));
    }

    @Test
    void everyLineEndIsALineFeed() {
        assertThat(HtmlText.plain("a\r\nb\rc\nd\u0085e\u2028f&#13;&#10;g")).isEqualTo("a\nb\nc\nd\ne\nf\ng");
    }

    @Test
    void hasNoCharacterThatNobodySees() {
        assertThat(HtmlText.plain("\uFEFFa\u200Bb\u202Fc\u0000d\uD83Ee")).isEqualTo("ab cde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<a", "<a \"", "<!--", "<script>", "<a '>'<b \"", "&", "</", "<a '", "<style><!-- \">"})
    void aLongBrokenTextTakesNoLongerThanAnother(String piece) {
        String text = piece.repeat(200_000);

        String read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> HtmlText.plain(text));

        assertThat(read.length()).isLessThanOrEqualTo(text.length());
    }
}
