package dev.navette.text;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-6")
class RichTextListsTest {

    @ParameterizedTest
    @CsvSource({
        "\\bullet, ul",
        "-, ul",
        "o, ul",
        "1., ol",
        "1), ol",
        "(1), ol",
        "a), ol",
        "A., ol",
        "i., ol",
        "1.1., ol",
        "§, ul"
    })
    void isKnownByItsMarkers(String marker, String list) {
        assertThat(html(item(marker, 0, "Thé") + item(marker, 0, "Café")))
                .isEqualTo("<" + list + "><li>Thé</li><li>Café</li></" + list + ">");
    }

    @Test
    void endsWithTheFirstParagraphThatHasNoMarker() {
        assertThat(html(item("-", 0, "Thé") + "Ou\\par " + item("-", 0, "Café")))
                .isEqualTo("<ul><li>Thé</li></ul><p>Ou</p><ul><li>Café</li></ul>");
        assertThat(html(item("-", 0, "Thé") + item("1.", 0, "Café")))
                .isEqualTo("<ul><li>Thé</li></ul><ol><li>Café</li></ol>");
    }

    @Test
    void standsWithinTheItemAboveIt() {
        assertThat(html(item("1.", 0, "Thé")
                        + item("-", 1, "vert")
                        + item("a)", 2, "Japon")
                        + item("-", 1, "noir")
                        + item("2.", 0, "Café")))
                .isEqualTo(
                        "<ol><li>Thé<ul><li>vert<ol><li>Japon</li></ol></li><li>noir</li></ul></li><li>Café</li></ol>");
    }

    @Test
    void mayBeginDeeperThanItEnds() {
        assertThat(html(item("-", 3, "Thé") + item("-", 1, "Café") + item("-", 99, "Lait") + item("-", -1, "Eau")))
                .isEqualTo("<ul><li>Thé</li></ul><ul><li>Café<ul><li>Lait</li></ul></li></ul><ul><li>Eau</li></ul>");
    }

    /** A page would begin at 1 again, and the text may say: see step 3. */
    @Test
    void writesTheNumberOutWhereItGoesOnAfterSomethingElse() {
        assertThat(html(item("1.", 0, "Remplir") + item("2.", 0, "Allumer") + "Attendre\\par "
                        + item("3.", 0, "Servir")))
                .isEqualTo("<ol><li>Remplir</li><li>Allumer</li></ol><p>Attendre</p><p>3. Servir</p>");
    }

    @Test
    void hasNoItemsWithoutText() {
        assertThat(html(item("-", 0, "") + item("-", 0, "Thé"))).isEqualTo("<ul><li>Thé</li></ul>");
        assertThat(html("{\\pntext\\tab}Thé\\par ")).isEqualTo("<p>Thé</p>");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            https://shop.example/a?b=1&c=2,  https://shop.example/a?b=1&amp;c=2
            HTTP://shop.example,             HTTP://shop.example
            mailto:cafe@shop.example,        mailto:cafe@shop.example
            tel:+33123456789,                tel:+33123456789
            `"http://shop.example/la carte"`, http://shop.example/la%20carte
            `\\\\o "bulle" "http://é.example"`, http://é.example
            `"http://shop.example" \\\\l "prix" \\\\t "_blank"`, http://shop.example
            """)
    void leadsWhereAPageMayLead(String instruction, String address) {
        assertThat(html(link("HYPERLINK " + instruction))).isEqualTo("<p><a href=\"" + address + "\">Thé</a></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HYPERLINK "javascript:alert(1)"
            HYPERLINK "  JavaScript:alert(1)"
            HYPERLINK "data:text/html,x"
            HYPERLINK "file:///c:/tarif.xls"
            HYPERLINK "\\\\\\\\serveur\\\\tarif.xls"
            HYPERLINK "vbscript:x"
            HYPERLINK "tarif.html"
            HYPERLINK "//shop.example"
            HYPERLINK "http://"
            HYPERLINK "http://a`onclick=x"
            HYPERLINK "http://a\\u10?b"
            HYPERLINK "http://a<b>"
            HYPERLINK \\\\l "prix"
            HYPERLINK
            HYPERLINK \\\\
            REF prix
            PAGE
            """)
    void leadsNowhereElse(String instruction) {
        assertThat(html(link(instruction))).isEqualTo("<p>Thé</p>");
    }

    @Test
    void holdsWhatIsSetOffWithinALinkButIsNotUnderlinedTwice() {
        assertThat(html("{\\field{\\*\\fldinst HYPERLINK \"http://a\"}{\\fldrslt\\ul\\cf1 Thé \\b vert}}."))
                .isEqualTo("<p><a href=\"http://a\">Thé <strong>vert</strong></a>.</p>");
    }

    @Test
    void neverStandsWithinAnotherLinkOrBeyondItsParagraph() {
        assertThat(html("{\\field{\\*\\fldinst HYPERLINK \"http://a\"}{\\fldrslt Thé "
                        + "{\\field{\\*\\fldinst HYPERLINK \"http://b\"}{\\fldrslt vert}}\\par Café}}"))
                .isEqualTo("<p><a href=\"http://a\">Thé</a> <a href=\"http://b\">vert</a></p>"
                        + "<p><a href=\"http://a\">Café</a></p>");
    }

    private static String item(String marker, int level, String text) {
        return "\\pard{\\pntext\\f0 " + marker + "\\tab}\\ilvl" + level + " " + text + "\\par ";
    }

    private static String link(String instruction) {
        return "{\\field{\\*\\fldinst{" + instruction + " }}{\\fldrslt{Thé}}}\\par ";
    }

    private static String html(String body) {
        return RichText.html("{\\rtf1\\ansi " + body + "}");
    }
}
