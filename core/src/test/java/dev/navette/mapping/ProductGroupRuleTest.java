package dev.navette.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.model.WarehouseStock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-12")
class ProductGroupRuleTest {

    private final ProductGroupRule rule =
            new ProductGroupRule(new ProductRule(new PriceRule(Basis.NET), StockRule.available(Set.of("PARIS")))
                    .along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES));

    @Test
    void makesAVariantOfEachMember() {
        Article small = member("TS-S", "T-shirt S", "19.00", 3);
        Article large = member("TS-L", "T-shirt L", "21.00", 0);

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(large, small)));

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt S", null), null, null)
                                .withVariants(List.of(form("TS-L", "21.00", 0), form("TS-S", "19.00", 3)))));
    }

    @Test
    void showsTheArticleOfTheMasterReferenceWhereverItStands() {
        Article master = member("TS", "T-shirt", "20.00", 1)
                .with(ArticleClassification.of("Vêtements"))
                .with(new ArticleRelations(new Reference("TS"), List.of(new Reference("TS-L"), new Reference("PULL"))));
        Article large = member("TS-L", "T-shirt L", "21.00", 0);

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(master, large)));

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt", null), null, null)
                                .withVariants(List.of(form("TS", "20.00", 1), form("TS-L", "21.00", 0)))
                                .withRelated(List.of(new Reference("PULL")))
                                .withCategory(Term.first("category", "Vêtements"))));
    }

    @Test
    void makesASimpleProductOfAnArticleOfItsOwn() {
        Article coffee = Article.named("EM-1", "Café moulu 250 g");

        Mapped<Product> mapped = rule.map(new Group<>("EM-1", List.of(coffee)));

        assertThat(mapped).isEqualTo(rule.single().map(coffee));
    }

    @Test
    void makesOneVariantOfASoleMember() {
        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(member("TS-S", "T-shirt S", "19.00", 3))));

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt S", null), null, null)
                                .withVariants(List.of(form("TS-S", "19.00", 3)))));
    }

    @Test
    void refusesWithEverythingThatIsWrongAndNamesTheMembers() {
        Article cheap = member("TS-L", "T-shirt L", "-1", 0);
        Article again = member("TS-L", "T-shirt L", "21.00", 0);
        Article nameless = member("TS-S", "T-shirt S", "-2", 3).with(new ArticleTexts(" ", null));

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(cheap, again, nameless)));

        assertThat(mapped)
                .isEqualTo(new Mapped.Refused<>(List.of(
                        new Problem(
                                "$.members[2].texts.name",
                                "article TS-S: it has no name",
                                "Name the article in the ERP"),
                        new Problem(
                                "$.members[0].prices",
                                "article TS-L: its price is -1.00 EUR net, below zero",
                                "Correct the price in the ERP"),
                        new Problem(
                                "$.members[1].reference",
                                "article TS-L: another article of the group has its reference",
                                "Give one of the two another reference in the ERP"),
                        new Problem(
                                "$.members[2].prices",
                                "article TS-S: its price is -2.00 EUR net, below zero",
                                "Correct the price in the ERP"))));
    }

    private static Article member(String reference, String name, String net, long units) {
        return Article.named(reference, name)
                .with(new ArticlePrices(Money.of(net, "EUR"), null, null))
                .with(new ArticleStock(
                        new Reference(reference), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(units)))))
                .with(ArticleRelations.of("TS"));
    }

    private static Variant form(String reference, String net, long units) {
        return new Variant(new Reference(reference), new Price(Money.of(net, "EUR"), Basis.NET), Quantity.of(units));
    }
}
