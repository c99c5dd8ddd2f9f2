package dev.navette.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.QuantityUsed;
import dev.navette.mapping.StockRule;
import dev.navette.model.ArticleStock;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;
import dev.navette.spi.Connector;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockWriter;

import jakarta.validation.constraints.NotEmpty;

/**
 * Keeps the shop's quantities for sale in step with the ERP's stock (ART-19). Articles that the shop does not have are
 * ignored; nothing is created. By default: what is available (real − customer orders), never below zero, articles that
 * the ERP keeps no stock of left alone, every article read on every run and only differences sent.
 *
 * @param warehouses whose stock is summed, by name
 * @param used which figure counts
 * @param negativeAsZero whether a quantity below zero is sent as zero
 * @param untracked what an article without a stock gets, or null to leave it alone
 */
public record StockUpdate(
        @NotEmpty(message = "no warehouse is chosen. Name at least one, or leave stock out")
        Set<String> warehouses,

        @Default("available") QuantityUsed used,
        @Default("true") boolean negativeAsZero,
        @Nullable Quantity untracked)
        implements Flow {

    public StockUpdate {
        warehouses = Collections.unmodifiableSet(new TreeSet<>(warehouses)); // in one order in every process
        Objects.requireNonNull(used, "used");
    }

    /** From one or more warehouses, summed. */
    public static StockUpdate from(String... warehouses) {
        return new StockUpdate(Set.copyOf(List.of(warehouses)), QuantityUsed.AVAILABLE, true, null);
    }

    /** Counts another figure than what is available. */
    public StockUpdate using(QuantityUsed used) {
        return new StockUpdate(warehouses, used, negativeAsZero, untracked);
    }

    /** Sends quantities below zero as they are. */
    public StockUpdate negativeAsIs() {
        return new StockUpdate(warehouses, used, false, untracked);
    }

    /** Gives articles that the ERP keeps no stock of this quantity. */
    public StockUpdate untrackedAs(Quantity quantity) {
        return new StockUpdate(warehouses, used, negativeAsZero, quantity);
    }

    @Override
    public String task() {
        return "stock-update";
    }

    @Override
    public List<Problem> problems() {
        return Warehouses.problems(warehouses);
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return Warehouses.unknown(warehouses, erp);
    }

    @Override
    public Map<Field, Object> rules() {
        return Map.of(ProductField.QUANTITY, rule());
    }

    private StockRule rule() {
        return new StockRule(warehouses, used, negativeAsZero, untracked);
    }

    @Override
    public Pipeline<ArticleStock, StockLevel> pipeline() {
        var sink = new Sink<StockLevel>(
                StockWriter.class,
                LinkKind.SELLABLE,
                List.of(new Tracked<>(ProductField.QUANTITY, level -> ProductValues.quantity(level.quantity()))),
                null,
                new Match<>(SellableFinder.class, StockLevel::reference, true),
                false,
                List.of());
        // everything, always: an article may come to the shop without any change of its stock
        return new Pipeline<>(Source.of(StockReader.class), rule(), sink);
    }
}
