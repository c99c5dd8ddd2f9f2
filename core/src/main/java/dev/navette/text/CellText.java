package dev.navette.text;

import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * What stands in a file for a value, or why nothing can: the charset, a dialect without quotes, spreadsheets. Says it before
 * the file is begun, as {@link DelimitedWriter} says it then. For one thread.
 */
public final class CellText {

    private final String source;
    private final Dialect dialect;
    private final Audience audience;
    private final CharsetEncoder encoder;
    private final Transliteration spelling;

    /**
     * The cells of one file.
     *
     * @param source what messages call it: {@code file Orders.txt}
     */
    public CellText(String source, Dialect dialect, Audience audience) {
        this.source = source;
        this.dialect = dialect;
        this.audience = audience;
        this.encoder = dialect.encoding().charset().newEncoder();
        this.spelling = new Transliteration(encoder);
    }

    /** Why the value cannot be written, if it cannot; of the value the fault shows the one character. */
    public Optional<Fault> fault(String value, String column, long line) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (needsSpelling(character) && spell(character) == null) {
                return Optional.of(fault(character, column, line));
            }
        }
        return Optional.empty();
    }

    /** The value as it is written. Call it on one without a fault. */
    public String of(String value) {
        var text = new StringBuilder(value.length() + 1);
        value.codePoints().forEach(character -> {
            String spelled = needsSpelling(character) ? spell(character) : null;
            if (spelled == null) {
                text.appendCodePoint(character);
            } else {
                text.append(spelled);
            }
        });
        if (audience == Audience.SPREADSHEETS && isFormula(text.toString())) {
            text.insert(0, '\'');
        }
        return text.toString();
    }

    /** Whether a spreadsheet would run it. */
    boolean isFormula(String text) {
        return !text.isEmpty()
                && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
                && !Decimals.isPlain(text, dialect.decimalMark());
    }

    private boolean needsSpelling(int character) {
        return breaksTheLine(character) || !encoder.canEncode(Character.toString(character));
    }

    private @Nullable String spell(int character) {
        if (dialect.encoding().unmappable() == Unmappable.REFUSE) {
            return null;
        }
        return breaksTheLine(character) ? " " : spelling.of(character).orElse(null);
    }

    /** Where nothing is quoted, a separator inside a field is one too many. */
    private boolean breaksTheLine(int character) {
        return dialect.quote() == null && (character == dialect.separator() || character == '\n' || character == '\r');
    }

    private Fault fault(int character, String column, long line) {
        String what = breaksTheLine(character)
                ? named(character) + " cannot stand in a field of a file without quotes"
                : dialect.encoding().charset().name() + " has no character " + named(character);
        String remedy = breaksTheLine(character)
                ? "Take it out, give the file quotes, or have it replaced by a blank"
                : "Take it out, write the file in UTF-8, or have such characters transliterated";
        return Fault.of(what, source, "line " + line + ", column " + column, remedy);
    }

    private static String named(int character) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        boolean shows = !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        return shows ? '"' + Character.toString(character) + "\" (" + code + ")" : code;
    }
}
