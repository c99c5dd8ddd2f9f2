package dev.navette.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ArticleStock;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;
import dev.navette.model.WarehouseStock;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Which quantity a shop shows for an article (ART-19): the figure chosen, summed over the chosen warehouses.
 *
 * @param warehouses by name; those the ERP does not name for an article hold none of it
 * @param used which figure counts
 * @param negativeAsZero whether a quantity below zero is sent as zero
 * @param untracked what an article that the ERP keeps no stock of gets, or null to leave the shop's quantity alone
 * @param safety how many are kept back of each article (stock de sécurité, ART-27), or null for none
 * @param share how much of the rest this shop may sell, in percent (ART-27), or null for all of it; what is not a whole
 *     unit of whole ones is not this shop's, so that shops whose shares are 100 together never promise more than there is
 */
public record StockRule(
        @NotEmpty(message = "no warehouse is chosen. Name at least one, or leave stock out")
        Set<String> warehouses,

        @Default("available") QuantityUsed used,
        @Default("true") boolean negativeAsZero,
        @Nullable Quantity untracked,
        @Nullable Quantity safety,
        @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal share)
        implements Rule<ArticleStock, StockLevel>, Checked {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public StockRule {
        warehouses = Collections.unmodifiableSet(new TreeSet<>(warehouses)); // in one order in every process
        Objects.requireNonNull(used, "used");
    }

    /** All that is there. */
    public StockRule(Set<String> warehouses, QuantityUsed used, boolean negativeAsZero, @Nullable Quantity untracked) {
        this(warehouses, used, negativeAsZero, untracked, null, null);
    }

    /** The safe choice: what is available, never below zero, untracked articles left alone. */
    public static StockRule available(Set<String> warehouses) {
        return new StockRule(warehouses, QuantityUsed.AVAILABLE, true, null);
    }

    /** Counts another figure than what is available. */
    public StockRule using(QuantityUsed figure) {
        return new StockRule(warehouses, figure, negativeAsZero, untracked, safety, share);
    }

    /** Sends quantities below zero as they are. */
    public StockRule negativeAsIs() {
        return new StockRule(warehouses, used, false, untracked, safety, share);
    }

    /** Gives articles that the ERP keeps no stock of this quantity. */
    public StockRule untrackedAs(@Nullable Quantity quantity) {
        return new StockRule(warehouses, used, negativeAsZero, quantity, safety, share);
    }

    /** Keeps so many of each article back. */
    public StockRule keepingBack(@Nullable Quantity units) {
        return new StockRule(warehouses, used, negativeAsZero, untracked, units, share);
    }

    /** Sells so many percent of the rest. */
    public StockRule sharing(@Nullable BigDecimal percent) {
        return new StockRule(warehouses, used, negativeAsZero, untracked, safety, percent);
    }

    @Override
    public List<Problem> problems() {
        return safety == null || !safety.belowZero()
                ? List.of()
                : List.of(new Problem("$.safety", "it is " + safety + ", below zero", "Write how many are kept back"));
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
        for (var open : stock.openSales().entrySet()) {
            if (open.getKey().isEmpty() || warehouses.contains(open.getKey())) {
                sum = sum.minus(open.getValue());
            }
        }
        Quantity left = safety == null ? sum : sum.minus(safety);
        Quantity own = share == null || left.belowZero() ? left : part(left, share);
        return own.belowZero() && negativeAsZero ? Quantity.ZERO : own;
    }

    /** Down to a whole unit, or to the decimals that there are. */
    private static Quantity part(Quantity left, BigDecimal percent) {
        int decimals = Math.max(0, left.value().scale());
        return new Quantity(left.value().multiply(percent).divide(HUNDRED, decimals, RoundingMode.DOWN));
    }
}
