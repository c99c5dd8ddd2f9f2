package dev.navette.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes the merchant's own fields of a line. */
final class CustomCells {

    private final Map<String, Column> texts;
    private final Map<String, Column> numbers;
    private final Map<String, Column> dates;

    CustomCells(CustomColumns columns, DelimitedReader reader) {
        texts = found(columns.custom(), reader);
        numbers = found(columns.customNumbers(), reader);
        dates = found(columns.customDates(), reader);
    }

    /** Those that the line says something of. */
    Map<String, String> of(Row row) {
        var fields = new LinkedHashMap<String, String>();
        texts.forEach((name, column) -> put(fields, name, row.text(column)));
        numbers.forEach((name, column) -> {
            BigDecimal number = row.decimal(column);
            put(fields, name, number == null ? null : number.toPlainString());
        });
        dates.forEach((name, column) -> {
            LocalDate day = row.date(column);
            put(fields, name, day == null ? null : day.toString());
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Map<String, Column> found(Map<String, String> columns, DelimitedReader reader) {
        var found = new LinkedHashMap<String, Column>();
        columns.forEach((name, column) -> found.put(name, reader.column(column)));
        return found;
    }
}
