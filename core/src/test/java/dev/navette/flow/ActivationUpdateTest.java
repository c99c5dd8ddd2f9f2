package dev.navette.flow;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.mapping.ActivationRule;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.VariantRule;
import dev.navette.memory.ShopVariant;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-5")
class ActivationUpdateTest {

    private static final ActivationUpdate ACTIVATION = ActivationUpdate.by(ActivationRule.USUAL);

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, NOT, true",
        "false, false, NOT, false",
        "true, true, NOT, false",
        "true, false, PARTLY, false",
        "true, false, WHOLLY, false",
    })
    void showsWhatIsPublishedAndNeitherDormantNorBlocked(
            boolean published, boolean dormant, Blocked blocked, boolean seen) {
        product("EM-1");
        article("EM-1", new ArticlePublication(published, dormant, blocked));

        assertThat(epicerie.run(ACTIVATION)).isEqualTo("1 read: 1 updated");

        assertThat(epicerie.product("EM-1").shown().active()).isEqualTo(seen);
        assertThat(epicerie.run(ACTIVATION)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void leavesWhatIsBlockedInPartIfThatIsChosen() {
        product("EM-1");
        article("EM-1", new ArticlePublication(true, false, Blocked.PARTLY));

        epicerie.run(ActivationUpdate.by(new ActivationRule(true, true, null, VariantRule.USUAL)));

        assertThat(epicerie.product("EM-1").shown().active()).isTrue();
    }

    @Test
    void createsNothing() {
        article("EM-1", ArticlePublication.ACTIVE);

        assertThat(epicerie.run(ACTIVATION)).isEqualTo("1 read: 1 ignored");

        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void leavesHiddenWhatAMerchantHid() {
        product("EM-1");
        article("EM-1", ArticlePublication.ACTIVE);
        epicerie.run(ACTIVATION);
        hideByHand("EM-1");

        assertThat(epicerie.run(ACTIVATION)).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.product("EM-1").shown().active()).isFalse();

        article("EM-1", new ArticlePublication(false, false, Blocked.NOT));
        epicerie.run(ACTIVATION);
        article("EM-1", ArticlePublication.ACTIVE);
        epicerie.run(ACTIVATION);
        assertThat(epicerie.product("EM-1").shown().active()).isTrue();
    }

    @Test
    void leadsAlwaysIfThatIsChosen() {
        product("EM-1");
        article("EM-1", ArticlePublication.ACTIVE);
        epicerie.run(ACTIVATION);
        hideByHand("EM-1");

        assertThat(epicerie.run(ACTIVATION.erpAlwaysLeads())).isEqualTo("1 read: 1 updated");

        assertThat(epicerie.product("EM-1").shown().active()).isTrue();
    }

    @Test
    @Tag("ART-12")
    void withdrawsAVariantAndKeepsTheOthersForSale() {
        member("TS-S", ArticlePublication.ACTIVE);
        member("TS-L", ArticlePublication.ACTIVE);
        epicerie.run(ArticleExport.netPrices());
        member("TS-L", new ArticlePublication(true, true, Blocked.NOT));

        epicerie.run(ACTIVATION);

        assertThat(epicerie.product("TS").shown().active()).isTrue();
        assertThat(sold()).containsExactlyInAnyOrder("TS-S true", "TS-L false");

        member("TS-S", new ArticlePublication(true, true, Blocked.NOT));
        epicerie.run(ACTIVATION);
        assertThat(epicerie.product("TS").shown().active()).isFalse();
    }

    @Test
    @Tag("ART-12")
    void withdrawsTheFormsOfAnArticle() {
        Article shirt = Article.named("TS", "T-shirt")
                .withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                        ArticleForm.of("TS-L", new Attribute("Taille", "L"))));
        epicerie.erp.put(shirt);
        epicerie.run(ArticleExport.netPrices());

        epicerie.erp.put(shirt.with(new ArticlePublication(false, false, Blocked.NOT)));
        epicerie.run(ACTIVATION);

        assertThat(sold()).containsExactlyInAnyOrder("TS-S false", "TS-L false");
        assertThat(epicerie.product("TS").shown().active()).isFalse();
    }

    @Test
    @Tag("ART-19")
    void hidesWhatIsOutOfStockIfThatIsChosen() {
        product("EM-1");
        article("EM-1", ArticlePublication.ACTIVE);
        epicerie.stock("EM-1", 0);
        var inStock = ActivationUpdate.by(
                new ActivationRule(true, false, StockRule.available(Set.of("PARIS")), VariantRule.USUAL));

        epicerie.run(inStock);
        assertThat(epicerie.product("EM-1").shown().active()).isFalse();

        epicerie.stock("EM-1", 3);
        epicerie.run(inStock);
        assertThat(epicerie.product("EM-1").shown().active()).isTrue();
    }

    @Test
    void ignoresAVariantThatTheShopDoesNotHave() {
        member("TS-S", ArticlePublication.ACTIVE);
        epicerie.run(ArticleExport.netPrices());
        member("TS-L", ArticlePublication.ACTIVE);

        epicerie.run(ACTIVATION);

        assertThat(sold()).containsExactly("TS-S true");
        assertThat(epicerie.shop.creates(LinkKind.SELLABLE)).isEqualTo(1);
    }

    @Test
    @Tag("ART-3")
    void keepsADateOfItsOwn() {
        product("EM-1");
        article("EM-1", ArticlePublication.ACTIVE);
        ActivationUpdate changed = ACTIVATION.changedOnly();
        epicerie.run(ArticleExport.netPrices().changedOnly());

        assertThat(epicerie.run(changed)).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.run(changed)).isEqualTo("0 read");
    }

    @Test
    @Tag("ART-4")
    void isAboutWhatItsFilterSelects() {
        product("EM-1");
        product("LY-1");
        article("EM-1", ArticlePublication.ACTIVE);
        article("LY-1", ArticlePublication.ACTIVE);

        assertThat(epicerie.run(ACTIVATION.where("reference like 'EM%'"))).isEqualTo("2 read: 1 updated, 1 ignored");
    }

    @Test
    @Tag("RUN-9")
    void runsForGivenReferences() {
        product("EM-1");
        product("EM-2");
        article("EM-1", ArticlePublication.ACTIVE);
        article("EM-2", ArticlePublication.ACTIVE);

        var report = epicerie.navette.runOnly(epicerie.profile(ACTIVATION), ACTIVATION.task(), List.of("EM-2"));

        assertThat(report.counts()).hasToString("1 read: 1 updated");
        assertThat(epicerie.product("EM-1").shown().active()).isNull();
    }

    private List<String> sold() {
        return epicerie.shop.variantsOf("TS").stream()
                .map(ShopVariant::shown)
                .map(variant -> variant.reference() + " " + variant.sold())
                .toList();
    }

    private void hideByHand(String reference) {
        var id = epicerie.product(reference).id();
        Product hidden = epicerie.product(reference).shown().withActive(false);
        epicerie.shop.set(id, hidden);
    }

    private void article(String reference, ArticlePublication publication) {
        epicerie.erp.put(Article.named(reference, "Café").with(publication));
    }

    private void member(String reference, ArticlePublication publication) {
        epicerie.erp.put(Article.named(reference, "T-shirt " + reference)
                .with(ArticleRelations.of("TS"))
                .with(publication));
    }

    private void product(String reference) {
        epicerie.shop.put(new Product(new Reference(reference), new ProductTexts("Café", null), Sale.NONE));
    }
}
