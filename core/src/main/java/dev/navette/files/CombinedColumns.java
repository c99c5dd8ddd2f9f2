package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

import jakarta.validation.constraints.NotBlank;

/**
 * Attributes of a form of which all names stand in one cell and all values in another, in one order: {@code
 * Color:color:0, Size:select:1} and {@code Blue:0, M:1}.
 *
 * @param names the column that has their names
 * @param values the column that has their values
 * @param between what stands between two of them, or null for a comma
 * @param upTo where each of them ends, or null where all of it counts: a colon makes {@code Blue} of {@code Blue:0}
 */
record CombinedColumns(
        @NotBlank @Nullable String names,
        @NotBlank @Nullable String values,
        @Nullable String between,
        @Nullable String upTo)
        implements Checked {

    private static final String COMMA = ",";

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (between != null && between.isEmpty()) {
            problems.add(new Problem("$.between", "it is empty", "Write for example \";\", or leave it out"));
        }
        if (upTo != null && upTo.isEmpty()) {
            problems.add(new Problem("$.upTo", "it is empty", "Write for example \":\", or leave it out"));
        }
        if (separator().equals(upTo)) {
            problems.add(new Problem("$.upTo", "it is what stands between them", "Choose another one"));
        }
        return problems;
    }

    Stream<@Nullable String> all() {
        return Stream.of(names, values);
    }

    /** What a cell has, one after the other. */
    List<String> parts(String cell) {
        return Cells.split(cell, separator()).stream().map(this::part).toList();
    }

    private String part(String written) {
        int end = upTo == null ? -1 : written.indexOf(upTo);
        return (end < 0 ? written : written.substring(0, end)).strip();
    }

    private String separator() {
        return between == null ? COMMA : between;
    }
}
