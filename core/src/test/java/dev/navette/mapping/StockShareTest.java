package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept back, and what a shop may sell of the rest, as {@link StockRule} reckons it. */
@Tag("ART-27")
class StockShareTest {

    private static final long SEED = 20261120;
    private static final StockRule PARIS = StockRule.available(Set.of("PARIS"));

    @ParameterizedTest
    @CsvSource({
        // there, safety, share, as is, quantity
        "10,   2,  ,      false, 8",
        "10,   10, ,      false, 0",
        "10,   12, ,      false, 0",
        "10,   12, ,      true,  -2",
        "10,   ,   50,    false, 5",
        "10,   ,   33.33, false, 3",
        "10,   ,   0,     false, 0",
        "10,   ,   100,   false, 10",
        "10,   3,  50,    false, 3", // of 7, not of 10
        "2.5,  ,   50,    false, 1.2",
        "0.03, ,   50,    false, 0.01",
        "-4,   ,   50,    true,  -4", // what is missing is missing to all
        "-4,   ,   50,    false, 0",
        "100,  ,   10,    false, 10"
    })
    void isWhatIsLeftAndThisShopsPartOfIt(
            String there, @Nullable Integer safety, @Nullable String share, boolean asIs, String quantity) {
        StockRule rule = PARIS.keepingBack(safety == null ? null : Quantity.of(safety))
                .sharing(share == null ? null : new BigDecimal(share));

        assertThat((asIs ? rule.negativeAsIs() : rule).quantityOf(stock(Quantity.of(there))))
                .isEqualTo(Quantity.of(quantity));
    }

    @Test
    void givesWhatIsNotTrackedWholeToEachShop() {
        StockRule rule =
                PARIS.untrackedAs(Quantity.of(999)).keepingBack(Quantity.of(5)).sharing(BigDecimal.TEN);

        assertThat(rule.quantityOf(new ArticleStock(new Reference("EM-1"), false, Map.of())))
                .isEqualTo(Quantity.of(999));
    }

    @Test
    void losesNothingOfARuleThatIsAddedTo() {
        StockRule rule = PARIS.using(QuantityUsed.EXPECTED)
                .negativeAsIs()
                .untrackedAs(Quantity.of(9))
                .keepingBack(Quantity.of(2))
                .sharing(BigDecimal.TEN);

        var whole = new StockRule(
                Set.of("PARIS"), QuantityUsed.EXPECTED, false, Quantity.of(9), Quantity.of(2), BigDecimal.TEN);
        assertThat(rule).isEqualTo(whole);
        assertThat(rule.using(QuantityUsed.EXPECTED)).isEqualTo(whole);
        assertThat(rule.negativeAsIs()).isEqualTo(whole);
        assertThat(rule.untrackedAs(Quantity.of(9))).isEqualTo(whole);
    }

    @Test
    void refusesToKeepBackLessThanNothing() {
        assertThat(PARIS.keepingBack(Quantity.of("-0.5")).problems())
                .containsExactly(new Problem("$.safety", "it is -0.5, below zero", "Write how many are kept back"));
        assertThat(PARIS.keepingBack(Quantity.ZERO).problems()).isEmpty();
        assertThat(PARIS.problems()).isEmpty();
    }

    @Test
    void neverPromisesMoreThanThereIsInAllShopsTogether() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            var there = new Quantity(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
            Quantity safety = random.nextBoolean() ? null : Quantity.of(random.nextInt(50));
            List<BigDecimal> shares = shares(random);
            String told = i + " of seed " + SEED + ": " + there + " less " + safety + " in shares of " + shares;
            Quantity left = safety == null ? there : there.minus(safety);
            Quantity most = left.belowZero() ? Quantity.ZERO : left;

            Quantity promised = Quantity.ZERO;
            for (BigDecimal share : shares) {
                Quantity part = quantityOf(PARIS.keepingBack(safety).sharing(share), there);
                assertThat(part).as(told).isBetween(Quantity.ZERO, most);
                promised = promised.plus(part);
            }
            assertThat(promised).as(told).isLessThanOrEqualTo(most);
            assertThat(quantityOf(PARIS.keepingBack(safety).sharing(BigDecimal.valueOf(100)), there))
                    .as(told)
                    .isEqualTo(most);
        }
    }

    /** Percentages that are 100 together. */
    private static List<BigDecimal> shares(Random random) {
        var shares = new ArrayList<BigDecimal>();
        int left = 10_000;
        while (left > 0) {
            int part = shares.size() == 5 ? left : 1 + random.nextInt(left);
            shares.add(BigDecimal.valueOf(part, 2));
            left -= part;
        }
        return shares;
    }

    private static Quantity quantityOf(StockRule rule, Quantity there) {
        return Objects.requireNonNull(rule.quantityOf(stock(there)));
    }

    private static ArticleStock stock(Quantity there) {
        return new ArticleStock(new Reference("EM-1"), true, Map.of("PARIS", WarehouseStock.real(there)));
    }
}
