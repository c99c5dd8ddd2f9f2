package dev.navette.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The fonts of an RTF text: what its bytes mean depends on the one that they are set in. */
final class RtfFonts {

    private static final int SIGNS = 2;
    private static final int LONGEST_NAME = 60;

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset document = CodePages.of(CodePages.WESTERN).orElse(StandardCharsets.ISO_8859_1);
    private Font defined = new Font();

    /** The code page of fonts that say none; one that is not known changes nothing. */
    void documentPage(int page) {
        document = CodePages.of(page).orElse(document);
    }

    /** What follows describes this font. */
    void define(int number) {
        defined = new Font();
        fonts.put(number, defined);
    }

    void charset(int number) {
        defined.signs = number == SIGNS;
        defined.charset = CodePages.ofFont(number).orElse(null);
    }

    void page(int page) {
        defined.charset = CodePages.of(page).orElse(defined.charset);
    }

    void name(String part) {
        if (defined.name.length() < LONGEST_NAME) {
            defined.name += part;
        }
    }

    /** What these bytes say in a font. */
    String decoded(byte[] bytes, int length, int number) {
        Font font = fonts.get(number);
        if (font == null || !font.signs) {
            return new String(bytes, 0, length, font == null || font.charset == null ? document : font.charset);
        }
        var signs = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            signs.append(SymbolFonts.of(font.name, Byte.toUnsignedInt(bytes[i])));
        }
        return signs.toString();
    }

    /** What a character says that may be a font's own. */
    int shown(int character, int number) {
        if (!SymbolFonts.isPrivate(character)) {
            return character;
        }
        Font font = fonts.get(number);
        return SymbolFonts.ofPrivate(font == null ? "" : font.name, character);
    }

    private static final class Font {

        private String name = "";
        private boolean signs;
        private @Nullable Charset charset;
    }
}
