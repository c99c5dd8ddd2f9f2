package dev.navette.files;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticleMeasures;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes the measures of an article of its line. */
final class MeasureCells {

    private final ArticleCells cells;
    private final @Nullable Column width;
    private final @Nullable Column height;
    private final @Nullable Column depth;
    private final @Nullable Column netWeight;
    private final @Nullable Column grossWeight;

    MeasureCells(ArticleCells cells, MeasureColumns columns, DelimitedReader reader) {
        this.cells = cells;
        width = Cells.column(reader, columns.width());
        height = Cells.column(reader, columns.height());
        depth = Cells.column(reader, columns.depth());
        netWeight = Cells.column(reader, columns.netWeight());
        grossWeight = Cells.column(reader, columns.grossWeight());
    }

    ArticleMeasures of(Row row) {
        return new ArticleMeasures(
                cells.length(Cells.decimal(row, width)),
                cells.length(Cells.decimal(row, height)),
                cells.length(Cells.decimal(row, depth)),
                cells.weight(Cells.decimal(row, netWeight)),
                cells.weight(Cells.decimal(row, grossWeight)));
    }
}
