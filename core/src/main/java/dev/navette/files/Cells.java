package dev.navette.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Cells of columns that a mapping may or may not name. */
final class Cells {

    private Cells() {}

    /** The column of that name, or null where none is named. */
    static @Nullable Column column(DelimitedReader reader, @Nullable String name) {
        return name == null ? null : reader.column(name);
    }

    static @Nullable String text(Row row, @Nullable Column column) {
        return column == null ? null : row.text(column);
    }

    static @Nullable BigDecimal decimal(Row row, @Nullable Column column) {
        return column == null ? null : row.decimal(column);
    }

    static @Nullable Boolean truth(Row row, @Nullable Column column) {
        return column == null ? null : row.truth(column);
    }

    /** What stands between the separators, without the blanks around; also what is empty. */
    static List<String> split(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
    }

    /** What stands between the separators and is not empty. */
    static List<String> listed(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : split(text, separator).stream().filter(one -> !one.isEmpty()).toList();
    }
}
