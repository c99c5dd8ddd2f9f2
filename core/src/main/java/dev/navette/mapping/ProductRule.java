package dev.navette.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Image;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;

/**
 * What an article becomes in a shop (ART-1). An article that names no related articles, no category or no pictures leaves
 * the shop's alone, since absence never deletes; so what the ERP has emptied stays in the shop until a person takes it
 * away there.
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
        var problems = new ArrayList<Problem>(sheetProblems(article));
        problems.addAll(priceProblems(article));
        return problems.isEmpty()
                ? new Mapped.Ready<>(sheet(article.reference(), article, priceOf(article), quantityOf(article)))
                : new Mapped.Refused<>(problems);
    }

    @Nullable
    Price priceOf(Article article) {
        return prices.priceOf(article.prices());
    }

    @Nullable
    Quantity quantityOf(Article article) {
        ArticleStock there = article.stock();
        return stock == null || there == null ? null : stock.quantityOf(there);
    }

    /** The page that shows an article: everything but what it is sold for and how many there are. */
    static Product sheet(Reference reference, Article shown, @Nullable Price price, @Nullable Quantity quantity) {
        var texts = new ProductTexts(shown.texts().name(), shown.texts().description());
        List<String> path = shown.classification().category();
        return new Product(reference, texts, price, quantity)
                .withRelated(related(reference, shown))
                .withCategory(path.isEmpty() ? null : Term.category(path))
                .withImages(images(shown));
    }

    static List<Problem> sheetProblems(Article shown) {
        var problems = new ArrayList<Problem>();
        if (shown.texts().name().isBlank()) {
            problems.add(new Problem("$.texts.name", "it has no name", "Name the article in the ERP"));
        }
        if (shown.classification().category().stream().anyMatch(String::isBlank)) {
            problems.add(new Problem(
                    "$.classification.category",
                    "a level of its category is blank",
                    "Fill every level down to the last one in the ERP"));
        }
        return problems;
    }

    List<Problem> priceProblems(Article article) {
        Price price = priceOf(article);
        return price == null || price.money().amount().signum() >= 0
                ? List.of()
                : List.of(new Problem(
                        "$.prices", "its price is " + price + ", below zero", "Correct the price in the ERP"));
    }

    private static @Nullable List<Reference> related(Reference reference, Article shown) {
        List<Reference> others = shown.relations().related().stream()
                .filter(other -> !other.equals(reference) && !other.equals(shown.reference()))
                .distinct()
                .toList();
        return others.isEmpty() ? null : others;
    }

    /** Each content once: a shop that shows one picture twice shows a mistake. */
    private static @Nullable List<Image> images(Article shown) {
        Map<String, Image> byHash = new LinkedHashMap<>();
        shown.media().images().forEach(image -> byHash.putIfAbsent(image.hash(), image));
        return byHash.isEmpty() ? null : List.copyOf(byHash.values());
    }
}
