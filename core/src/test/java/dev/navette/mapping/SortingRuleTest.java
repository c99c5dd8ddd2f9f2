package dev.navette.mapping;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.CategoryRule.By;
import dev.navette.model.Article;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;

class SortingRuleTest {

    private static final Article COFFEE = Article.named("EM-1", "Café")
            .with(new ArticleIdentification(null, " L'Or ", "Torréfaction du Port"))
            .withCustom(Map.of("Marque", "Éléphant", "Origine", "Brésil / Pérou", "Goût", "Doux\nrond", "Vide", " "));

    @Test
    @Tag("ART-8")
    @Tag("ART-9")
    void isByTheSheetsBrandAndSupplierUnlessChosen() {
        assertThat(SortingRule.USUAL.brandOf(COFFEE)).isEqualTo(Term.first("brand", "L'Or"));
        assertThat(SortingRule.USUAL.supplierOf(COFFEE)).isEqualTo(Term.first("supplier", "Torréfaction du Port"));
        assertThat(SortingRule.USUAL.featuresOf(COFFEE)).isNull();
        assertThat(SortingRule.USUAL.problems()).isEmpty();
    }

    @Test
    @Tag("ART-8")
    @Tag("ART-9")
    void isByTheFieldsThatAreChosen() {
        var rule = new SortingRule(CategoryRule.USUAL, "custom.Marque", "brand", Map.of());

        assertThat(rule.brandOf(COFFEE)).isEqualTo(Term.first("brand", "Éléphant"));
        assertThat(rule.supplierOf(COFFEE)).isEqualTo(Term.first("supplier", "L'Or"));
    }

    @Test
    @Tag("ART-8")
    @Tag("ART-9")
    void saysNothingOfWhatTheArticleDoesNotSay() {
        Article bare = Article.named("EM-2", "Thé");

        assertThat(SortingRule.USUAL.brandOf(bare)).isNull();
        assertThat(SortingRule.USUAL.supplierOf(bare)).isNull();
        assertThat(SortingRule.USUAL.feature("Origine", "custom.Origine").featuresOf(bare))
                .isNull();
    }

    @Test
    @Tag("ART-16")
    void hasAValueOfEachFeatureThatTheArticleSaysSomethingOf() {
        SortingRule rule = SortingRule.USUAL
                .feature("Origine", "custom.Origine")
                .feature("Rien", "custom.Vide")
                .feature("Goût/Note", "custom.Goût");

        assertThat(rule.featuresOf(COFFEE))
                .extracting(Term::name)
                .containsExactly("feature:Origine/Brésil \\/ Pérou", "feature:Goût\\/Note/Doux rond");
    }

    @Test
    @Tag("ART-16")
    void refusesFeaturesThatHaveNoLabelOrShareOne() {
        SortingRule rule =
                SortingRule.USUAL.feature("Goût", "name").feature(" ", "brand").feature(" Goût ", "summary");

        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.features. ", "a feature has a blank label", "Name it as customers read it"),
                        new Problem(
                                "$.features. Goût ", "two features are called Goût", "Name one of the two otherwise"));
    }

    @Test
    void refusesFieldsThatAreNoneWhereverTheyAreNamed() {
        var rule = new SortingRule(
                new CategoryRule(List.of("famille"), List.of(), null, ",", By.NAME, false),
                "marque",
                "fournisseur",
                Map.of("Origine", "pays"));

        assertThat(rule.problems())
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly(
                        "$.brand: there is no field marque",
                        "$.supplier: there is no field fournisseur",
                        "$.features.Origine: there is no field pays",
                        "$.category.levels[0]: there is no field famille");
    }

    @Test
    @Tag("ART-11")
    void takesAnotherRuleOfCategories() {
        var parents = new CategoryRule(List.of(), List.of(), null, ",", By.NAME, true);

        assertThat(SortingRule.USUAL.with(parents)).isEqualTo(new SortingRule(parents, "brand", "supplier", Map.of()));
    }
}
