package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.StockReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link StockReader} keeps to: extend it, and return the ERP that is read. */
public abstract class StockReaderContract extends ErpReaderContract<StockReader, ArticleStock> {

    /** For a connector's own test. */
    protected StockReaderContract() {}

    @Override
    final Class<StockReader> role() {
        return StockReader.class;
    }

    @Override
    final Object content(Article article) {
        return Objects.requireNonNull(article.stock(), "every article of this contract has a stock");
    }

    @Override
    final Object contentRead(ArticleStock stock) {
        return stock;
    }

    @Test
    @Tag("ART-19")
    void anArticleIsOneElementWithAllItsWarehouses() {
        List<Article> articles = List.of(
                stocked("EM-1", Map.of("PARIS", shelf("3"), "LYON", shelf("4"), "Dépôt Île", shelf("5"))),
                stocked("EM-2", Map.of("LYON", shelf("6"))));
        system().put(articles);

        for (int size : new int[] {1, 2}) {
            assertThat(contents(read(everything(), size).reads()))
                    .as("All warehouses of an article are one element, also at a page's border: half of them would be a"
                            + " wrong sum in the shop")
                    .isEqualTo(expected(articles));
        }
        assertThat(contents(reader().named(List.of("EM-1"))))
                .as("They are one element where a name is asked too")
                .isEqualTo(expected(articles.subList(0, 1)));
    }

    @Test
    @Tag("ART-19")
    void quantitiesComeAsTheyAre() {
        List<Article> articles = List.of(
                stocked("EM-1", Map.of("PARIS", shelf("-3"))),
                stocked("EM-2", Map.of("PARIS", shelf("0"))),
                stocked("EM-3", Map.of("PARIS", shelf("1.125"))),
                stocked("EM-4", Map.of("PARIS", shelf("98765432"))),
                stocked(
                        "EM-5",
                        Map.of("PARIS", new WarehouseStock(Quantity.of(10), Quantity.of("2.5"), Quantity.ZERO))));
        system().put(articles);

        assertThat(contents(read(everything(), 10).reads()))
                .as(
                        "A quantity is given as the system has it, negative, with decimals, and what customers ordered apart:"
                                + " what becomes of it is the flow's affair")
                .isEqualTo(expected(articles));
    }

    @Test
    @Tag("ART-19")
    void everyWarehouseIsKnownByName() {
        system().put(List.of(
                stocked("EM-1", Map.of("PARIS", shelf("3"))),
                stocked("EM-2", Map.of("LYON", shelf("0"), "Dépôt Île", shelf("5")))));

        assertThat(reader().warehouses())
                .as(
                        "Each warehouse is named, one with nothing on the shelf too: a flow that sums one that is not named is"
                                + " refused, since a misspelt one would put a whole shop out of stock")
                .contains("PARIS", "LYON", "Dépôt Île");
    }

    private static Article stocked(String reference, Map<String, WarehouseStock> warehouses) {
        return article(reference, 1).with(new ArticleStock(new Reference(reference), true, warehouses));
    }

    private static WarehouseStock shelf(String units) {
        return WarehouseStock.real(Quantity.of(units));
    }
}
