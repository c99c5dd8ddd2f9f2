package dev.navette.files;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;

/**
 * Where stock is, one line for each article and warehouse.
 *
 * @param format which file, and how it is written
 * @param columns which column is what
 * @param constants what has no column
 * @param warehouse of every line, where there is no column for it
 */
record StockMapping(
        @Inline Format format,
        @Nullable StockColumns columns,
        @Nullable StockConstants constants,
        @Nullable String warehouse)
        implements Checked {

    @Override
    public List<Problem> problems() {
        if (columns == null) {
            return List.of(new Problem("$.columns", "missing", "Name at least those of reference and real"));
        }
        var problems = new ArrayList<Problem>();
        boolean named = warehouse != null && !warehouse.isBlank();
        if (columns.warehouse() == null && !named) {
            problems.add(new Problem(
                    "$.warehouse",
                    "missing, and there is no column for it",
                    "Name the warehouse of this file, or map columns.warehouse"));
        }
        if (columns.warehouse() != null && named) {
            problems.add(new Problem("$.warehouse", "there is a column for it too", "Remove it or columns.warehouse"));
        }
        if (columns.tracked() != null && constant().tracked() != null) {
            problems.add(new Problem(
                    "$.constants.tracked", "there is a column for it too", "Remove the constant or the column"));
        }
        return problems;
    }

    StockConstants constant() {
        return constants == null ? StockConstants.NONE : constants;
    }
}
