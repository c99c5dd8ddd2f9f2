package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Term;
import dev.navette.model.Variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-24")
class ArticleImportTest {

    private static final Price PRICE = new Price(Money.of("12.50", "EUR"), Basis.GROSS);
    private static final ArticleImport IMPORT = ArticleImport.everything();

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void createsArticlesOfWhatTheShopSells() {
        epicerie.shop.put(Term.category(List.of("Boissons", "Café")));
        epicerie.shop.put(product("EM-1", "Café moulu")
                .withCategory(Term.category(List.of("Boissons", "Café")))
                .with(Sale.of(PRICE, Quantity.of(3)).withBarcode(new Barcode("4006381333931"))));

        assertThat(epicerie.run(IMPORT)).isEqualTo("1 read: 1 created");

        Article article = article("EM-1");
        assertThat(article.texts().name()).isEqualTo("Café moulu");
        assertThat(article.prices().gross()).isEqualTo(PRICE.money());
        assertThat(article.prices().net()).isNull();
        assertThat(article.identification().barcode()).isEqualTo("4006381333931");
        assertThat(article.classification().category()).containsExactly("Boissons", "Café");
        assertThat(epicerie.run(IMPORT)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void changesTheArticleThatBearsTheReferenceAndLeavesTheRestOfIt() {
        epicerie.erp.put(Article.named("EM-1", "Ancien nom")
                .with(new ArticleTexts("Ancien nom", "Texte de l'ERP"))
                .with(new ArticlePrices(null, Money.of("9.00", "EUR"), null).withVatCode("N")));
        epicerie.shop.put(product("EM-1", "Café moulu").with(Sale.of(PRICE, null)));

        assertThat(epicerie.run(IMPORT)).isEqualTo("1 read: 1 updated");

        Article article = article("EM-1");
        assertThat(article.texts()).isEqualTo(new ArticleTexts("Café moulu", "Texte de l'ERP"));
        assertThat(article.prices().gross()).isEqualTo(PRICE.money());
        assertThat(article.prices().vatCode()).isEqualTo("N");
    }

    @Test
    void sendsOnlyWhatChanged() {
        var id = epicerie.shop.put(product("EM-1", "Café moulu").with(Sale.of(PRICE, null)));
        epicerie.run(IMPORT);
        epicerie.erp.put(article("EM-1").with(new ArticleTexts("Renommé dans l'ERP", null)));
        epicerie.shop.set(
                id, product("EM-1", "Café moulu").with(Sale.of(new Price(Money.of("13", "EUR"), Basis.GROSS), null)));

        assertThat(epicerie.run(IMPORT)).isEqualTo("1 read: 1 updated");

        assertThat(article("EM-1").texts().name()).isEqualTo("Renommé dans l'ERP");
        assertThat(article("EM-1").prices().gross()).isEqualTo(Money.of("13", "EUR"));
    }

    @Test
    @Tag("ART-12")
    void makesAnArticleOfEachVariant() {
        Term colour = Term.first("attribute", "Couleur");
        epicerie.shop.put(colour.below("Rouge"));
        epicerie.shop.put(product("TS", "T-shirt")
                .withVariants(List.of(
                        new Variant(new Reference("TS-R"), Sale.of(PRICE, null))
                                .withOptions(List.of(colour.below("Rouge"))),
                        new Variant(new Reference("TS-B"), Sale.of(PRICE, null)))));

        assertThat(epicerie.run(IMPORT)).isEqualTo("2 read: 2 created");

        assertThat(article("TS-R").texts().name()).isEqualTo("T-shirt Rouge");
        assertThat(article("TS-R").relations().master()).isEqualTo(new Reference("TS"));
        assertThat(article("TS-R").classification().attributes()).containsExactly(new Attribute("Couleur", "Rouge"));
        assertThat(epicerie.run(ArticleExport.grossPrices())).isEqualTo("2 read: 2 updated");
        assertThat(epicerie.shop.products()).hasSize(1);
        assertThat(epicerie.shop.variantsOf("TS")).hasSize(2);
    }

    @Test
    void reportsWhatSharesAReference() {
        epicerie.shop.put(product("EM-1", "Café"));
        epicerie.shop.put(product("EM-1", "Café encore"));
        epicerie.shop.put(product("EM-2", "Thé"));

        var report = epicerie.report(IMPORT);

        assertThat(report.counts()).hasToString("3 read: 1 created, 2 parked");
        assertThat(Epicerie.notes(report))
                .allSatisfy(note -> assertThat(note).startsWith("Something else is sold under its reference EM-1"));
        assertThat(epicerie.erp.article("EM-1")).isEmpty();
    }

    @Test
    void createsOnlyIfThatIsChosen() {
        epicerie.erp.put(Article.named("EM-1", "Ancien nom"));
        epicerie.shop.put(product("EM-1", "Café"));
        epicerie.shop.put(product("EM-2", "Thé"));

        assertThat(epicerie.run(IMPORT.newOnes())).isEqualTo("2 read: 1 created, 1 ignored");

        assertThat(article("EM-1").texts().name()).isEqualTo("Ancien nom");
    }

    @Test
    @Tag("ART-4")
    void isAboutWhatItsFilterSelects() {
        epicerie.shop.put(product("EM-1", "Café").withActive(false));
        epicerie.shop.put(product("EM-2", "Thé"));

        assertThat(epicerie.run(IMPORT.where("active = true"))).isEqualTo("2 read: 1 created, 1 ignored");
        assertThatThrownBy(() -> epicerie.profile(IMPORT.where("sku = 'x'")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.article-import.filter, sku = 'x': there is no field sku");
    }

    @Test
    @Tag("RUN-9")
    void runsForGivenReferences() {
        epicerie.shop.put(product("EM-1", "Café"));
        epicerie.shop.put(product("EM-2", "Thé"));

        var report = epicerie.navette.runOnly(epicerie.profile(IMPORT), IMPORT.task(), List.of("EM-2"));

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(epicerie.erp.article("EM-1")).isEmpty();
    }

    @Test
    @Tag("RUN-7")
    void isPlannedLikeAnyOther() {
        epicerie.shop.put(product("EM-1", "Café"));

        var plan = epicerie.navette.plans().make(epicerie.profile(IMPORT));

        assertThat(epicerie.erp.article("EM-1")).isEmpty();
        try (var changes = epicerie.navette.plans().changes(plan.id())) {
            assertThat(changes).extracting(change -> change.field()).contains("name");
        }
        epicerie.navette.plans().apply(epicerie.profile(IMPORT), plan.id());
        assertThat(epicerie.erp.article("EM-1")).isPresent();
    }

    @Test
    void writesOnlyTheFieldsThatAreChosen() {
        epicerie.shop.put(product("EM-1", "Café").with(Sale.of(PRICE, null)));

        epicerie.run(IMPORT.only(ArticleField.NAME));

        assertThat(article("EM-1").prices().gross()).isNull();
        assertThatThrownBy(() -> epicerie.profile(IMPORT.only(ArticleField.PRICE)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.article-import.fields: name is missing");
    }

    private Article article(String reference) {
        return epicerie.erp.article(reference).orElseThrow();
    }

    private static Product product(String reference, String name) {
        return new Product(new Reference(reference), new ProductTexts(name, null), Sale.NONE);
    }
}
