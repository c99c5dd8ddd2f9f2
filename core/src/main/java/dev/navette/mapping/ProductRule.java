package dev.navette.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;

/**
 * What an article becomes in a shop (ART-1).
 *
 * @param prices which price it shows
 * @param stock which quantity it shows, or null to leave the shop's alone
 */
public record ProductRule(PriceRule prices, @Nullable StockRule stock) implements Rule<Article, Product> {

    public ProductRule {
        Objects.requireNonNull(prices, "prices");
    }

    @Override
    public Mapped<Product> map(Article article) {
        Price price = prices.priceOf(article.prices());
        List<Problem> problems = problemsOf(article, price);
        if (!problems.isEmpty()) {
            return new Mapped.Refused<>(problems);
        }
        var texts = new ProductTexts(article.texts().name(), article.texts().description());
        return new Mapped.Ready<>(new Product(article.reference(), texts, price, quantityOf(article.stock())));
    }

    private @Nullable Quantity quantityOf(@Nullable ArticleStock there) {
        return stock == null || there == null ? null : stock.quantityOf(there);
    }

    private static List<Problem> problemsOf(Article article, @Nullable Price price) {
        var problems = new ArrayList<Problem>();
        if (article.texts().name().isBlank()) {
            problems.add(new Problem("$.texts.name", "it has no name", "Name the article in the ERP"));
        }
        if (price != null && price.money().amount().signum() < 0) {
            problems.add(
                    new Problem("$.prices", "its price is " + price + ", below zero", "Correct the price in the ERP"));
        }
        return problems;
    }
}
