package dev.navette.ebp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.text.Audience;
import dev.navette.text.CellText;
import dev.navette.text.Dialect;

/** Makes what stands in a cell of a value, or says why nothing can. Shows no value: most are personal. For one thread. */
final class CellMaker {

    /** What a format of figures looks like. */
    static final Pattern FIGURES = Pattern.compile("0(?:\\.(?:0+#*|#+))?");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /**
     * A cell.
     *
     * @param text what is written; empty for nothing
     * @param problem why it cannot be, or null
     * @param cut whether an end was left out
     */
    record Cell(String text, @Nullable Problem problem, boolean cut) {

        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell refused(String path, String what, String remedy) {
            return new Cell("", new Problem(path, what, remedy), false);
        }
    }

    private final Dialect dialect;
    private final EbpFigures figures;
    private final CellText texts;

    CellMaker(Dialect dialect, EbpFigures figures) {
        this.dialect = dialect;
        this.figures = figures;
        this.texts = new CellText("EBP files", dialect, Audience.PROGRAMS);
    }

    /** No source says that EBP's import takes a line break inside of quotes. */
    static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** How days are written in a pattern, as {@link Dialect} has it: "u" is the year that needs no era, people write "y". */
    static DateTimeFormatter days(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT);
    }

    /** Why the text cannot stand in such a file, if it cannot. */
    Optional<Fault> fault(String text, String label) {
        return texts.fault(text, label, 1);
    }

    /**
     * The cell of a column.
     *
     * @param row what its field takes its value from
     * @param path where that value stands in what is written
     */
    Cell cell(EbpColumn column, Object row, String path) {
        EbpField field = column.field();
        if (field == null) {
            return Cell.of(column.constant() == null ? "" : column.constant());
        }
        Object value = field.of(row);
        Cell cell = value == null ? Cell.of("") : cell(column, field.form(), value, path);
        if (column.required() && cell.problem() == null && cell.text().isEmpty()) {
            return Cell.refused(path, "it is empty, and " + named(column) + " needs it", "Fill it in");
        }
        return cell;
    }

    private Cell cell(EbpColumn column, EbpField.Form form, Object value, String path) {
        return switch (form) {
            case KEY, TEXT -> text(column, form == EbpField.Form.KEY, (String) value, path);
            case DAY -> {
                String pattern = column.format() == null ? dialect.datePattern() : column.format();
                yield Cell.of(days(pattern).format((LocalDate) value));
            }
            case EXCHANGE -> figure(column, rounded((BigDecimal) value, figures.prices()), path);
            case PRICE, AMOUNT, QUANTITY, RATE -> figure(column, form, (BigDecimal) value, path);
        };
    }

    private Cell text(EbpColumn column, boolean key, String value, String path) {
        String plain = onOneLine(value);
        Optional<Fault> fault = fault(plain, column.label());
        if (fault.isPresent()) {
            return Cell.refused(path, fault.get().what(), fault.get().remedy());
        }
        String written = texts.of(plain);
        if (key && !written.equals(plain)) {
            return Cell.refused(
                    path,
                    "it has characters that " + dialect.encoding().charset().name()
                            + " lacks, and would be another one",
                    "Write it in characters that the files can hold");
        }
        Integer most = column.length();
        if (most == null || written.length() <= most) {
            return Cell.of(written);
        }
        if (key || column.tooLong() == EbpColumn.TooLong.REFUSE) {
            return Cell.refused(
                    path,
                    "it has " + written.length() + " characters, and " + named(column) + " takes " + most,
                    key ? "Shorten it" : "Shorten it, or have texts of this column cut");
        }
        return new Cell(cut(written, most), null, true);
    }

    private Cell figure(EbpColumn column, EbpField.Form form, BigDecimal value, String path) {
        int most = switch (form) {
            case PRICE -> figures.prices();
            case QUANTITY -> figures.quantities();
            case RATE -> figures.rates();
            default -> Integer.MAX_VALUE;
        };
        return column.format() == null && value.stripTrailingZeros().scale() > most
                ? tooFine(column, value, most, path)
                : figure(column, value, path);
    }

    private Cell figure(EbpColumn column, BigDecimal value, String path) {
        String format = column.format();
        if (format == null) {
            return Cell.of(dialect.number(value));
        }
        int point = format.indexOf('.');
        int most = point < 0 ? 0 : format.length() - point - 1;
        if (value.stripTrailingZeros().scale() > most) {
            return tooFine(column, value, most, path);
        }
        var written = new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        return Cell.of(written.replace('.', dialect.decimalMark()));
    }

    private static Cell tooFine(EbpColumn column, BigDecimal value, int most, String path) {
        return Cell.refused(
                path,
                "it has " + value.stripTrailingZeros().scale() + " decimals, and " + named(column) + " takes " + most,
                "Round it, or give the column more decimals");
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.scale() <= decimals ? value : value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String cut(String text, int most) {
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing();
    }

    private static String named(EbpColumn column) {
        return "the column \"" + column.label() + "\"";
    }
}
