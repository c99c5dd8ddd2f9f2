package dev.navette.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.Attribute;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.model.WarehouseStock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-5")
class ActivationRuleTest {

    private static final ActivationRule IN_STOCK =
            new ActivationRule(true, false, StockRule.available(Set.of("PARIS")), VariantRule.USUAL);

    @ParameterizedTest
    @CsvSource({
        // published needed, partly blocked stays, published, dormant, blocked, seen
        "true,  false, true,  false, NOT,    true",
        "true,  false, false, false, NOT,    false",
        "false, false, false, false, NOT,    true",
        "true,  false, true,  true,  NOT,    false",
        "false, true,  true,  true,  NOT,    false",
        "true,  false, true,  false, PARTLY, false",
        "true,  true,  true,  false, PARTLY, true",
        "true,  true,  false, false, PARTLY, false",
        "true,  true,  true,  false, WHOLLY, false",
        "true,  false, true,  false, WHOLLY, false"
    })
    void isWhatIsPublishedNeitherDormantNorBlocked(
            boolean needed, boolean stays, boolean published, boolean dormant, Blocked blocked, boolean seen) {
        var rule = new ActivationRule(needed, stays, null, VariantRule.USUAL);
        Article article = Article.named("EM-1", "Café").with(new ArticlePublication(published, dormant, blocked));

        assertThat(rule.of(article)).isEqualTo(new Mapped.Ready<>(simple("EM-1", seen)));
    }

    @ParameterizedTest
    @Tag("ART-19")
    @CsvSource({"1, true", "0.001, true", "0, false", "-1, false"})
    void isWhatIsInStockWhereThatIsChosen(String units, boolean seen) {
        Article article = Article.named("EM-1", "Café").with(stock("EM-1", units));

        assertThat(IN_STOCK.of(article)).isEqualTo(new Mapped.Ready<>(simple("EM-1", seen)));
        assertThat(ActivationRule.USUAL.of(article)).isEqualTo(new Mapped.Ready<>(simple("EM-1", true)));
    }

    @Test
    @Tag("ART-19")
    void hidesNothingOfWhichTheStockIsNotKnown() {
        Article article = Article.named("EM-1", "Café");

        assertThat(IN_STOCK.of(article)).isEqualTo(new Mapped.Ready<>(simple("EM-1", true)));
        assertThat(IN_STOCK.of(article.with(new ArticleStock(new Reference("EM-1"), false, Map.of()))))
                .isEqualTo(new Mapped.Ready<>(simple("EM-1", true)));
        assertThat(IN_STOCK.of(article.with(new ArticleStock(new Reference("EM-1"), true, Map.of()))))
                .isEqualTo(new Mapped.Ready<>(simple("EM-1", false)));
    }

    @Test
    @Tag("ART-12")
    void seesAProductAsLongAsOneOfItsArticlesMayBeBought() {
        Article small = member("TS-S").with(stock("TS-S", "0"));
        Article large = member("TS-L").with(stock("TS-L", "2"));
        Article dormant = member("TS-M").with(stock("TS-M", "9")).with(new ArticlePublication(true, true, Blocked.NOT));

        assertThat(IN_STOCK.map(new Group<>("TS", List.of(small, large, dormant))))
                .isEqualTo(new Mapped.Ready<>(simple("TS", true)
                        .withVariants(List.of(form("TS-S", false), form("TS-L", true), form("TS-M", false)))));
        assertThat(IN_STOCK.map(new Group<>("TS", List.of(small, dormant))))
                .isEqualTo(new Mapped.Ready<>(
                        simple("TS", false).withVariants(List.of(form("TS-S", false), form("TS-M", false)))));
    }

    @Test
    @Tag("ART-12")
    void sellsEachFormOfAnArticleByItsOwnStock() {
        Article shirt = Article.named("TS", "T-shirt")
                .withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")).with(stock("TS-S", "0")),
                        ArticleForm.of("TS-L", new Attribute("Taille", "L")).with(stock("TS-L", "1"))));

        assertThat(IN_STOCK.of(shirt))
                .isEqualTo(new Mapped.Ready<>(
                        simple("TS", true).withVariants(List.of(form("TS-S", false), form("TS-L", true)))));
        assertThat(IN_STOCK.of(shirt.with(new ArticlePublication(false, false, Blocked.NOT))))
                .isEqualTo(new Mapped.Ready<>(
                        simple("TS", false).withVariants(List.of(form("TS-S", false), form("TS-L", false)))));
    }

    @Test
    @Tag("ART-12")
    void makesOneVariantOfASoleMember() {
        assertThat(ActivationRule.USUAL.map(new Group<>("TS", List.of(member("TS-S")))))
                .isEqualTo(new Mapped.Ready<>(simple("TS", true).withVariants(List.of(form("TS-S", true)))));
    }

    @Test
    @Tag("ART-12")
    void makesAVariantOfEachOfSeveralThoughTheirMasterIsNotSaid() {
        List<Article> members = List.of(Article.named("TS-S", "S"), Article.named("TS-L", "L"));

        assertThat(ActivationRule.USUAL.map(new Group<>("TS", members)))
                .isEqualTo(new Mapped.Ready<>(
                        simple("TS", true).withVariants(List.of(form("TS-S", true), form("TS-L", true)))));
    }

    @Test
    void refusesTwoArticlesOfOneReference() {
        Article shirt = member("TS").withForms(List.of(ArticleForm.of("TS-S", new Attribute("Taille", "S"))));

        assertThat(ActivationRule.USUAL.map(new Group<>("TS", List.of(shirt, member("TS-S")))))
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.members",
                        "two articles of the group have the reference TS-S",
                        "Give one of the two another reference in the ERP"))));
    }

    @Test
    void refusesAGroupOfNobody() {
        assertThatThrownBy(() -> ActivationRule.USUAL.map(new Group<>("TS", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the group TS has no members");
    }

    @Test
    void saysWhatIsWrongWithItsOptions() {
        var rule = new ActivationRule(
                true,
                false,
                StockRule.available(Set.of("PARIS")).keepingBack(Quantity.of(-1)),
                new VariantRule("père", List.of(), null, true));

        assertThat(rule.problems())
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly("$.stock.safety: it is -1, below zero", "$.variants.master: there is no field père");
        assertThat(ActivationRule.USUAL.problems()).isEmpty();
    }

    private static Product simple(String reference, boolean seen) {
        return new Product(new Reference(reference), new ProductTexts(reference, null), Sale.NONE).withActive(seen);
    }

    private static Variant form(String reference, boolean sold) {
        return new Variant(new Reference(reference), Sale.NONE).withSold(sold);
    }

    private static Article member(String reference) {
        return Article.named(reference, "T-shirt").with(ArticleRelations.of("TS"));
    }

    private static ArticleStock stock(String reference, String units) {
        return new ArticleStock(
                new Reference(reference), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(units))));
    }
}
