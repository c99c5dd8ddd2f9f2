package dev.navette.model;

import java.util.Map;
import java.util.Objects;

/**
 * An article's stock as the ERP has it, warehouse by warehouse.
 *
 * @param reference the article
 * @param tracked whether the ERP keeps a stock of it at all (suivi en stock)
 * @param warehouses by the warehouse's name; a warehouse that is not named holds none
 * @param openSales what shops have sold of it and is not in the ERP yet, by the warehouse that it goes from; under an empty
 *     name where any may be meant (ART-19)
 */
public record ArticleStock(
        Reference reference, boolean tracked, Map<String, WarehouseStock> warehouses, Map<String, Quantity> openSales) {

    public ArticleStock {
        Objects.requireNonNull(reference, "reference");
        warehouses = Map.copyOf(warehouses);
        openSales = Map.copyOf(openSales);
    }

    /** Of which nothing is sold that the ERP does not know. */
    public ArticleStock(Reference reference, boolean tracked, Map<String, WarehouseStock> warehouses) {
        this(reference, tracked, warehouses, Map.of());
    }

    /** The same with what is sold and not in the ERP. */
    public ArticleStock selling(Map<String, Quantity> open) {
        return new ArticleStock(reference, tracked, warehouses, open);
    }
}
