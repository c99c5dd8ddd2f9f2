package dev.navette.flow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.StockRule;
import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.Field;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Selection;

/**
 * Creates and changes the shop's products from the ERP's articles (ART-1). A product that bears an article's reference
 * already is taken over, never doubled (ART-23). By default stock is left alone, every article is read on every run,
 * and only the fields that differ from what was last written are sent.
 *
 * @param prices whether the shop is configured for net or gross prices
 * @param stock which quantity travels along, or null to leave stock alone
 * @param selection how much is read
 */
public record ArticleExport(Basis prices, @Nullable StockRule stock, Selection selection) implements Flow {

    public ArticleExport {
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(selection, "selection");
    }

    /** For a shop whose prices are without tax. */
    public static ArticleExport netPrices() {
        return new ArticleExport(Basis.NET, null, Selection.everything());
    }

    /** For a shop whose prices include the tax. */
    public static ArticleExport grossPrices() {
        return new ArticleExport(Basis.GROSS, null, Selection.everything());
    }

    /** Sends what is available in these warehouses along (ART-19), where the ERP gives it with the article. */
    public ArticleExport withStockFrom(String... warehouses) {
        return withStock(StockRule.available(Set.copyOf(List.of(warehouses))));
    }

    /** Sends the quantity by a rule of its own; a stock update of the same profile must have the same. */
    public ArticleExport withStock(StockRule rule) {
        return new ArticleExport(prices, rule, selection);
    }

    /** Reads only what was created or modified since the last run (ART-3). */
    public ArticleExport changedOnly() {
        return new ArticleExport(prices, stock, Selection.changed());
    }

    @Override
    public String task() {
        return "article-export";
    }

    @Override
    public List<Problem> problems() {
        return stock == null ? List.of() : Warehouses.problems(stock.warehouses());
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return stock == null ? List.of() : Warehouses.unknown(stock.warehouses(), erp);
    }

    @Override
    public Map<Field, Object> rules() {
        return stock == null ? Map.of() : Map.of(ProductField.QUANTITY, stock);
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        return new Pipeline<>(
                ArticleReader.class,
                selection,
                new ProductRule(new PriceRule(prices), stock),
                LinkKind.PRODUCT,
                null,
                true,
                List.of(
                        new Tracked<>(ProductField.NAME, Prints::name),
                        new Tracked<>(ProductField.DESCRIPTION, Prints::description),
                        new Tracked<>(ProductField.PRICE, Prints::price),
                        new Tracked<>(ProductField.QUANTITY, Prints::quantity)),
                ProductWriter.class);
    }
}
