package dev.navette.mapping;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticleStock;
import dev.navette.model.Default;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;
import dev.navette.model.WarehouseStock;

import jakarta.validation.constraints.NotEmpty;

/**
 * Which quantity a shop shows for an article (ART-19): the figure chosen, summed over the chosen warehouses.
 *
 * @param warehouses by name; those the ERP does not name for an article hold none of it
 * @param used which figure counts
 * @param negativeAsZero whether a quantity below zero is sent as zero
 * @param untracked what an article that the ERP keeps no stock of gets, or null to leave the shop's quantity alone
 */
public record StockRule(
        @NotEmpty(message = "no warehouse is chosen. Name at least one, or leave stock out")
        Set<String> warehouses,

        @Default("available") QuantityUsed used,
        @Default("true") boolean negativeAsZero,
        @Nullable Quantity untracked)
        implements Rule<ArticleStock, StockLevel> {

    public StockRule {
        warehouses = Collections.unmodifiableSet(new TreeSet<>(warehouses)); // in one order in every process
        Objects.requireNonNull(used, "used");
    }

    /** The safe choice: what is available, never below zero, untracked articles left alone. */
    public static StockRule available(Set<String> warehouses) {
        return new StockRule(warehouses, QuantityUsed.AVAILABLE, true, null);
    }

    @Override
    public Mapped<StockLevel> map(ArticleStock stock) {
        Quantity quantity = quantityOf(stock);
        return quantity == null
                ? new Mapped.Ignored<>("the ERP keeps no stock of it")
                : new Mapped.Ready<>(new StockLevel(stock.reference(), quantity));
    }

    /** The quantity to show, or null to leave the shop's alone. */
    @Nullable
    Quantity quantityOf(ArticleStock stock) {
        if (!stock.tracked()) {
            return untracked;
        }
        Quantity sum = Quantity.ZERO;
        for (String warehouse : warehouses) {
            WarehouseStock there = stock.warehouses().get(warehouse);
            if (there != null) {
                sum = sum.plus(used.of(there));
            }
        }
        return sum.belowZero() && negativeAsZero ? Quantity.ZERO : sum;
    }
}
