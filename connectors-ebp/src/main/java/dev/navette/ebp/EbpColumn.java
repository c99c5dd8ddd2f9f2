package dev.navette.ebp;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * A column of an import file: what stands in its header, and what is written below it.
 *
 * @param label as EBP's import model has it
 * @param field what is written; null for a constant
 * @param constant what is written on each line instead
 * @param format of a day, the letters of {@link java.time.format.DateTimeFormatter}; of a figure, zeros for decimals that are
 *     always written and signs for those that are written where they are not zero: {@code 0.00##}; null for the usual
 * @param required whether nothing is written where this is empty
 * @param length the most characters that EBP keeps, or null for any number
 * @param tooLong what becomes of a text that has more
 */
public record EbpColumn(
        String label,
        @Nullable EbpField field,
        @Nullable String constant,
        @Nullable String format,
        @Default("false") boolean required,
        @Nullable Integer length,
        @Default("refuse") TooLong tooLong) {

    /** What becomes of a text that is too long. */
    public enum TooLong {
        /** The element is refused. */
        REFUSE,
        /** Its end is left out, which a warning in the log tells. */
        CUT
    }

    public EbpColumn {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(tooLong, "tooLong");
    }

    /** A field, of any length. */
    public static EbpColumn of(String label, EbpField field) {
        return new EbpColumn(label, field, null, null, false, null, TooLong.REFUSE);
    }

    /** A field of which EBP keeps so many characters. */
    public static EbpColumn of(String label, EbpField field, int length) {
        return new EbpColumn(label, field, null, null, false, length, TooLong.REFUSE);
    }

    /** The same text on each line. */
    public static EbpColumn constant(String label, String constant) {
        return new EbpColumn(label, null, constant, null, false, null, TooLong.REFUSE);
    }

    /** The same, and nothing is written without it. */
    public EbpColumn needed() {
        return new EbpColumn(label, field, constant, format, true, length, tooLong);
    }

    /** The same with texts that are too long cut. */
    public EbpColumn cut() {
        return new EbpColumn(label, field, constant, format, required, length, TooLong.CUT);
    }

    /** The same in another format. */
    public EbpColumn as(String other) {
        return new EbpColumn(label, field, constant, other, required, length, tooLong);
    }
}
