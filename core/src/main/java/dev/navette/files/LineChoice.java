package dev.navette.files;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

import jakarta.validation.constraints.NotBlank;

/**
 * Which lines of a file are meant, where others stand among them.
 *
 * @param column the column that tells
 * @param is what it says on lines that are meant, to the letter; null where the others are named
 * @param isNot what it says on lines that are not meant; an empty text is an empty cell
 */
record LineChoice(
        @NotBlank @Nullable String column,
        @Nullable List<String> is,
        @Nullable List<String> isNot) implements Checked {

    @Override
    public List<Problem> problems() {
        boolean none = (is == null || is.isEmpty()) && (isNot == null || isNot.isEmpty());
        return none || (is != null && isNot != null)
                ? List.of(new Problem("$", "either what the column says or what it does not", "Write is or isNot"))
                : List.of();
    }

    /** A line that is broken is always meant: who knows what its cell says. */
    Predicate<Row> on(DelimitedReader reader) {
        Column told = reader.column(String.valueOf(column));
        return row -> row.isBroken() || means(row.text(told));
    }

    private boolean means(@Nullable String cell) {
        String text = cell == null ? "" : cell;
        return is == null ? isNot == null || !isNot.contains(text) : is.contains(text);
    }
}
