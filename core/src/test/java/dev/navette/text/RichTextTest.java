package dev.navette.text;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-6")
class RichTextTest {

    @Test
    void becomesHtmlAsTheTextBoxOfWindowsWritesIt() {
        assertThat(RichText.html(RtfSamples.RICH_EDIT)).isEqualTo(RtfSamples.RICH_EDIT_HTML);
    }

    @Test
    void becomesHtmlAsWordWritesIt() {
        assertThat(RichText.html(RtfSamples.WORD)).isEqualTo(RtfSamples.WORD_HTML);
    }

    @Test
    void becomesHtmlAsAMacWritesIt() {
        assertThat(RichText.html(RtfSamples.COCOA)).isEqualTo(RtfSamples.COCOA_HTML);
    }

    @Test
    void becomesPlainTextWithALineForEachParagraphItemAndBreak() {
        assertThat(RichText.plain(RtfSamples.RICH_EDIT)).isEqualTo("""
                        Machine à café
                        Pour l’espresso & le thé < 2 min : https://shop.example/em-1
                        Réservoir 1,8\u00A0L
                        Broyeur en céramique
                        1. Remplir
                        2. Allumer
                        et attendre""");
        assertThat(RichText.plain("Un\n\nDeux\nTrois")).isEqualTo("Un\nDeux\nTrois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1\\ansi x}", "{\\rtf x}", "\uFEFF{\\rtf1 x}", " \r\n{\\rtf1 x}", "{\\rtf1"})
    void isToldByItsBeginning(String text) {
        assertThat(RichText.isRtf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Café", "{rtf1}", "<p>{\\rtf1}</p>", "\\rtf1", "{ \\rtf1}"})
    void isPlainTextOtherwise(String text) {
        assertThat(RichText.isRtf(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Un,                                <p>Un</p>
            `Un\r\nDeux\n\nTrois`,             <p>Un<br/>Deux</p><p>Trois</p>
            `\n \nUn\n\t\n\n\nDeux\n\n`,       <p>Un</p><p>Deux</p>
            `<script>alert("1 & 2")</script>`, <p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>
            ` Un   deux\ttrois `,              <p>Un deux trois</p>
            ``,                                ``
            """)
    void ofPlainTextIsEscapedAndPartedByBlankLines(String text, String html) {
        assertThat(RichText.html(text)).isEqualTo(html);
    }

    @Test
    void losesWhatNoPageCanShow() {
        assertThat(RichText.html("Un\u0000\u0007\uFFFF\uD83D\u0085deux")).isEqualTo("<p>Undeux</p>");
        assertThat(RichText.html("\u00A0\n\nUn")).isEqualTo("<p>Un</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\'80 \\'9c\\'e9\\'bb                                     | € œé»
            {\\f1\\'cf\\'f0\\'e8}\\'e9                                | Приé
            {\\f2\\'83\\'67\\'83A \\'93\\'fa}                         | トア 日
            {\\f3\\'b7 \\'b0 \\'c6 m}                                 | • ° ∅ μ
            {\\f4\\'fc l\\'99}                                        | ✓ ●•
            {\\f3\\u-3913\\'b7}\\u61623?                              | ••
            \\u8364?\\u8364 ?\\u233\\'e9.                             | €€é.
            {\\uc2\\u8364\\'a4\\'a4.}\\u8364?.                        | €.€.
            {\\uc0\\u8364.}{\\uc3\\u8364 ab}c                         | €.€c
            \\u8211\\endash\\u8211\\par                               | ––
            \\u-10179?\\u-8704? \\u128512? \\u-10179?                 | 😀 😀
            \\u65?\\u0?\\u146?                                        | A’
            \\\\ \\{\\} \\~ \\_ a\\-b                                 | \\ {} \u00A0 ‑ ab
            \\lquote\\rquote\\ldblquote\\rdblquote\\bullet\\emdash     | ‘’“”•—
            \\'zz\\'4                                                 | zz4
            """)
    void readsCharactersInTheCodePageOfTheirFont(String body, String text) {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial CYR;}"
                + "{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset2 Wingdings;}}" + body + "}";

        assertThat(RichText.plain(rtf)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "\\ansicpg1250, ą",
        "\\ansicpg1251, №",
        "\\pc, ╣",
        "\\pca, ╣",
        "\\mac, π",
        "\\ansicpg500, ¹",
        "\\ansicpg-7, ¹"
    })
    void readsTheCodePageOfTheWholeText(String header, String text) {
        assertThat(RichText.plain("{\\rtf1" + header + "\\'b9}")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\b a\\i b\\b0 c\\i0 d                  | <strong>a<em>b</em></strong><em>c</em>d
            {\\b a{\\b0 b}}c                        | <strong>a</strong>bc
            \\ul a\\ulnone b\\uldb c\\ul0 d          | <u>a</u>b<u>c</u>d
            \\strike a\\strike0 b\\striked1 c        | <s>a</s>b<s>c</s>
            m\\super 2\\nosupersub  H\\sub 2\\super x | m<sup>2</sup> H<sub>2</sub><sup>x</sup>
            \\b\\i\\ul a\\plain b                    | <strong><em><u>a</u></em></strong>b
            \\b Poids\\b0  net \\b 3 kg              | <strong>Poids</strong> net <strong>3 kg</strong>
            \\b a \\b0\\line b                       | <strong>a</strong><br/>b
            \\b\\b0\\i\\i0 a{\\b}                    | a
            \\v caché\\v0 a{\\deleted ôté}b          | ab
            """)
    void setsOffWhatIsSetOff(String body, String html) {
        assertThat(RichText.html("{\\rtf1\\ansi " + body + "}")).isEqualTo("<p>" + html + "</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a\\par b\\par\\par\\par c                       | <p>a</p><p>b</p><p>c</p>
            \\qc a\\par\\qr b                                | <p>a</p><p>b</p>
            \\line a\\line\\line\\line\\line b\\line\\par      | <p>a<br/><br/>b</p>
            \\~\\par  \\tab\\par                             | ``
            a\\tab b\\cell c\\row d                          | <p>a b c</p><p>d</p>
            a\\page b\\sect c                               | <p>a</p><p>b</p><p>c</p>
            {\\pict\\bin3 }}}a}b                            | <p>b</p>
            {\\object{\\*\\objdata 0105}{\\result a}}b       | <p>b</p>
            {\\info{\\title a}}{\\*\\inconnu a{b}}b          | <p>b</p>
            {\\upr{ansi}{\\*\\ud{unicode}}}                 | <p>ansi</p>
            """)
    void keepsTheTextAndItsParagraphsOnly(String body, String html) {
        assertThat(RichText.html("{\\rtf1\\ansi " + body + "}")).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1 Thé",
                "{\\rtf1{\\b Thé",
                "{\\rtf1 Thé}}}}",
                "{\\rtf1 Thé\\",
                "{\\rtf1 Thé\\'",
                "{\\rtf1 Thé{\\pict ff",
                "{\\rtf1}Thé",
                "{\\rtf1{\\fonttbl}\\f99999999999 Thé",
                "{\\rtf1\\uc-5\\b-99999999999999999999\\b0 Thé\\bin99999999999 }"
            })
    void keepsOfABrokenTextWhatCanBeRead(String rtf) {
        assertThat(RichText.plain(rtf)).isEqualTo("Thé");
    }
}
