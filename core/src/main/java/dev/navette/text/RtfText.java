package dev.navette.text;

import java.util.Arrays;

/** The characters and bytes of RTF that nothing has parted yet, so that two bytes of one character come together. */
final class RtfText {

    private static final int FIRST_SHOWN = 0xA0;

    private final RtfFonts fonts;
    private final StringBuilder text = new StringBuilder();
    private byte[] bytes = new byte[64];
    private int length;

    RtfText(RtfFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Adds a character. ASCII may be the second half of one in Asian code pages, and what Unicode has for controls is a
     * byte that somebody took for Latin 1.
     */
    void add(int character, int font) {
        if (character < FIRST_SHOWN) {
            addByte(character);
        } else {
            decode(font);
            text.appendCodePoint(character);
        }
    }

    void addByte(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /** All that was added, which is then forgotten. */
    String take(int font) {
        decode(font);
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void decode(int font) {
        if (length > 0) {
            text.append(fonts.decoded(bytes, length, font));
            length = 0;
        }
    }
}
