package dev.navette.mapping;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.model.WarehouseStock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-19")
class StockRuleTest {

    private static final Reference EM_1 = new Reference("EM-1");
    private static final ArticleStock UNTRACKED = new ArticleStock(EM_1, false, Map.of("PARIS", holding(5, 0, 0)));

    @ParameterizedTest
    @CsvSource({
        // figure, real, customers, suppliers, quantity
        "REAL,      10,  4, 25,  10",
        "AVAILABLE, 10,  4, 25,   6",
        "EXPECTED,  10,  4, 25,  31",
        "AVAILABLE,  3,  8,  0,  -5",
        "EXPECTED,   3,  8, 20,  15",
        "REAL,      -2,  0,  0,  -2",
        "AVAILABLE,  0,  0,  0,   0"
    })
    void countsTheFigureThatIsChosen(QuantityUsed used, long real, long customers, long suppliers, long quantity) {
        var rule = new StockRule(Set.of("PARIS"), used, false, null);

        Mapped<StockLevel> mapped = rule.map(stock(Map.of("PARIS", holding(real, customers, suppliers))));

        assertThat(mapped).isEqualTo(ready(Quantity.of(quantity)));
    }

    @ParameterizedTest
    @CsvSource({"-3, true, 0", "-3, false, -3", "3, true, 3", "0, true, 0"})
    void sendsBelowZeroAsChosen(long real, boolean negativeAsZero, long quantity) {
        var rule = new StockRule(Set.of("PARIS"), QuantityUsed.REAL, negativeAsZero, null);

        Mapped<StockLevel> mapped = rule.map(stock(Map.of("PARIS", holding(real, 0, 0))));

        assertThat(mapped).isEqualTo(ready(Quantity.of(quantity)));
    }

    @Test
    void sumsTheChosenWarehousesBeforeItLooksForZero() {
        var rule = StockRule.available(Set.of("PARIS", "LYON"));

        Mapped<StockLevel> mapped = rule.map(
                stock(Map.of("PARIS", holding(2, 7, 0), "LYON", holding(9, 1, 0), "NICE", holding(100, 0, 0))));

        assertThat(mapped).isEqualTo(ready(Quantity.of(3)));
    }

    @Test
    void takesAWarehouseThatIsNotNamedAsEmpty() {
        var rule = StockRule.available(Set.of("PARIS", "LYON"));

        Mapped<StockLevel> mapped = rule.map(stock(Map.of("PARIS", holding(2, 0, 0))));

        assertThat(mapped).isEqualTo(ready(Quantity.of(2)));
    }

    @Test
    void weighsWhatIsWeighed() {
        var rule = StockRule.available(Set.of("PARIS"));
        var grams = new WarehouseStock(Quantity.of("2.750"), Quantity.of("0.25"), Quantity.ZERO);

        Mapped<StockLevel> mapped = rule.map(stock(Map.of("PARIS", grams)));

        assertThat(mapped).isEqualTo(ready(Quantity.of("2.5")));
    }

    @Test
    void ignoresWhatTheErpKeepsNoStockOf() {
        Mapped<StockLevel> mapped = rule(null).map(UNTRACKED);

        assertThat(mapped).isEqualTo(new Mapped.Ignored<>("the ERP keeps no stock of it"));
        assertThat(mapped.kind()).isEqualTo(Mapped.Kind.IGNORED);
    }

    @Test
    void givesWhatHasNoStockTheChosenQuantityAsItIs() {
        assertThat(rule(Quantity.of(999)).map(UNTRACKED)).isEqualTo(ready(Quantity.of(999)));
        assertThat(rule(Quantity.of(-1)).map(UNTRACKED)).isEqualTo(ready(Quantity.of(-1)));
    }

    private static StockRule rule(@Nullable Quantity untracked) {
        return new StockRule(Set.of("PARIS"), QuantityUsed.AVAILABLE, true, untracked);
    }

    private static Mapped<StockLevel> ready(Quantity quantity) {
        return new Mapped.Ready<>(new StockLevel(EM_1, quantity));
    }

    private static ArticleStock stock(Map<String, WarehouseStock> warehouses) {
        return new ArticleStock(EM_1, true, warehouses);
    }

    private static WarehouseStock holding(long real, long customers, long suppliers) {
        return new WarehouseStock(Quantity.of(real), Quantity.of(customers), Quantity.of(suppliers));
    }
}
