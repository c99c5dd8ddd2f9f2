package dev.navette.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Notices in passing whether bytes that a single-byte charset is to read are UTF-8: that charset takes every one of
 * them, and makes CafÃ© of Café. Text in a single-byte charset refutes it soon: behind its é stands a plain letter.
 */
final class Utf8Watch extends FilterInputStream {

    private static final int REPLACEMENT = 0xEFBFBD;

    /** How many bytes of the character are still to come. */
    private int awaited;

    private int character;
    private int neighbours;
    private boolean refuted;
    private boolean supported;
    private boolean damaged;

    Utf8Watch(InputStream in) {
        super(in);
    }

    /** Whether a charset takes UTF-8 for text of its own. */
    static boolean concerns(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    /** Whether all that was read is UTF-8, and not by chance. */
    boolean isUtf8() {
        return supported && !refuted && awaited == 0;
    }

    /** Whether an editor that took the bytes for UTF-8 has put its replacement for what it could not read. */
    boolean isDamaged() {
        return damaged;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            look(read);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look(into[i] & 0xFF);
        }
        return count;
    }

    private void look(int read) {
        if (awaited > 0) {
            goOn(read);
        } else if (read < 0x80) {
            neighbours = 0;
        } else {
            begin(read);
        }
    }

    private void begin(int first) {
        character = first;
        neighbours++;
        if (first < 0xC2 || first > 0xF4) {
            refuted = true;
        } else {
            awaited = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        }
    }

    private void goOn(int read) {
        if (read < 0x80 || read > 0xBF) {
            refuted = true;
            awaited = 0;
            return;
        }
        character = character << 8 | read;
        awaited--;
        if (awaited == 0) {
            damaged |= character == REPLACEMENT;
            supported |= neighbours > 1 || character == REPLACEMENT || isUsual();
        }
    }

    /**
     * Whether it is an accented letter or a sign of Latin text. Others count in a row only: the É® of a NESCAFÉ® in
     * Windows-1252 is a letter of some alphabet too.
     */
    private boolean isUsual() {
        return (character >= 0xC280 && character <= 0xC5BF) || (character >= 0xE28080 && character <= 0xE2BFBF);
    }
}
