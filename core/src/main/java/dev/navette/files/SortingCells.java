package dev.navette.files;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Reference;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes of a line by what an article is known and sorted, and what belongs to it. */
final class SortingCells {

    private static final int MOST_LEVELS = 6;

    private final ArticleCells cells;
    private final @Nullable Column barcode;
    private final @Nullable Column brand;
    private final @Nullable Column supplier;
    private final @Nullable Column category;
    private final List<Column> categories;
    private final AttributeCells attributes;
    private final @Nullable Column master;
    private final @Nullable Column related;

    SortingCells(ArticleCells cells, SortingColumns columns, DelimitedReader reader) {
        this.cells = cells;
        barcode = Cells.column(reader, columns.barcode());
        brand = Cells.column(reader, columns.brand());
        supplier = Cells.column(reader, columns.supplier());
        category = Cells.column(reader, columns.category());
        categories = columns.categories().stream().map(reader::column).toList();
        attributes = new AttributeCells(columns.attributes(), reader);
        master = Cells.column(reader, columns.master());
        related = Cells.column(reader, columns.related());
    }

    ArticleIdentification identification(Row row) {
        return new ArticleIdentification(Cells.text(row, barcode), Cells.text(row, brand), Cells.text(row, supplier));
    }

    ArticleClassification classification(Row row) {
        List<String> path = category == null ? levels(row) : path(row, category);
        return new ArticleClassification(path, attributes.of(row));
    }

    ArticleRelations relations(Row row) {
        String reference = Cells.text(row, master);
        List<Reference> others = Cells.listed(Cells.text(row, related), cells.betweenRelated()).stream()
                .map(Reference::new)
                .distinct()
                .toList();
        return new ArticleRelations(reference == null ? null : new Reference(reference), others);
    }

    /** The first path of the cell down to its last level. */
    private List<String> path(Row row, Column column) {
        String cell = row.text(column);
        String between = cells.categoryListSeparator();
        List<String> paths = between == null ? (cell == null ? List.of() : List.of(cell)) : Cells.listed(cell, between);
        if (paths.isEmpty()) {
            return List.of();
        }
        List<String> path = untilLast(Cells.split(paths.get(0), cells.betweenLevels()));
        if (path.contains("")) {
            row.refuse(
                    column,
                    "The category has an empty level before its last one",
                    "Fill every level down to the last one");
            return List.of();
        }
        if (path.size() > MOST_LEVELS) {
            row.refuse(
                    column,
                    "The category has " + path.size() + " levels",
                    "Write at most " + MOST_LEVELS + ", or correct categorySeparator in the mapping");
            return List.of();
        }
        return path;
    }

    private List<String> levels(Row row) {
        List<String> path = untilLast(categories.stream()
                .map(column -> {
                    String level = row.text(column);
                    return level == null ? "" : level;
                })
                .toList());
        int gap = path.indexOf("");
        if (gap >= 0) {
            row.refuse(
                    categories.get(gap),
                    "The category has an empty level before its last one",
                    "Fill every level down to the last one");
            return List.of();
        }
        return path;
    }

    private static List<String> untilLast(List<String> levels) {
        var path = new ArrayList<>(levels);
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        return path;
    }
}
