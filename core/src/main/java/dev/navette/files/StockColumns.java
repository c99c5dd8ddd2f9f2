package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * Which column of a stock file is what, by its header.
 *
 * @param reference the article's key
 * @param warehouse where it lies
 * @param real on the shelf
 * @param customerOrders ordered by customers
 * @param supplierOrders ordered from suppliers
 * @param tracked whether a stock is kept
 */
record StockColumns(
        @NotBlank @Nullable String reference,
        @Nullable String warehouse,
        @NotBlank @Nullable String real,
        @Nullable String customerOrders,
        @Nullable String supplierOrders,
        @Nullable String tracked) {

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(reference, warehouse, real, customerOrders, supplierOrders, tracked)
                .filter(Objects::nonNull)
                .toList();
    }
}
