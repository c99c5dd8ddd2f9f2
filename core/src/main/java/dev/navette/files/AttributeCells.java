package dev.navette.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Attribute;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes the attributes of a line that stand in columns of their own. */
final class AttributeCells {

    private final List<Pair> pairs;

    AttributeCells(List<AttributeColumns> columns, DelimitedReader reader) {
        pairs = columns.stream()
                .map(pair -> new Pair(
                        pair.name(),
                        Cells.column(reader, pair.nameColumn()),
                        reader.column(Objects.requireNonNull(pair.valueColumn(), "valueColumn"))))
                .toList();
    }

    private record Pair(@Nullable String name, @Nullable Column nameColumn, Column value) {}

    /** Those that the line says a value of; a value without a name is a fault. */
    List<Attribute> of(Row row) {
        var attributes = new ArrayList<Attribute>();
        for (Pair pair : pairs) {
            String value = row.text(pair.value());
            String name = pair.nameColumn() == null ? pair.name() : row.text(pair.nameColumn());
            if (value != null && name != null) {
                attributes.add(new Attribute(name, value));
            } else if (value != null && pair.nameColumn() != null) {
                row.refuse(
                        pair.nameColumn(),
                        "The column " + pair.nameColumn().name() + " is empty, and "
                                + pair.value().name() + " has a value",
                        "Name what the value is of");
            }
        }
        return attributes;
    }
}
