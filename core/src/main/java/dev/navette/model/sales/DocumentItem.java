package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * How many of an article are on a document of the ERP.
 *
 * @param article the ERP's key
 * @param quantity how many; below zero for what comes back
 */
public record DocumentItem(Reference article, Quantity quantity) {

    public DocumentItem {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(quantity, "quantity");
    }
}
