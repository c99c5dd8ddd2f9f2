package dev.navette.mapping;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleComponents;
import dev.navette.model.ArticleComponents.Kind;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Component;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-18")
class RelationRuleTest {

    @Test
    void makesAPackOfWhatIsPutTogetherWhenItIsSoldUnlessChosen() {
        assertThat(RelationRule.USUAL.componentsOf(pack(Kind.SALE, part("EM-1", "2"))))
                .containsExactly(part("EM-1", "2"));
        assertThat(RelationRule.USUAL.componentsOf(pack(Kind.MANUFACTURE, part("EM-1", "2"))))
                .isNull();
        assertThat(RelationRule.USUAL.componentsOf(Article.named("EM-1", "Café")))
                .isNull();
    }

    @Test
    void makesPacksOfTheKindsThatAreChosen() {
        var made = new RelationRule(Set.of(Kind.MANUFACTURE));

        assertThat(made.componentsOf(pack(Kind.MANUFACTURE, part("EM-1", "2")))).hasSize(1);
        assertThat(made.componentsOf(pack(Kind.SALE, part("EM-1", "2")))).isNull();
        assertThat(new RelationRule(Set.of()).componentsOf(pack(Kind.SALE, part("EM-1", "2"))))
                .isNull();
    }

    @Test
    void countsWhatStandsTwiceInAPackTogether() {
        Article pack = pack(Kind.SALE, part("EM-2", "1"), part("EM-1", "0.5"), part("EM-2", "3"));

        assertThat(RelationRule.USUAL.componentsOf(pack)).containsExactly(part("EM-2", "4"), part("EM-1", "0.5"));
        assertThat(RelationRule.USUAL.problems(pack)).isEmpty();
    }

    @Test
    void refusesAPackOfItselfOrOfNothing() {
        Article pack = pack(Kind.SALE, part("LOT", "1"), part("EM-1", "0"), part("EM-2", "-1"));

        assertThat(RelationRule.USUAL.problems(pack))
                .containsExactly(
                        new Problem(
                                "$.relations.components",
                                "it is a part of itself",
                                "Correct its bill of materials in the ERP"),
                        new Problem(
                                "$.relations.components",
                                "there is 0 × EM-1 in it",
                                "Correct its bill of materials in the ERP"),
                        new Problem(
                                "$.relations.components",
                                "there is -1 × EM-2 in it",
                                "Correct its bill of materials in the ERP"));
    }

    @Test
    void hasNothingToSayOfWhatIsNoPack() {
        assertThat(RelationRule.USUAL.problems(pack(Kind.MANUFACTURE, part("LOT", "0"))))
                .isEmpty();
        assertThat(RelationRule.USUAL.problems(Article.named("EM-1", "Café"))).isEmpty();
    }

    private static Article pack(Kind kind, Component... parts) {
        return Article.named("LOT", "Lot de cafés")
                .with(ArticleRelations.NONE.madeOf(new ArticleComponents(kind, List.of(parts))));
    }

    private static Component part(String reference, String quantity) {
        return new Component(new Reference(reference), Quantity.of(quantity));
    }
}
