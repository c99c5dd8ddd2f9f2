package dev.navette.mapping;

import dev.navette.model.Quantity;
import dev.navette.model.WarehouseStock;

/** Which of the ERP's stock figures counts as for sale (ART-19). */
public enum QuantityUsed {
    /** What is on the shelf (stock réel). */
    REAL {
        @Override
        Quantity of(WarehouseStock stock) {
            return stock.real();
        }
    },
    /** What is on the shelf and not ordered by customers; also the stock à terme without what suppliers owe. */
    AVAILABLE {
        @Override
        Quantity of(WarehouseStock stock) {
            return stock.real().minus(stock.customerOrders());
        }
    },
    /** Available, with what suppliers still have to deliver (stock à terme): sells what is not there yet. */
    EXPECTED {
        @Override
        Quantity of(WarehouseStock stock) {
            return AVAILABLE.of(stock).plus(stock.supplierOrders());
        }
    };

    abstract Quantity of(WarehouseStock stock);
}
