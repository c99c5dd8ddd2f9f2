package dev.navette.text;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Whatever comes in, what goes out is well-formed and has nothing in it that a shop's page must not have. */
@Tag("ART-6")
class RichTextFuzzTest {

    private static final int MEGABYTE = 1_000_000;

    private static final List<String> TOKENS = List.of(
            "{",
            "{",
            "{",
            "}",
            "}",
            "}",
            "\\par ",
            "\\line ",
            "\\tab ",
            "\\cell ",
            "\\row ",
            "\\pard ",
            "\\plain ",
            "\\b ",
            "\\b0 ",
            "\\i ",
            "\\i0",
            "\\ul ",
            "\\ulnone ",
            "\\strike ",
            "\\super ",
            "\\sub ",
            "\\nosupersub ",
            "\\v ",
            "\\v0 ",
            "\\f0 ",
            "\\f1 ",
            "\\f2 ",
            "\\uc0 ",
            "\\uc1 ",
            "\\uc9 ",
            "\\u8364 ",
            "\\u-10179?",
            "\\u-8704?",
            "\\u0 ",
            "\\u65535 ",
            "\\u12?",
            "\\'e9",
            "\\'00",
            "\\'83",
            "\\'",
            "\\",
            "\\*",
            "\\~",
            "\\-",
            "\\\n",
            "{\\pntext 1.\\tab}",
            "{\\pntext\\'b7}",
            "{\\listtext a)}",
            "\\ilvl1 ",
            "\\ilvl2 ",
            "{\\pict ",
            "{\\info ",
            "\\fonttbl ",
            "\\fcharset2 ",
            "\\fcharset128 ",
            "\\ansicpg932 ",
            "\\bin3 ",
            "\\bin ",
            "{\\field",
            "{\\*\\fldinst HYPERLINK \"http://a&b\"}",
            "{\\*\\fldinst HYPERLINK \"javascript:x\"}",
            "{\\fldrslt ",
            "\\fldinst ",
            "\\emdash ",
            "\\lquote ",
            "<script>",
            "&amp;",
            "\"",
            "]]>",
            "--",
            " ",
            "é",
            "€",
            "😀",
            "\uD83D",
            "\uFFFF",
            "\u0007",
            "\u0092",
            "\r\n",
            "text",
            "a");

    @Test
    void staysCleanWhateverBytesComeIn() {
        var random = new Random(20261120);
        for (int i = 0; i < 3_000; i++) {
            String noise = random.ints(random.nextInt(300), 0, 256)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            assertClean(noise);
            assertClean("{\\rtf1\\ansi " + noise);
        }
    }

    @Test
    void staysCleanInWhateverOrderItsPartsCome() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            assertClean(
                    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset128 A;}}"
                            + tokens(random, random.nextInt(80)));
        }
    }

    @Test
    void staysCleanWhereverItIsBrokenOff() {
        for (String sample : RtfSamples.ALL) {
            for (int end = 0; end <= sample.length(); end++) {
                assertClean(sample.substring(0, end));
            }
        }
    }

    @Test
    void staysCleanWhicheverCharacterIsLost() {
        for (String sample : RtfSamples.ALL) {
            for (int lost = 0; lost < sample.length(); lost++) {
                assertClean(sample.substring(0, lost) + sample.substring(lost + 1));
            }
        }
    }

    /** Numbered words between whatever parts them: each is there once, and in its order. */
    @Test
    void keepsAllThatIsWrittenInItsOrder() {
        var random = new Random(3);
        List<String> harmless = List.of(
                "\\par ",
                "\\line ",
                "\\tab ",
                "\\cell ",
                "\\row ",
                "\\b ",
                "\\b0 ",
                "\\i ",
                "\\ul ",
                "\\plain ",
                "\\super ",
                "\\'e9",
                "\\u8364?",
                "{\\pict 00ff}",
                "{\\*\\inconnu x}",
                "{\\pntext -\\tab}",
                "{\\pntext a)\\tab}",
                "\\pard ",
                "\\ilvl1 ",
                "{\\field{\\*\\fldinst HYPERLINK \"http://a\"}{\\fldrslt ",
                "}}",
                "{",
                "}",
                "\r\n",
                "\\inconnu5 ");
        for (int i = 0; i < 500; i++) {
            var rtf = new StringBuilder("{\\rtf1\\ansi ");
            int words = 1 + random.nextInt(30);
            for (int word = 0; word < words; word++) {
                rtf.append(" #").append(word).append('#');
                random.ints(random.nextInt(4), 0, harmless.size())
                        .mapToObj(harmless::get)
                        .forEach(rtf::append);
            }
            String expected =
                    IntStream.range(0, words).mapToObj(word -> "#" + word + "#").collect(Collectors.joining());

            assertThat(wordsOf(CleanHtml.parsed(RichText.html(rtf.toString())).getTextContent()))
                    .as("%s", rtf)
                    .isEqualTo(expected);
            assertThat(wordsOf(RichText.plain(rtf.toString()))).isEqualTo(expected);
        }
    }

    @Test
    void saysTheSameInBothForms() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            String text = "{\\rtf1\\ansi " + tokens(random, random.nextInt(60)).replace("{\\pntext 1.\\tab}", "");
            Function<String, String> bare = form -> form.replaceAll("\\s|a\\)", "");

            assertThat(bare.apply(CleanHtml.parsed(RichText.html(text)).getTextContent()))
                    .as("%s", text)
                    .isEqualTo(bare.apply(RichText.plain(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "\\",
                "\\'",
                "\\*",
                "{\\*",
                "{\\b ",
                "\\b\\b0 ",
                "\\par ",
                "\\line ",
                "a ",
                "a",
                "\\'e9",
                "\\u8364?",
                "\\u-10179?",
                "\\f1 a",
                "{\\fonttbl{\\f1 a",
                "\\fonttbl a\\b ",
                "{\\pict ",
                "{\\pntext ",
                "{\\pntext 1.}a\\par ",
                "\\pntext a",
                "{\\pntext -}\\ilvl1 a\\par{\\pntext -}\\ilvl2 b\\par ",
                "{\\field{\\*\\fldinst HYPERLINK \"http://a\"",
                "{\\fldinst a",
                "{\\*\\fldinst HYPERLINK \\\\o",
                "{\\fldrslt a",
                "\\bin1 ",
                "\\bin",
                "\\uc1000000 \\u1 ",
                "1",
                "\\a1",
                "\\fcharset128\\'83",
                "<",
                "\u0000",
                "\uD83D",
                "\\b a\\i b\\b0 c\\i0 d"
            })
    void takesTimeForItsLengthOnly(String part) {
        String text = "{\\rtf1\\ansi " + part.repeat(MEGABYTE / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.html(text));
        assertClean("{\\rtf1\\ansi " + part.repeat(700));
    }

    @Test
    void takesAMegabyteOfAnything() {
        var random = new Random(5);
        String text = "{\\rtf1\\ansi " + tokens(random, MEGABYTE / 4);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.html(text));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.html(text.substring(1)));
    }

    private static String tokens(Random random, int number) {
        return random.ints(number, 0, TOKENS.size()).mapToObj(TOKENS::get).collect(Collectors.joining());
    }

    private static String wordsOf(String text) {
        return text.replaceAll("[^#0-9]", "");
    }

    private static void assertClean(String text) {
        RichText.plain(text);
        CleanHtml.check(RichText.html(text));
    }
}
