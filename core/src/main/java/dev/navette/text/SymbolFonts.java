package dev.navette.text;

import java.util.Locale;
import java.util.Map;

/** What the fonts of signs show in the places of letters. */
final class SymbolFonts {

    /** Where Unicode has room for private use, fonts of signs have theirs. */
    private static final int PRIVATE = 0xF000;

    private static final int LAST = 0xFF;
    private static final int FIRST = 0x21;
    private static final int FIRST_HIGH = 0xA1;
    private static final int ASCII = 0x80;
    private static final char OTHER = '•';

    /** The places 21 to 7E of the font Symbol. */
    private static final String SYMBOL =
            "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /** The places A1 to FE of the font Symbol. */
    private static final String SYMBOL_HIGH =
            "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑" + "⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪•〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    /** What descriptions of goods have of the font Wingdings. */
    private static final Map<Integer, Character> WINGDINGS = Map.ofEntries(
            Map.entry((int) '(', '☎'),
            Map.entry((int) '*', '✉'),
            Map.entry((int) 'J', '☺'),
            Map.entry((int) 'l', '●'),
            Map.entry((int) 'm', '❍'),
            Map.entry((int) 'n', '■'),
            Map.entry((int) 'o', '□'),
            Map.entry((int) 'q', '❑'),
            Map.entry((int) 'u', '◆'),
            Map.entry((int) 'v', '❖'),
            Map.entry(0xA7, '▪'),
            Map.entry(0xA8, '◻'),
            Map.entry(0xD8, '➢'),
            Map.entry(0xE0, '→'),
            Map.entry(0xF0, '⇨'),
            Map.entry(0xFB, '✗'),
            Map.entry(0xFC, '✓'),
            Map.entry(0xFE, '☑'));

    private SymbolFonts() {}

    /** The character that looks like what a font shows for a byte; ASCII stays where that is not known. */
    static char of(String font, int place) {
        if (font.toLowerCase(Locale.ROOT).contains("dings")) {
            Character known = WINGDINGS.get(place);
            return known != null ? known : place < ASCII ? (char) place : OTHER;
        }
        if (place >= FIRST && place < FIRST + SYMBOL.length()) {
            return SYMBOL.charAt(place - FIRST);
        }
        boolean high = place >= FIRST_HIGH && place < FIRST_HIGH + SYMBOL_HIGH.length();
        return high ? SYMBOL_HIGH.charAt(place - FIRST_HIGH) : (char) place;
    }

    /** Whether the character is one of a font's own. */
    static boolean isPrivate(int character) {
        return character > PRIVATE + ' ' && character <= PRIVATE + LAST;
    }

    static char ofPrivate(String font, int character) {
        return of(font, character - PRIVATE);
    }
}
