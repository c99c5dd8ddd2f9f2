package dev.navette.model;

import java.util.Map;
import java.util.Objects;

/**
 * An article's stock as the ERP has it, warehouse by warehouse.
 *
 * @param reference the article
 * @param tracked whether the ERP keeps a stock of it at all (suivi en stock)
 * @param warehouses by the warehouse's name; a warehouse that is not named holds none
 */
public record ArticleStock(Reference reference, boolean tracked, Map<String, WarehouseStock> warehouses) {

    public ArticleStock {
        Objects.requireNonNull(reference, "reference");
        warehouses = Map.copyOf(warehouses);
    }
}
