package dev.navette.text;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * How a delimited file is written: a property of each file, not of the program it comes from.
 *
 * @param encoding how its characters become bytes
 * @param separator what stands between two fields
 * @param quote what stands around a field, doubled inside of one; null where nothing is ever quoted
 * @param decimalMark what stands before the decimals, a comma or a point
 * @param datePattern of a date, in the letters of {@link DateTimeFormatter}: {@code dd/MM/yyyy}
 * @param headerLine on which line the column names stand, 1 for the first; what is above it is skipped
 * @param lineEnd what ends a line that we write
 */
public record Dialect(
        @Default("{}") Encoding encoding,
        @Default(";") char separator,
        @Default("\"") @Nullable Character quote,
        @Default(",") char decimalMark,
        @Default("dd/MM/yyyy") String datePattern,
        @Default("1") int headerLine,
        @Default("crlf") LineEnd lineEnd) {

    /** What French business software writes on Windows: Windows-1252, semicolons, quotes, decimal comma. */
    public static final Dialect FRENCH_WINDOWS =
            new Dialect(Encoding.WINDOWS_1252, ';', '"', ',', "dd/MM/yyyy", 1, LineEnd.CRLF);

    /** What a French Excel opens by a double click with its accents right: UTF-8 with a mark, semicolons. */
    public static final Dialect FRENCH_EXCEL = FRENCH_WINDOWS.with(Encoding.UTF_8_MARKED);

    public Dialect {
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(datePattern, "datePattern");
        Objects.requireNonNull(lineEnd, "lineEnd");
        if (decimalMark != ',' && decimalMark != '.') {
            throw new IllegalArgumentException("decimalMark is neither a comma nor a point: " + decimalMark);
        }
        if (Character.isLetterOrDigit(separator) || isLineBreak(separator)) {
            throw new IllegalArgumentException("separator cannot separate: " + separator);
        }
        if (quote != null && (quote == separator || Character.isLetterOrDigit(quote) || isLineBreak(quote))) {
            throw new IllegalArgumentException("quote cannot quote: " + quote);
        }
        if (quote == null && separator == decimalMark) {
            throw new IllegalArgumentException("separator and decimalMark are one, and nothing is quoted");
        }
        if (headerLine < 1) {
            throw new IllegalArgumentException("headerLine is " + headerLine);
        }
        formatter(datePattern);
    }

    /** With other characters. */
    public Dialect with(Encoding encoding) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With other ends of lines. */
    public Dialect with(LineEnd lineEnd) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With another character between cells. */
    public Dialect withSeparator(char separator) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With another quote, or with null none at all. */
    public Dialect withQuote(@Nullable Character quote) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With another mark before decimals: a comma or a point. */
    public Dialect withDecimalMark(char decimalMark) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With another form of dates, as {@link java.time.format.DateTimeFormatter} has it: {@code dd/MM/yyyy}. */
    public Dialect withDatePattern(String datePattern) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** With the header on another line, the first being 1. */
    public Dialect withHeaderLine(int headerLine) {
        return new Dialect(encoding, separator, quote, decimalMark, datePattern, headerLine, lineEnd);
    }

    /** A number as it is written in this dialect, without groups. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimalMark);
    }

    /** Refuses the 31st of February, which a lenient one moves. */
    DateTimeFormatter dates() {
        return formatter(datePattern);
    }

    static boolean isLineBreak(char character) {
        return character == '\n' || character == '\r';
    }

    /** "u" is the year that a strict resolver understands without an era; people write "y". */
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
