package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.QuantityUsed;
import dev.navette.mapping.StockFields;
import dev.navette.mapping.StockRule;
import dev.navette.model.ArticleStock;
import dev.navette.model.Constraints;
import dev.navette.model.Field;
import dev.navette.model.Filter;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;
import dev.navette.spi.Connector;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockWriter;

/**
 * Keeps the shop's quantities for sale in step with the ERP's stock (ART-19). Articles that the shop does not have are
 * ignored; nothing is created. By default: what is available (real − customer orders), never below zero, articles that
 * the ERP keeps no stock of left alone, every article read on every run and only differences sent.
 *
 * @param stock which quantity is shown
 * @param filter which articles it is about, by {@link StockFields}; null for all (ART-4)
 */
public record StockUpdate(@Inline StockRule stock, @Nullable Filter filter) implements Flow {

    public StockUpdate {
        Objects.requireNonNull(stock, "stock");
    }

    /** From one or more warehouses, summed. */
    public static StockUpdate from(String... warehouses) {
        return by(StockRule.available(Set.copyOf(List.of(warehouses))));
    }

    /** By a rule. */
    public static StockUpdate by(StockRule stock) {
        return new StockUpdate(stock, null);
    }

    /** Counts another figure than what is available. */
    public StockUpdate using(QuantityUsed used) {
        return new StockUpdate(stock.using(used), filter);
    }

    /** Sends quantities below zero as they are. */
    public StockUpdate negativeAsIs() {
        return new StockUpdate(stock.negativeAsIs(), filter);
    }

    /** Gives articles that the ERP keeps no stock of this quantity. */
    public StockUpdate untrackedAs(Quantity quantity) {
        return new StockUpdate(stock.untrackedAs(quantity), filter);
    }

    /**
     * About the articles that a filter selects.
     *
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public StockUpdate where(String text) {
        return new StockUpdate(stock, Filter.parse(text));
    }

    @Override
    public String task() {
        return "stock-update";
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(Warehouses.problems(stock.warehouses()));
        if (!stock.warehouses().isEmpty()) {
            problems.addAll(Constraints.problems(stock, "$"));
        }
        if (filter != null) {
            StockFields.known().problems(filter).forEach(problem -> problems.add(problem.below("$.filter")));
        }
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return Warehouses.unknown(stock.warehouses(), erp);
    }

    @Override
    public Map<Field, Object> rules() {
        return Map.of(ProductField.QUANTITY, stock);
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
        var pipeline = new Pipeline<>(Source.of(StockReader.class), stock, sink);
        return filter == null
                ? pipeline
                : pipeline.filtered(StockFields.known().bind(filter), "the filter leaves it out");
    }
}
