package dev.navette.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArticleExportTest {

    private static final Fault NO_PRICE =
            Fault.of("The price is not a number", "files articles.csv", "line 17, column PV HT", "Correct the line");

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    @Tag("ART-1")
    void createsWhatTheShopDoesNotHave() {
        epicerie.article("EM-1", "Café moulu 250 g");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 created");
        assertThat(epicerie.product("EM-1"))
                .isEqualTo(new ShopProduct(
                        new ForeignId("P1"),
                        new Reference("EM-1"),
                        "Café moulu 250 g",
                        null,
                        new Price(Money.of("12.50", "EUR"), Basis.NET),
                        null));
    }

    @Test
    @Tag("ART-1")
    void writesNothingASecondTime() {
        for (int i = 1; i <= 8; i++) {
            epicerie.article("EM-" + i, "Café n° " + i);
        }
        epicerie.run(ArticleExport.netPrices());
        long calls = epicerie.shop.calls();

        Report second = epicerie.report(ArticleExport.netPrices());

        assertThat(second.counts()).hasToString("8 read: 8 unchanged");
        assertThat(second.clean()).isTrue();
        assertThat(epicerie.shop.calls()).isEqualTo(calls);
    }

    @Test
    @Tag("ART-1")
    void sendsOnlyTheFieldThatChanged() {
        epicerie.described("EM-1", "Café moulu 250 g", "100 % arabica");
        epicerie.stock("EM-1", 5);
        var export = ArticleExport.netPrices().withStockFrom("PARIS");
        epicerie.run(export);
        epicerie.shop.stocking("EM-1", 4); // sold meanwhile
        epicerie.described("EM-1", "Café moulu 500 g", "100 % arabica");

        String counts = epicerie.run(export);

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.shop.updates()).isEqualTo(1);
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu 500 g");
        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(4));
    }

    @Test
    @Tag("ART-1")
    void asksTwoUnitsOfOneNumberForOne() {
        epicerie.erp.put(priced("EM-1", "12.5"));
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.put(priced("EM-1", "12.500"));

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    @Tag("ART-23")
    void takesOverTheProductThatBearsTheReferenceAlready() {
        epicerie.byHand("EM-1", "Café (fait main)");
        epicerie.article("EM-1", "Café moulu 250 g");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.shop.products()).hasSize(1);
        assertThat(epicerie.shop.creates()).isZero();
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu 250 g");
        assertThat(epicerie.product("EM-1").description()).isEqualTo("fait main");
    }

    @Test
    @Tag("ART-23")
    void takesOverAlsoWhereTheShopRefusesDoubles() {
        epicerie.shop.refusingDoubles();
        epicerie.byHand("EM-1", "Café (fait main)");
        epicerie.article("EM-1", "Café moulu 250 g");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.shop.products()).hasSize(1);
    }

    @Test
    @Tag("ART-23")
    void comparesReferencesExactly() {
        epicerie.byHand("em-1", "Café (fait main)");
        epicerie.article("EM-1", "Café moulu 250 g");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 created");
        assertThat(epicerie.product("em-1").name()).isEqualTo("Café (fait main)");
    }

    @Test
    @Tag("ART-23")
    void parksAnArticleOfWhichTheShopHasTwoProducts() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-1", "Café (copie)");
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.article("EM-2", "Thé vert 100 g");

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
        assertThat(Epicerie.notes(report))
                .containsExactly("Several elements bear this reference: P1, P2 (epicerie/shop, EM-1). Keep one of them"
                        + " there, or give the others another reference.");
        assertThat(epicerie.shop.products()).extracting(ShopProduct::name).contains("Café", "Café (copie)");
    }

    @Test
    @Tag("ART-23")
    void goesOnOnceAPersonHasKeptOneOfTheTwo() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-1", "Café (copie)");
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.run(ArticleExport.netPrices());
        epicerie.shop.remove(new ForeignId("P2"));

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu 250 g");
    }

    @Test
    @Tag("ART-20")
    void leavesAloneWhatTheErpDoesNotSay() {
        epicerie.described("EM-1", "Café moulu 250 g", "100 % arabica");
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.put(priced("EM-1", "12.50"));
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.put(Article.named("EM-1", "Café moulu 250 g"));

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.product("EM-1").description()).isEqualTo("<p>100 % arabica</p>");
        assertThat(epicerie.product("EM-1").price()).isEqualTo(new Price(Money.of("12.50", "EUR"), Basis.NET));
    }

    @Test
    void neverDeletesWhatIsGoneFromTheErp() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.article("EM-2", "Thé vert 100 g");
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.remove("EM-1");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.shop.products()).hasSize(2);
    }

    @Test
    @Tag("ART-19")
    void leavesStockAloneUnlessAWarehouseIsChosen() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);

        epicerie.run(ArticleExport.netPrices());

        assertThat(epicerie.shop.stockOf("EM-1")).isEmpty();
    }

    @Test
    @Tag("ART-1")
    void sendsStockAlongFromTheChosenWarehouses() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.erp.stocking("EM-1", "PARIS", Epicerie.holding(5, 2, 40));
        epicerie.erp.stocking("EM-1", "LYON", Epicerie.holding(3, 0, 0));
        epicerie.erp.stocking("EM-1", "NICE", Epicerie.holding(100, 0, 0));

        epicerie.run(ArticleExport.netPrices().withStockFrom("PARIS", "LYON"));

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(6));
    }

    @Test
    @Tag("ART-3")
    void readsOnlyWhatChangedIfThatIsChosen() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.article("EM-2", "Thé vert 100 g");
        var export = ArticleExport.netPrices().changedOnly();
        epicerie.run(export);
        epicerie.article("EM-2", "Thé vert 200 g");

        String changed = epicerie.run(export);
        String nothing = epicerie.run(export);

        assertThat(changed).isEqualTo("1 read: 1 updated");
        assertThat(nothing).isEqualTo("0 read");
    }

    @Test
    @Tag("ART-3")
    void takesUpWhatIsOpenByNameThoughItDidNotChange() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-1", "Café (copie)");
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.article("EM-2", "Thé vert 100 g");
        var export = ArticleExport.netPrices().changedOnly();
        epicerie.run(export);
        String still = epicerie.run(export);
        epicerie.shop.remove(new ForeignId("P2"));

        String mended = epicerie.run(export);
        String after = epicerie.run(export);

        assertThat(still).isEqualTo("1 read: 1 parked");
        assertThat(mended).isEqualTo("1 read: 1 updated");
        assertThat(after).isEqualTo("0 read");
    }

    @Test
    @Tag("RUN-3")
    void parksAFaultyLineAndLetsTheRestThrough() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.erp.faulty("articles.csv:17", NO_PRICE);
        epicerie.article("EM-3", "Thé vert 100 g");

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("3 read: 2 created, 1 parked");
        assertThat(report.clean()).isFalse();
        assertThat(Epicerie.notes(report))
                .containsExactly("The price is not a number (files articles.csv, line 17, column PV HT). Correct the"
                        + " line.");
    }

    @Test
    @Tag("RUN-3")
    void checksAParkedLineOnceInEachRun() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.erp.faulty("articles.csv:17", NO_PRICE);
        epicerie.run(ArticleExport.netPrices());

        String again = epicerie.run(ArticleExport.netPrices());
        String changed = epicerie.run(ArticleExport.netPrices());

        assertThat(List.of(again, changed)).containsOnly("2 read: 1 unchanged, 1 parked");
    }

    @Test
    @Tag("RUN-3")
    void forgetsALineThatWasMended() {
        epicerie.erp.faulty("articles.csv:17", NO_PRICE);
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.remove("articles.csv:17");
        epicerie.article("EM-17", "Café moulu 250 g");

        String mended = epicerie.run(ArticleExport.netPrices());
        String after = epicerie.run(ArticleExport.netPrices());

        assertThat(mended).isEqualTo("1 read: 1 created");
        assertThat(after).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    @Tag("RUN-3")
    void closesAnArticleThatWasMended() {
        epicerie.article("EM-1", " ");
        String parked = epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.article("EM-1", "Café moulu 250 g");

        String mended = epicerie.run(ArticleExport.netPrices().changedOnly());
        String after = epicerie.run(ArticleExport.netPrices().changedOnly());

        assertThat(parked).isEqualTo("1 read: 1 parked");
        assertThat(mended).isEqualTo("1 read: 1 created");
        assertThat(after).isEqualTo("0 read");
    }

    @Test
    @Tag("RUN-3")
    void namesEverythingThatIsWrongWithAnArticle() {
        epicerie.erp.put(new Article(
                new Reference("EM-1"),
                new ArticleTexts(" ", null),
                new ArticlePrices(Money.of("-1", "EUR"), null, null),
                null));

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(Epicerie.notes(report))
                .containsExactly("It cannot be written: it has no name; its price is -1.00 EUR net, below zero"
                        + " (epicerie/erp, EM-1). Name the article in the ERP; Correct the price in the ERP.");
    }

    @Test
    @Tag("ART-20")
    void sendsGrossPricesToAShopThatShowsThem() {
        epicerie.erp.put(Article.named("EM-1", "Café moulu 250 g")
                .with(new ArticlePrices(Money.of("10", "EUR"), null, new BigDecimal("5.5"))));

        epicerie.run(ArticleExport.grossPrices());

        assertThat(epicerie.product("EM-1").price()).isEqualTo(new Price(Money.of("10.55", "EUR"), Basis.GROSS));
    }

    @Test
    @Tag("ART-20")
    void parksAnArticleWhoseVatRateIsImpossible() {
        epicerie.erp.put(Article.named("EM-1", "Café moulu 250 g")
                .with(new ArticlePrices(null, Money.of("10", "EUR"), new BigDecimal("-100"))));

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("1 read: 1 parked");
    }

    @Test
    @Tag("ART-19")
    void isRefusedForAWarehouseThatTheErpDoesNotKnow() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        var export = ArticleExport.netPrices().withStockFrom("PARI");

        assertThatThrownBy(() -> epicerie.run(export))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 1 problem:
                          - $.flows.article-export.stock.warehouses: the ERP has no warehouse PARI. Choose among PARIS.""");

        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void saysWhatItWrites() {
        Sink<Product> sink = ArticleExport.netPrices().pipeline().sink();
        assertThat(sink.fields()).extracting(tracked -> tracked.field().code()).containsExactly("name", "description");
        assertThat(sink.parts())
                .isNotNull()
                .satisfies(parts -> assertThat(parts.fields())
                        .extracting(tracked -> tracked.field().code())
                        .containsExactly("price"));
        assertThat(ArticleExport.netPrices()
                        .withStockFrom("PARIS", "PARIS")
                        .product()
                        .stock())
                .satisfies(stock -> assertThat(stock).isNotNull())
                .extracting(stock -> stock == null ? Set.of() : stock.warehouses())
                .isEqualTo(Set.of("PARIS"));
    }

    private static Article priced(String reference, String net) {
        return Article.named(reference, "Café moulu 250 g").with(new ArticlePrices(Money.of(net, "EUR"), null, null));
    }
}
