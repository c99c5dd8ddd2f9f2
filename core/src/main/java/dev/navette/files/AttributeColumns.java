package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

import jakarta.validation.constraints.NotBlank;

/**
 * Where one attribute of a form is found.
 *
 * @param name what it is called on every line, or null where a column says it
 * @param nameColumn the column that says what it is called, or null where it has one name
 * @param valueColumn the column that has the value
 */
record AttributeColumns(
        @Nullable String name,
        @Nullable String nameColumn,
        @NotBlank @Nullable String valueColumn) implements Checked {

    @Override
    public List<Problem> problems() {
        boolean named = name != null && !name.isBlank();
        return named == (nameColumn != null)
                ? List.of(new Problem("$", "either a name or the column of a name", "Write one of the two"))
                : List.of();
    }

    Stream<@Nullable String> all() {
        return Stream.of(nameColumn, valueColumn);
    }
}
