package dev.navette.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes and refuses those that the charset does not know. Gives every character before the bad byte first, so
 * that the one who counts lines can say where it stands; {@link java.io.InputStreamReader} loses them.
 */
final class StrictCharacters implements Closeable {

    private static final int BUFFER = 16 * 1024;

    /** So few at once, since only between two readings it is known how many bytes the characters so far were. */
    private static final int MOST_AT_ONCE = 2 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean flushed;

    /** How many bytes of the file were read. */
    private long reached;

    StrictCharacters(InputStream in, Charset charset) {
        this(in, charset, 0);
    }

    /** Of a stream that stands so many bytes behind the file's beginning. */
    StrictCharacters(InputStream in, Charset charset, long offset) {
        this.in = in;
        this.reached = offset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Skips the byte order mark; answers the charset that it announces when that is another than the one given. */
    Optional<Charset> skipMark() throws IOException {
        while (bytes.remaining() < 3 && !ended) {
            fill();
        }
        Charset announced = announced();
        if (announced == null) {
            return Optional.empty();
        }
        if (!announced.equals(decoder.charset())) {
            // The decoder of plain UTF-16 needs the mark to learn the order of the bytes.
            return decoder.charset().equals(StandardCharsets.UTF_16) && !announced.equals(StandardCharsets.UTF_8)
                    ? Optional.empty()
                    : Optional.of(announced);
        }
        bytes.position(announced.equals(StandardCharsets.UTF_8) ? 3 : 2);
        return Optional.empty();
    }

    /**
     * Puts characters into the buffer.
     *
     * @return how many, at least one; -1 at the end
     * @throws CharacterCodingException when the very next bytes are no character of the charset
     */
    int read(char[] into, int offset, int length) throws IOException {
        CharBuffer characters =
                CharBuffer.wrap(into, offset, Math.min(length, MOST_AT_ONCE)).slice();
        if (flushed) {
            return -1;
        }
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            int count = characters.position();
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                throw new Malformed(next(result.length()));
            }
            if (ended) {
                return flushed(characters);
            }
            fill();
        }
    }

    /** Behind which byte of the file the characters end that were read so far. */
    long offset() {
        return reached - bytes.remaining();
    }

    /** Passes over so many characters, or over all that there are. */
    void skip(int count) throws IOException {
        char[] passed = new char[MOST_AT_ONCE];
        int left = count;
        while (left > 0) {
            int read = read(passed, 0, Math.min(left, passed.length));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int flushed(CharBuffer characters) {
        flushed = true;
        decoder.flush(characters);
        return characters.position() > 0 ? characters.position() : -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            reached += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private @Nullable Charset announced() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private boolean starts(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String next(int count) {
        byte[] bad = new byte[Math.min(count, bytes.remaining())];
        bytes.get(bytes.position(), bad);
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad);
    }

    /** Bytes that are no character of the charset, in hexadecimal digits. */
    static final class Malformed extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final String bytes;

        Malformed(String bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getMessage() {
            return bytes;
        }
    }
}
