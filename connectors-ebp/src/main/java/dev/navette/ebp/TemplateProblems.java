package dev.navette.ebp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/** What is wrong in one list of columns, as a user wrote it. */
final class TemplateProblems {

    private static final int REFERENCE = 32;
    private static final LocalDate ANY = LocalDate.of(2026, 11, 20);

    private final String path;
    private final List<EbpColumn> columns;
    private final Class<?> rows;
    private final CellMaker maker;
    private final List<Problem> problems = new ArrayList<>();

    /** Of the list at a path, whose lines are made of such rows. */
    TemplateProblems(String path, List<EbpColumn> columns, Class<?> rows, CellMaker maker) {
        this.path = path;
        this.columns = columns;
        this.rows = rows;
        this.maker = maker;
    }

    /**
     * All of them.
     *
     * @param needed of each, one of the fields must have a column
     */
    List<Problem> all(List<Set<EbpField>> needed) {
        var labels = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), path + "[" + i + "]", labels);
        }
        for (Set<EbpField> alternatives : needed) {
            if (columns.stream().noneMatch(column -> column.field() != null && alternatives.contains(column.field()))) {
                String names = String.join(
                        " or ",
                        Arrays.stream(EbpField.values())
                                .filter(alternatives::contains)
                                .map(field -> "\"" + named(field) + "\"")
                                .toList());
                problems.add(new Problem(path, "no column has " + names, "Add one"));
            }
        }
        return problems;
    }

    private void check(EbpColumn column, String place, Set<String> labels) {
        if (column.label().isBlank()) {
            add(place + ".label", "it is blank", "Write the label that EBP's import model has");
        } else if (!labels.add(column.label())) {
            add(place + ".label", "another column has it too", "Remove one of the two");
        }
        maker.fault(column.label(), "label").ifPresent(fault -> add(place + ".label", fault.what(), fault.remedy()));
        EbpField field = column.field();
        if ((field == null) == (column.constant() == null)) {
            add(place, "it has neither a field nor a constant, or both", "Write one of the two");
        } else if (field == null) {
            checkConstant(column.constant(), place);
        } else {
            check(column, field, place);
        }
        if (column.length() != null && column.length() < 1) {
            add(place + ".length", "it is below 1", "Write how many characters EBP keeps, or leave it out");
        }
    }

    private void checkConstant(@Nullable String constant, String place) {
        String text = String.valueOf(constant);
        if (!CellMaker.onOneLine(text).equals(text)) {
            add(place + ".constant", "it has a line break, or blanks around it", "Write it without");
        }
        maker.fault(text, "constant").ifPresent(fault -> add(place + ".constant", fault.what(), fault.remedy()));
    }

    private void check(EbpColumn column, EbpField field, String place) {
        if (!field.isOf(rows)) {
            add(place + ".field", "these files have no " + named(field), "Choose another one, or remove the column");
        }
        boolean text = field.form() == EbpField.Form.KEY || field.form() == EbpField.Form.TEXT;
        boolean cut = column.tooLong() == EbpColumn.TooLong.CUT;
        if (cut && field.form() == EbpField.Form.KEY) {
            add(place + ".tooLong", named(field) + " is known by its whole text", "Write \"refuse\", or leave it out");
        } else if (cut && column.length() == null) {
            add(place + ".tooLong", "there is no length to be cut at", "Write a length");
        }
        if (column.length() != null && !text) {
            add(place + ".length", "a figure or a day is never cut", "Remove it");
        }
        boolean bearsReference = field == EbpField.DOCUMENT_REFERENCE || field == EbpField.DOCUMENT_REFERENCE_AND_LABEL;
        if (bearsReference && column.length() != null && column.length() < REFERENCE) {
            add(
                    place + ".length",
                    "an external reference has up to " + REFERENCE + " characters",
                    "Choose a longer field");
        }
        if (column.format() != null) {
            checkFormat(column.format(), field.form(), place + ".format");
        }
    }

    private void checkFormat(String format, EbpField.Form form, String place) {
        switch (form) {
            case KEY, TEXT -> add(place, "a text has no format", "Remove it");
            case DAY -> {
                if (!isDayPattern(format)) {
                    add(place, "it is no pattern of a day", "Write for example \"dd/MM/yyyy\"");
                }
            }
            case PRICE, AMOUNT, QUANTITY, RATE, EXCHANGE -> {
                if (!CellMaker.FIGURES.matcher(format).matches()) {
                    add(place, "it is no format of a figure", "Write for example \"0.00##\"");
                }
            }
        }
    }

    /** Whether days can be written in it. */
    static boolean isDayPattern(String pattern) {
        try {
            return !CellMaker.days(pattern).format(ANY).isBlank();
        } catch (IllegalArgumentException | DateTimeException none) {
            return false;
        }
    }

    private void add(String place, String what, String remedy) {
        problems.add(new Problem(place, what, remedy));
    }

    private static String named(EbpField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
