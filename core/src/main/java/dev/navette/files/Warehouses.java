package dev.navette.files;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ArticleStock;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/**
 * The warehouses of a stock file: those that its lines name, which takes a pass over the file, or the mapping's one.
 *
 * @param mapping of the stock file
 * @param file the stock file
 */
record Warehouses(StockMapping mapping, SourceFile<ArticleStock> file) {

    private static final int MOST = 10_000;

    Set<String> names() {
        String name = Objects.requireNonNull(mapping.columns(), "columns").warehouse();
        if (name == null) {
            return Set.of(
                    Objects.requireNonNull(mapping.warehouse(), "warehouse").strip());
        }
        try (DelimitedReader reader = file.open()) {
            return named(reader, reader.column(name), file.lines().chosen(reader));
        }
    }

    private Set<String> named(DelimitedReader reader, Column column, Predicate<Row> chosen) {
        var names = new TreeSet<String>();
        for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            String name = row.get().isBroken() || !chosen.test(row.get())
                    ? null
                    : row.get().text(column);
            if (name != null && names.add(name) && names.size() > MOST) {
                throw new UnreadableSourceException(Fault.of(
                        "More than " + MOST + " warehouses are named",
                        file.source(),
                        "column " + column.name(),
                        "Map the column of the warehouse"));
            }
        }
        return Set.copyOf(names);
    }
}
