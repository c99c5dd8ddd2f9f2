package dev.navette.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Basis;
import dev.navette.model.Image;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.WarehouseStock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-1")
class ProductRuleTest {

    private static final Article COFFEE = Article.named("EM-1", "Café moulu 250 g");
    private static final Reference EM_1 = new Reference("EM-1");

    @Test
    void makesAProductOfAnArticle() {
        Article article = COFFEE.with(new ArticleTexts("Café moulu 250 g", "100 % arabica"))
                .with(net("12.5"))
                .with(stock(true));

        Mapped<Product> mapped = rule(StockRule.available(Set.of("PARIS"))).map(article);

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(new Product(
                        EM_1,
                        new ProductTexts("Café moulu 250 g", "<p>100 % arabica</p>"),
                        new Price(Money.of("12.50", "EUR"), Basis.NET),
                        Quantity.of(5))));
    }

    @Test
    void leavesAloneWhatTheErpDoesNotSay() {
        assertThat(rule(StockRule.available(Set.of("PARIS"))).map(COFFEE)).isEqualTo(named());
    }

    @Test
    void leavesStockAloneUnlessItIsChosen() {
        assertThat(rule(null).map(COFFEE.with(stock(true)))).isEqualTo(named());
    }

    @Test
    @Tag("ART-19")
    void leavesStockAloneWhereTheErpKeepsNone() {
        assertThat(rule(StockRule.available(Set.of("PARIS"))).map(COFFEE.with(stock(false))))
                .isEqualTo(named());
    }

    @Test
    void refusesWithEverythingThatIsWrong() {
        Article article = COFFEE.with(new ArticleTexts("  ", null)).with(net("-1"));

        Mapped<Product> mapped = rule(null).map(article);

        assertThat(mapped)
                .isEqualTo(new Mapped.Refused<>(List.of(
                        new Problem("$.texts.name", "it has no name", "Name the article in the ERP"),
                        new Problem(
                                "$.prices",
                                "its price is -1.00 EUR net, below zero",
                                "Correct the price in the ERP"))));
    }

    @Test
    void takesAPriceOfZero() {
        assertThat(rule(null).map(COFFEE.with(net("0"))).kind()).isEqualTo(Mapped.Kind.READY);
    }

    @Test
    void bringsWhatIsBesideItItsCategoryAndItsPictures() {
        Image front = Image.of("cafe.jpg", new byte[] {1});
        Image back = Image.of("cafe-2.jpg", new byte[] {2});
        Article article = COFFEE.with(ArticleClassification.of("Boissons", "Café"))
                .with(new ArticleRelations(null, List.of(new Reference("EM-2"), EM_1, new Reference("EM-2"))))
                .with(ArticleMedia.of(front, back, Image.of("copie.jpg", new byte[] {1})));

        Mapped<Product> mapped = rule(null).map(article);

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(new Product(EM_1, new ProductTexts("Café moulu 250 g", null), null, null)
                        .withRelated(List.of(new Reference("EM-2")))
                        .withCategory(Term.category(List.of("Boissons", "Café")))
                        .withImages(List.of(front, back))));
    }

    @Test
    @Tag("ART-11")
    void refusesACategoryWithABlankLevel() {
        Mapped<Product> mapped = rule(null).map(COFFEE.with(ArticleClassification.of("Boissons", " ", "Café")));

        assertThat(mapped)
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.classification.category",
                        "a level of its category is blank",
                        "Fill every level down to the last one in the ERP"))));
    }

    private static ProductRule rule(@Nullable StockRule stock) {
        return new ProductRule(new PriceRule(Basis.NET), stock)
                .along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);
    }

    private static Mapped<Product> named() {
        return new Mapped.Ready<>(new Product(EM_1, new ProductTexts("Café moulu 250 g", null), null, null));
    }

    private static ArticlePrices net(String amount) {
        return new ArticlePrices(Money.of(amount, "EUR"), null, null);
    }

    private static ArticleStock stock(boolean tracked) {
        return new ArticleStock(EM_1, tracked, Map.of("PARIS", WarehouseStock.real(Quantity.of(5))));
    }
}
