package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * One record of a delimited file. Its values are asked for by column and type; one that cannot be read is answered as
 * null and remembered, so that {@link #fault} names everything that is wrong in the line at once. For one thread.
 */
public final class Row {

    private static final Map<String, Boolean> TRUTH = Map.ofEntries(
            Map.entry("oui", true),
            Map.entry("non", false),
            Map.entry("vrai", true),
            Map.entry("faux", false),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("o", true),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("1", true),
            Map.entry("0", false));

    private final String source;
    private final Dialect dialect;
    private final DateTimeFormatter dates;
    private final long line;
    private final String[] fields;
    private final boolean broken;
    private final List<Fault> faults = new ArrayList<>(1);
    private boolean discreet;

    Row(String source, Dialect dialect, DateTimeFormatter dates, long line, String[] fields, @Nullable Fault flaw) {
        this.source = source;
        this.dialect = dialect;
        this.dates = dates;
        this.line = line;
        this.fields = fields;
        this.broken = flaw != null;
        if (flaw != null) {
            faults.add(flaw);
        }
    }

    /** The same, of which no fault says what stands there: it is somebody's name or address. */
    public Row discreet() {
        discreet = true;
        return this;
    }

    /** What stands there, as a message names it: in quotes, and cut; or, in a discreet line, no more than that it does. */
    public String quoted(String value) {
        return discreet ? "What stands there" : '"' + Excerpt.of(value) + '"';
    }

    /** The physical line on which it begins, 1 for the file's first. */
    public long line() {
        return line;
    }

    /** Whether the line as a whole is faulty. Its fields are then where they probably belong: good for a name only. */
    public boolean isBroken() {
        return broken;
    }

    /** The characters as they stand in the file, without the quotes; empty where the line has no such field. */
    public String raw(Column column) {
        return column.place() < fields.length ? fields[column.place()] : "";
    }

    /** The text without the blanks around it, or null when there is none. */
    public @Nullable String text(Column column) {
        String text = Blanks.strip(raw(column));
        return text.isEmpty() ? null : text;
    }

    /** The text without the blanks around it; that there is none is a fault. */
    public @Nullable String requiredText(Column column) {
        String text = text(column);
        if (text == null) {
            refuse(column, "The column " + column.name() + " is empty", "Fill it in");
        }
        return text;
    }

    /** A number with or without decimals, never rounded; null when there is none or it is faulty. */
    public @Nullable BigDecimal decimal(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = Decimals.parse(text, dialect.decimalMark());
        if (number.isEmpty()) {
            refuse(column, quoted(text) + " is not a number", likeANumber(text));
        }
        return number.orElse(null);
    }

    /** A number without decimals; 12,00 is one. */
    public @Nullable Long whole(Column column) {
        BigDecimal number = decimal(column);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            refuse(column, quoted(raw(column)) + " is not a whole number", "Write it like 1234");
            return null;
        }
    }

    /** Yes or no: oui/non, vrai/faux, true/false, yes/no, O/N, Y/N, 1/0, in any case. */
    public @Nullable Boolean truth(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Boolean truth = TRUTH.get(text.toLowerCase(Locale.ROOT));
        if (truth == null) {
            refuse(column, quoted(text) + " is neither yes nor no", "Write oui or non, vrai or faux, 1 or 0");
        }
        return truth;
    }

    /** A day, in the dialect's pattern. */
    public @Nullable LocalDate date(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, dates);
        } catch (DateTimeParseException other) {
            refuse(column, quoted(text) + " is not a date", "Write it as " + dialect.datePattern());
            return null;
        }
    }

    /** Remembers a fault of one value that its reader found. */
    public void refuse(Column column, String what, String remedy) {
        faults.add(Fault.of(what, source, "line " + line + ", column " + column.name(), remedy));
    }

    /** Everything that was found wrong in this line so far. */
    public Optional<Fault> fault() {
        if (faults.size() < 2) {
            return faults.stream().findFirst();
        }
        String each = faults.stream()
                .map(fault -> fault.what() + " ("
                        + fault.element().substring(fault.element().indexOf(", ") + 2) + ")")
                .collect(Collectors.joining("; "));
        String remedies = faults.stream().map(Fault::remedy).distinct().collect(Collectors.joining("; "));
        return Optional.of(Fault.of(each, source, "line " + line, remedies));
    }

    private String likeANumber(String text) {
        char other = dialect.decimalMark() == ',' ? '.' : ',';
        String example = "Write it like 1234" + dialect.decimalMark() + "50";
        return Decimals.parse(text, other).isPresent() ? example + ", or correct decimalMark in the mapping" : example;
    }
}
