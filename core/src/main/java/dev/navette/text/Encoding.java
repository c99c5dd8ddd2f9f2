package dev.navette.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.navette.model.Default;

/**
 * How characters become bytes.
 *
 * @param charset the charset, always named
 * @param byteOrderMark whether a mark is written before the first character; in what we read it is optional
 * @param unmappable what becomes of characters that the charset cannot hold, in what we write
 */
public record Encoding(
        @Default("windows-1252") Charset charset,
        @Default("false") boolean byteOrderMark,
        @Default("refuse") Unmappable unmappable) {

    /** What French Windows programs write: no mark, and nothing is replaced. */
    public static final Encoding WINDOWS_1252 = of(Charset.forName("windows-1252"));

    /** UTF-8 with the mark by which Excel knows it. */
    public static final Encoding UTF_8_MARKED = new Encoding(StandardCharsets.UTF_8, true, Unmappable.REFUSE);

    public Encoding {
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(unmappable, "unmappable");
        if (byteOrderMark && !charset.name().startsWith("UTF-")) {
            throw new IllegalArgumentException("byteOrderMark is for Unicode charsets, not for " + charset);
        }
    }

    /** A charset without a mark, that refuses what it cannot hold. */
    public static Encoding of(Charset charset) {
        return new Encoding(charset, false, Unmappable.REFUSE);
    }

    public Encoding with(Unmappable unmappable) {
        return new Encoding(charset, byteOrderMark, unmappable);
    }
}
