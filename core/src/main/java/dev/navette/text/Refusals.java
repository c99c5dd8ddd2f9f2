package dev.navette.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;

/** How this package says what is wrong with a file. */
final class Refusals {

    private Refusals() {}

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static UnreadableSourceException otherMark(String source, Charset announced, Dialect dialect) {
        return unreadable(
                "The file begins with the mark of " + announced.name() + " and is to be read as " + charset(dialect),
                source,
                "line 1",
                "Set its charset to " + announced.name());
    }

    static UnreadableSourceException foreignBytes(
            String source, long line, CharacterCodingException foreign, Dialect dialect) {
        return new UnreadableSourceException(
                Fault.of(
                        "The bytes " + foreign.getMessage() + " are no character of " + charset(dialect)
                                + ", so the charset is probably wrong",
                        source,
                        "line " + line,
                        "Set the charset that the file was written in, often windows-1252 or UTF-8"),
                foreign);
    }

    static UnreadableSourceException noHeader(String source, Dialect dialect) {
        return unreadable(
                "The file has no header",
                source,
                "line " + dialect.headerLine(),
                "Export it with its column names, or correct the number of the header line");
    }

    static UnreachableException unreachable(String source, IOException broken) {
        return new UnreachableException(
                new Fault(
                        "The file cannot be read now",
                        source,
                        "the file as a whole",
                        Excerpt.of(String.valueOf(broken.getMessage())),
                        "Look whether another program holds it or its disk is gone; the next run reads it again"),
                broken);
    }

    static UnreadableSourceException unreadable(String what, String source, String element, String remedy) {
        return new UnreadableSourceException(Fault.of(what, source, element, remedy));
    }

    static Fault miscount(String source, long line, int fields, int columns, Dialect dialect) {
        String separator = separator(dialect);
        String quoting = dialect.quote() == null
                ? "; the separator " + separator + " cannot stand inside a field"
                : "; a field that holds the separator " + separator + " stands between " + dialect.quote();
        return Fault.of(
                "The line has " + fields + (fields == 1 ? " field" : " fields") + " instead of " + columns,
                source,
                "line " + line,
                "Give it the fields of the header" + quoting);
    }

    static Fault flaw(String source, long line, RecordSplitter.Flaw flaw) {
        return switch (flaw) {
            case UNCLOSED_QUOTE ->
                Fault.of(
                        "A quote is opened and not closed",
                        source,
                        "line " + line,
                        "Close it, or double it inside a field");
            case TEXT_AFTER_QUOTE ->
                Fault.of(
                        "A field goes on after its closing quote",
                        source,
                        "line " + line,
                        "Double the quotes that stand inside a field");
            case TOO_LONG ->
                Fault.of(
                        "A field is longer than " + RecordSplitter.MAX_FIELD + " characters",
                        source,
                        "line " + line,
                        "Leave that column out of the export, or correct the separator and the line ends");
        };
    }

    /** A header that is quoted well looks broken when it is cut at the wrong character: it is not the file's fault. */
    static UnreadableSourceException flawedHeader(Fault flaw, Dialect dialect) {
        String quoting = dialect.quote() == null ? " and no quotes" : " and the quote " + dialect.quote();
        return unreadable(
                flaw.what(),
                flaw.system(),
                "header on " + flaw.element(),
                "Correct separator or quote in the mapping: the file is read with the separator " + separator(dialect)
                        + quoting);
    }

    private static String separator(Dialect dialect) {
        return dialect.separator() == '\t' ? "tab" : String.valueOf(dialect.separator());
    }

    private static String charset(Dialect dialect) {
        return dialect.encoding().charset().name();
    }
}
