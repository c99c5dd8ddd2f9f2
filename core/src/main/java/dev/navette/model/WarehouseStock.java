package dev.navette.model;

import java.util.Objects;

/**
 * What one warehouse (dépôt) holds of one article.
 *
 * @param real on the shelf (stock réel)
 * @param customerOrders ordered by customers and not yet delivered (commandes clients)
 * @param supplierOrders ordered from suppliers and not yet received (commandes fournisseurs)
 */
public record WarehouseStock(Quantity real, Quantity customerOrders, Quantity supplierOrders) {

    public WarehouseStock {
        Objects.requireNonNull(real, "real");
        Objects.requireNonNull(customerOrders, "customerOrders");
        Objects.requireNonNull(supplierOrders, "supplierOrders");
    }

    /** Units on the shelf that nobody has ordered. */
    public static WarehouseStock real(Quantity real) {
        return new WarehouseStock(real, Quantity.ZERO, Quantity.ZERO);
    }
}
