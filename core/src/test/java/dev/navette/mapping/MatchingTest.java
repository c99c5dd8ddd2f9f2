package dev.navette.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.Matching.Claimant;
import dev.navette.mapping.Matching.Pair;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-23")
class MatchingTest {

    private static final Matching MATCHING = Matching.by(
            new Pair("reference", Matching.Key.REFERENCE),
            new Pair("barcode", Matching.Key.BARCODE),
            new Pair("custom.boutique", Matching.Key.ID));

    @Test
    void comparesAnArticleByEachPairInOrder() {
        Article article = Article.named("EM-1", "Café")
                .with(new ArticleIdentification(" 3017620422003 ", null, null))
                .withCustom(Map.of("boutique", "71"));

        assertThat(MATCHING.claimants(article))
                .containsExactly(new Claimant("EM-1", "EM-1", "EM-1", List.of("EM-1", "3017620422003", "71")));
        assertThat(MATCHING.claimants(Article.named("EM-2", "Thé")))
                .containsExactly(new Claimant("EM-2", "EM-2", "EM-2", Arrays.asList("EM-2", null, null)));
    }

    @Test
    @Tag("ART-12")
    void comparesFormsByWhatIsTheirOwn() {
        var small = new ArticleForm(
                ArticleForm.of("TS-S").reference(),
                List.of(new Attribute("Taille", "S")),
                " 96385074 ",
                ArticlePrices.NONE,
                null,
                null);
        Article shirt = Article.named("TS", "T-shirt")
                .with(new ArticleIdentification("3017620422003", null, null))
                .withCustom(Map.of("boutique", "7"))
                .withForms(List.of(small, ArticleForm.of("TS-L", new Attribute("Taille", "L"))));

        assertThat(MATCHING.claimants(shirt))
                .containsExactly(
                        new Claimant("TS-S", "TS", "TS", List.of("TS-S", "96385074", "7")),
                        new Claimant("TS-L", "TS", "TS", Arrays.asList("TS-L", null, "7")))
                .noneMatch(Claimant::alone);
    }

    @Test
    @Tag("ART-12")
    void knowsTheWholeOfAMember() {
        Article member = Article.named("TS-S", "T-shirt S").with(ArticleRelations.of("TS"));

        assertThat(Matching.BY_REFERENCE.claimants(member))
                .containsExactly(new Claimant("TS-S", "TS", "TS-S", List.of("TS-S")))
                .noneMatch(Claimant::alone);
        assertThat(Matching.BY_REFERENCE.claimants(Article.named("EM-1", "Café")))
                .allMatch(Claimant::alone);
    }

    @Test
    void comparesWhatIsListedWithoutTheBlanksAroundIt() {
        assertThat(MATCHING.keys(form(" EM-1 ", "3017620422003\t"))).containsExactly("EM-1", "3017620422003", "71");
        assertThat(MATCHING.keys(form(null, " "))).containsExactly(null, null, "71");
    }

    @Test
    void noticesBlanksAroundWhatIsCompared() {
        assertThat(Matching.hasStrayBlanks(listing(form("EM-1", "3017620422003"))))
                .isFalse();
        assertThat(Matching.hasStrayBlanks(listing(form(null, " ")))).isFalse();
        assertThat(Matching.hasStrayBlanks(listing(form("EM-1 ", null)))).isTrue();
        assertThat(Matching.hasStrayBlanks(listing(form("EM-1", " 3017620422003"))))
                .isTrue();
        assertThat(Matching.hasStrayBlanks(listing(form("EM-1", null), form("EM-2 ", null))))
                .isTrue();
    }

    @Test
    void namesTheFieldThatNoArticleHas() {
        assertThat(MATCHING.problems()).isEmpty();
        assertThat(Matching.by(new Pair("reference", Matching.Key.REFERENCE), new Pair("sku", Matching.Key.REFERENCE))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("$.pairs[1].field");
    }

    private static Listing listing(ListedForm... forms) {
        return new Listing(
                new ForeignId("7"), null, "Café", null, true, List.of(), null, forms.length == 1, List.of(forms));
    }

    private static ListedForm form(@Nullable String reference, @Nullable String barcode) {
        return new ListedForm(new ForeignId("71"), reference, barcode, List.of(), null, null, null);
    }
}
