package dev.navette.mapping;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.VariantRule.Source;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-12")
class VariantRuleTest {

    private static final Article SHIRT = Article.named("TS-S", "T-shirt S")
            .with(ArticleRelations.of("TS"))
            .with(new ArticleClassification(List.of()).differingIn(new Attribute("Taille", "S")))
            .withCustom(Map.of(
                    "Père",
                    " TS-2026 ",
                    "Att1",
                    "Couleur",
                    "Val1",
                    "Bleu\nroi",
                    "Val2",
                    "S",
                    "Att3",
                    "Coupe",
                    "Vide",
                    " "));

    @Test
    void isAsTheSheetSaysUnlessChosen() {
        assertThat(VariantRule.USUAL.masterOf(SHIRT)).isEqualTo("TS");
        assertThat(VariantRule.USUAL.attributesOf(SHIRT)).containsExactly(new Attribute("Taille", "S"));
        assertThat(VariantRule.USUAL.label()).isNull();
        assertThat(VariantRule.USUAL.imagesOfVariants()).isTrue();
        assertThat(VariantRule.USUAL.problems()).isEmpty();
    }

    @Test
    void takesTheMasterFromTheFieldThatIsChosen() {
        assertThat(grouping("custom.Père").masterOf(SHIRT)).isEqualTo("TS-2026");
        assertThat(grouping("custom.Vide").masterOf(SHIRT)).isNull();
        assertThat(VariantRule.USUAL.masterOf(Article.named("EM-1", "Café"))).isNull();
    }

    @Test
    void takesNamesAndValuesFromFieldsAndLeavesOutWhatHasNotBoth() {
        VariantRule rule = differingIn(
                new Source(null, "custom.Att1", "custom.Val1"),
                Source.of("Taille", "custom.Val2"),
                new Source(null, "custom.Att3", "custom.Val3"),
                new Source(null, "custom.Vide", "custom.Val2"),
                Source.of("Matière", "custom.Vide"));

        assertThat(rule.attributesOf(SHIRT))
                .containsExactly(new Attribute("Couleur", "Bleu roi"), new Attribute("Taille", "S"));
        assertThat(rule.problems()).isEmpty();
    }

    @Test
    void refusesAnAttributeThatHasNotOneName() {
        VariantRule rule = differingIn(
                new Source(null, null, "brand"),
                new Source("Taille", "custom.Att1", "brand"),
                new Source(" ", null, "brand"),
                Source.of("Couleur", "brand"),
                Source.of(" Couleur ", "name"));

        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.attributes[0]", "either a name or the field of a name", "Write one of the two"),
                        new Problem("$.attributes[1]", "either a name or the field of a name", "Write one of the two"),
                        new Problem("$.attributes[2].name", "is blank", "Name it as customers read it"),
                        new Problem(
                                "$.attributes[4].name",
                                "another attribute is called Couleur",
                                "Name one of the two otherwise"));
    }

    @Test
    void refusesFieldsThatAreNone() {
        var rule = new VariantRule(
                "père", List.of(Source.of("Taille", "taille"), new Source(null, "nom", "brand")), "libellé", true);

        assertThat(rule.problems())
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly(
                        "$.master: there is no field père",
                        "$.label: there is no field libellé",
                        "$.attributes[0].valueField: there is no field taille",
                        "$.attributes[1].nameField: there is no field nom");
    }

    private static VariantRule grouping(String master) {
        return new VariantRule(master, List.of(), null, true);
    }

    private static VariantRule differingIn(Source... attributes) {
        return new VariantRule("master", List.of(attributes), null, true);
    }
}
