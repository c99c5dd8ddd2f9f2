package dev.navette.files;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.text.Column;
import dev.navette.text.Row;

/**
 * Makes a stock of a line of the article file or of its forms.
 *
 * @param warehouse which one it counts, or null where there is no stock
 * @param stock on the shelf
 * @param tracked whether a stock is kept
 * @param otherwise whether it is where no column says it
 */
record StockCells(
        @Nullable String warehouse,
        @Nullable Column stock,
        @Nullable Column tracked,
        @Nullable Boolean otherwise) {

    /** A stock that the file leaves empty is not known; it is not zero. */
    @Nullable
    ArticleStock of(Row row, Reference key) {
        BigDecimal real = Cells.decimal(row, stock);
        Boolean said = tracked == null ? otherwise : row.truth(tracked);
        boolean kept = said == null || said;
        if (stock == null || (real == null && kept) || warehouse == null) {
            return null;
        }
        var quantity = real == null ? Quantity.ZERO : new Quantity(real);
        return new ArticleStock(key, kept, Map.of(warehouse.strip(), WarehouseStock.real(quantity)));
    }
}
