package dev.navette.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A file and its dialect as a user writes them; what is not said is as {@link Dialect#FRENCH_WINDOWS} has it.
 *
 * @param file its name in the folder
 * @param charset by its IANA name
 * @param separator one character, or {@code tab}
 * @param quote one character, or {@code none}
 * @param decimalMark a comma or a point
 * @param dateFormat a date pattern
 * @param headerLine 1 for the first
 * @param only which of its lines are meant, or null for all
 */
record Format(
        @NotBlank @Nullable String file,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String quote,

        @Pattern(regexp = "[,.]", message = "it is neither a comma nor a point. Write \",\" or \".\"") @Nullable
        String decimalMark,

        @Nullable String dateFormat,
        @Min(1) @Nullable Integer headerLine,
        @Nullable LineChoice only)
        implements Checked {

    private static final Dialect USUAL = Dialect.FRENCH_WINDOWS;

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (file != null && !isInside(file)) {
            problems.add(new Problem("$.file", "it leads out of the folder", "Name a file in the folder"));
        }
        check(problems, "$.charset", "no charset", "Write for example windows-1252 or UTF-8", this::encoding);
        check(
                problems,
                "$.separator",
                "no separator",
                "Write one character, or \"tab\"",
                () -> USUAL.withQuote(null)
                        .withDecimalMark(".".equals(separator) ? ',' : '.')
                        .withSeparator(separatorCharacter()));
        check(
                problems,
                "$.quote",
                "no quote",
                "Write one character, or \"none\"",
                () -> USUAL.withSeparator('\t').withQuote(quoteCharacter()));
        check(
                problems,
                "$.dateFormat",
                "no date format",
                "Write for example dd/MM/yyyy",
                () -> USUAL.withDatePattern(datePattern()));
        if (problems.isEmpty() && (decimalMark == null || decimalMark.length() == 1)) {
            check(problems, "$", "no way to tell fields apart", "Choose another separator or quote", this::dialect);
        }
        return problems;
    }

    /** The dialect. Call it on a format without problems. */
    Dialect dialect() {
        char mark = decimalMark == null ? USUAL.decimalMark() : decimalMark.charAt(0);
        int header = headerLine == null ? USUAL.headerLine() : Math.max(1, headerLine);
        return new Dialect(
                encoding(), separatorCharacter(), quoteCharacter(), mark, datePattern(), header, USUAL.lineEnd());
    }

    private Encoding encoding() {
        return charset == null ? USUAL.encoding() : Encoding.of(Charset.forName(charset));
    }

    private char separatorCharacter() {
        return separator == null ? USUAL.separator() : separator.equals("tab") ? '\t' : only(separator);
    }

    private @Nullable Character quoteCharacter() {
        if (quote == null) {
            return USUAL.quote();
        }
        return quote.equals("none") ? null : Character.valueOf(only(quote));
    }

    private String datePattern() {
        return dateFormat == null ? USUAL.datePattern() : dateFormat;
    }

    private static char only(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text + " is not one character");
        }
        return text.charAt(0);
    }

    static boolean isInside(String file) {
        try {
            Path path = Path.of(file).normalize();
            return !path.isAbsolute() && !path.startsWith("..");
        } catch (InvalidPathException notOne) {
            return false;
        }
    }

    /** Whether the types below take the value is their own affair: they are asked. */
    private static void check(List<Problem> problems, String path, String no, String remedy, Attempted attempted) {
        try {
            attempted.make();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            problems.add(new Problem(path, "it is " + no + " that Java knows", remedy));
        } catch (IllegalArgumentException refused) {
            problems.add(new Problem(path, "it is " + no, remedy));
        }
    }

    /** Makes something of what the user wrote, or throws. */
    private interface Attempted {

        Object make();
    }
}
