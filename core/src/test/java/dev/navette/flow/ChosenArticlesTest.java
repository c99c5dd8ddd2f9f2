package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.CategoryRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.SortingRule;
import dev.navette.mapping.TermSort;
import dev.navette.model.Article;
import dev.navette.model.ArticleComponents;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Component;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChosenArticlesTest {

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    @Tag("ART-2")
    void newOnesAreThoseWithoutALink() {
        ArticleExport newOnes = ArticleExport.netPrices().newOnes();
        epicerie.article("EM-1", "Café");
        assertThat(epicerie.run(newOnes)).isEqualTo("1 read: 1 created");
        epicerie.article("EM-1", "Café moulu");
        epicerie.article("EM-2", "Thé");

        assertThat(epicerie.run(newOnes)).isEqualTo("2 read: 1 created, 1 ignored");

        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café");
    }

    @Test
    @Tag("ART-2")
    @Tag("ART-12")
    void aNewMemberOfAGroupIsNew() {
        ArticleExport newOnes = ArticleExport.netPrices().newOnes();
        epicerie.variant("TS-S", "TS", "T-shirt S");
        epicerie.run(newOnes);
        epicerie.variant("TS-S", "TS", "T-shirt petit");
        epicerie.variant("TS-L", "TS", "T-shirt L");

        epicerie.run(newOnes);

        assertThat(epicerie.shop.variantsOf("TS")).hasSize(2);
        assertThat(epicerie.product("TS").name()).isEqualTo("T-shirt S");
    }

    @Test
    @Tag("ART-4")
    void dormantAndBlockedOnesAreNeverWritten() {
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").with(new ArticlePublication(true, true, Blocked.NOT)));
        epicerie.erp.put(Epicerie.priced("EM-2", "Thé").with(new ArticlePublication(true, false, Blocked.WHOLLY)));
        epicerie.erp.put(Epicerie.priced("EM-3", "Cacao").with(new ArticlePublication(false, false, Blocked.NOT)));

        assertThat(epicerie.run(ArticleExport.netPrices())).isEqualTo("3 read: 1 created, 2 ignored");
        assertThat(epicerie.run(ArticleExport.netPrices().only(ArticleChoice.USUAL.publishedOnly())))
                .isEqualTo("3 read: 3 ignored");
    }

    @Test
    @Tag("ART-4")
    void aFilterSelects() {
        epicerie.article("EM-1", "Café");
        epicerie.article("LY-1", "Quenelles");
        epicerie.erp.put(Epicerie.priced("EM-2", "Thé").withCustom(java.util.Map.of("rang", "12")));

        ArticleExport some =
                ArticleExport.netPrices().only(ArticleChoice.USUAL.where("reference like 'LY%' or custom.rang > 5"));

        assertThat(epicerie.run(some)).isEqualTo("3 read: 2 created, 1 ignored");
        assertThat(epicerie.shop.products())
                .extracting(product -> product.reference().value())
                .containsExactlyInAnyOrder("EM-2", "LY-1");
    }

    @Test
    @Tag("ART-4")
    void aFilterOverFieldsThatNobodyHasIsRefused() {
        ArticleExport some = ArticleExport.netPrices().only(ArticleChoice.USUAL.where("referenz like 'LY%'"));

        assertThatThrownBy(() -> epicerie.profile(some))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.article-export.which.filter, referenz like 'LY%': there is no field"
                        + " referenz. Write reference;");
    }

    @Test
    @Tag("ART-4")
    void theStockFlowHasAFilterOfItsOwn() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("LY-1", "Quenelles");
        epicerie.stock("EM-1", 3);
        epicerie.stock("LY-1", 4);

        assertThat(epicerie.run(StockUpdate.from("PARIS").where("reference like 'EM%'")))
                .isEqualTo("2 read: 1 updated, 1 ignored");
    }

    @Test
    @Tag("ART-22")
    void newProductsBeginActiveOrNotAndAreLeftAloneAfterwards() {
        epicerie.article("EM-1", "Café");
        epicerie.run(ArticleExport.netPrices().creating(false));
        assertThat(epicerie.product("EM-1").shown().active()).isFalse();
        epicerie.shop.set(
                epicerie.product("EM-1").id(), epicerie.product("EM-1").shown().withActive(true));

        epicerie.article("EM-1", "Café moulu");
        epicerie.run(ArticleExport.netPrices().creating(false));

        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu");
        assertThat(epicerie.product("EM-1").shown().active()).isTrue();
    }

    @Test
    @Tag("ART-22")
    @Tag("ART-11")
    void whatNamesNoCategoryGoesIntoTheUsualOne() {
        epicerie.article("EM-1", "Café");
        epicerie.sorted("EM-2", "Boissons");

        epicerie.run(sorted(new CategoryRule(List.of(), List.of("À classer"), null, ",", CategoryRule.By.NAME, false)));

        assertThat(category("EM-1")).isEqualTo("category:À classer");
        assertThat(category("EM-2")).isEqualTo("category:Boissons");
    }

    @Test
    @Tag("ART-11")
    void categoriesThatMayNotBeMadeMustBeThere() {
        epicerie.shop.put(Term.first("category", "Boissons"));
        epicerie.sorted("EM-1", "Boissons");
        epicerie.sorted("EM-2", "Divers");
        ArticleExport export =
                ArticleExport.netPrices().along(ProductField.CATEGORY).making(TermSort.BRAND);

        assertThat(epicerie.run(export)).isEqualTo("2 read: 1 created, 1 deferred");

        assertThat(category("EM-1")).isEqualTo("category:Boissons");
        assertThat(epicerie.shop.creates(LinkKind.TERM)).isZero();
        assertThat(epicerie.navette.openItems(epicerie.profile(export)).list("make-term", "", 10))
                .singleElement()
                .satisfies(open -> assertThat(open.toString())
                        .contains("category:Divers")
                        .contains("It is not there, and things of its sort are not made"));
        epicerie.shop.put(Term.first("category", "Divers"));
        assertThat(epicerie.run(export)).isEqualTo("2 read: 1 updated, 1 unchanged");
        assertThat(category("EM-2")).isEqualTo("category:Divers");
    }

    @Test
    @Tag("ART-11")
    void additionalCategoriesAreNamedOrGivenByTheirIds() {
        var sales = epicerie.shop.put(Term.first("category", "Soldes"));
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").withCustom(java.util.Map.of("rayons", " Soldes ,Thés/Verts")));
        epicerie.erp.put(Epicerie.priced("EM-2", "Thé").withCustom(java.util.Map.of("rayons", sales.value())));

        epicerie.run(more(CategoryRule.By.NAME, "reference = 'EM-1'"));
        epicerie.run(more(CategoryRule.By.ID, "reference = 'EM-2'"));

        assertThat(epicerie.product("EM-1").ids().values()).contains(sales).hasSize(2);
        assertThat(epicerie.product("EM-2").ids().values()).containsExactly(sales);
        assertThat(epicerie.shop.terms())
                .extracting(term -> term.term().name())
                .containsExactlyInAnyOrder("category:Soldes", "category:Thés", "category:Thés/Verts");
    }

    @Test
    @Tag("ART-18")
    void aPackIsMadeOnceAllThatIsInItIsThere() {
        epicerie.erp.put(Epicerie.priced("PACK", "Coffret")
                .with(new ArticleRelations(null, List.of())
                        .madeOf(new ArticleComponents(
                                ArticleComponents.Kind.SALE,
                                List.of(
                                        new Component(new Reference("EM-1"), Quantity.of(2)),
                                        new Component(new Reference("EM-2"), Quantity.of(1)))))));
        epicerie.article("EM-1", "Café");
        ArticleExport packs = ArticleExport.netPrices().along(ProductField.COMPONENTS);

        assertThat(epicerie.run(packs)).isEqualTo("2 read: 1 created, 1 deferred");
        assertThat(epicerie.product("PACK").shown().relations().components()).isNull();

        epicerie.article("EM-2", "Thé");
        epicerie.run(packs);

        assertThat(epicerie.product("PACK").shown().relations().components())
                .extracting(Component::toString)
                .containsExactly("2 × EM-1", "1 × EM-2");
    }

    @Test
    @Tag("ART-12")
    void missingCombinationsAreTold() {
        member("TS-RS", "Rouge", "S");
        member("TS-RL", "Rouge", "L");
        member("TS-BS", "Bleu", "S");

        var report = epicerie.report(ArticleExport.netPrices().along(ProductField.OPTIONS));

        assertThat(epicerie.navette.journal().lines(report.tasks().get(0).run(), 10))
                .extracting(line -> String.valueOf(line.note()))
                .contains("not offered: Bleu L");
    }

    @Test
    @Tag("ART-12")
    void attributesArePairedByHandAndWhatIsMissingIsMadeBelowThem() {
        Term color = Term.first("attribute", "Color");
        var red = epicerie.shop.put(color.below("Red"));
        var there = epicerie.shop.terms().get(0).id();
        member("TS-R", "Rouge", "S");
        member("TS-B", "Bleu", "S");
        ArticleExport export = ArticleExport.netPrices()
                .along(ProductField.OPTIONS)
                .pairing("attribute:Couleur", there.value())
                .pairing("attribute:Couleur/Rouge", red.value());

        assertThat(epicerie.run(export)).isEqualTo("2 read: 2 created");

        assertThat(epicerie.shop.terms())
                .extracting(term -> term.term().name() + " in " + term.parent())
                .contains("attribute:Couleur/Bleu in " + there)
                .doesNotContain("attribute:Couleur in null", "attribute:Couleur/Rouge in " + there);
        assertThat(epicerie.shop.variantsOf("TS").get(1).ids().values()).contains(red);
        assertThat(epicerie.run(export)).isEqualTo("2 read: 2 unchanged");
        assertThatThrownBy(() -> epicerie.profile(export.pairing("Couleur", "12")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.article-export.termIds.Couleur: it names no term");
    }

    private static ArticleExport sorted(CategoryRule rule) {
        return ArticleExport.of(ProductRule.of(Basis.NET).with(SortingRule.USUAL.with(rule)))
                .along(ProductField.CATEGORY);
    }

    private static ArticleExport more(CategoryRule.By by, String filter) {
        var rule = new CategoryRule(List.of(), List.of(), "custom.rayons", ",", by, false);
        return ArticleExport.of(ProductRule.of(Basis.NET).with(SortingRule.USUAL.with(rule)))
                .along(ProductField.CATEGORIES)
                .only(ArticleChoice.USUAL.where(filter));
    }

    private String category(String reference) {
        Term category = epicerie.product(reference).shown().classification().category();
        return category == null ? "none" : category.name();
    }

    private void member(String reference, String colour, String size) {
        Article article = Epicerie.priced(reference, "T-shirt").with(ArticleRelations.of("TS"));
        epicerie.erp.put(article.with(
                article.classification().differingIn(new Attribute("Couleur", colour), new Attribute("Taille", size))));
    }
}
