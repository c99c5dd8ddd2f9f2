package dev.navette.flow;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.mapping.QuantityUsed;
import dev.navette.model.ArticleStock;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-19")
class StockUpdateTest {

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void setsTheQuantityOfWhatTheShopHas() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);

        String counts = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(5));
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu 250 g");
    }

    @Test
    void writesNothingASecondTime() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        epicerie.run(StockUpdate.from("PARIS"));
        long calls = epicerie.shop.calls();

        String second = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(second).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.shop.calls()).isEqualTo(calls);
    }

    @Test
    void sendsOneUpdateForOneChangedQuantity() {
        for (int i = 1; i <= 5; i++) {
            epicerie.byHand("EM-" + i, "Café n° " + i);
            epicerie.stock("EM-" + i, i);
        }
        epicerie.run(StockUpdate.from("PARIS"));
        long updates = epicerie.shop.updates();
        epicerie.stock("EM-3", 30);

        String counts = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(counts).isEqualTo("5 read: 1 updated, 4 unchanged");
        assertThat(epicerie.shop.updates()).isEqualTo(updates + 1);
    }

    @Test
    void ignoresWhatTheShopDoesNotHave() {
        epicerie.stock("EM-1", 5);

        Report report = epicerie.report(StockUpdate.from("PARIS"));

        assertThat(report.counts()).hasToString("1 read: 1 ignored");
        assertThat(report.clean()).isTrue();
        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void findsWhatCameToTheShopLater() {
        epicerie.stock("EM-1", 5);
        epicerie.run(StockUpdate.from("PARIS"));
        epicerie.byHand("EM-1", "Café moulu 250 g");

        String counts = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(counts).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(5));
    }

    @Test
    void parksWhatTheShopHasTwice() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-1", "Café (copie)");
        epicerie.stock("EM-1", 5);

        Report report = epicerie.report(StockUpdate.from("PARIS"));

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(Epicerie.notes(report))
                .containsExactly("Several elements bear this reference: P1, P2 (epicerie/shop, EM-1). Keep one of them"
                        + " there, or give the others another reference.");
    }

    @Test
    void sumsWarehousesAndTakesOffCustomerOrders() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.erp.stocking("EM-1", "PARIS", Epicerie.holding(5, 2, 40));
        epicerie.erp.stocking("EM-1", "LYON", Epicerie.holding(3, 0, 0));

        epicerie.run(StockUpdate.from("PARIS", "LYON"));

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(6));
    }

    @Test
    void sendsTheFigureThatIsChosen() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.erp.stocking("EM-1", "PARIS", Epicerie.holding(5, 2, 40));

        epicerie.run(StockUpdate.from("PARIS").using(QuantityUsed.EXPECTED));

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(43));
    }

    @Test
    void sendsNegativeStockAsZero() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", -3);

        epicerie.run(StockUpdate.from("PARIS"));

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.ZERO);
    }

    @Test
    void sendsNegativeStockAsItIsIfThatIsChosen() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", -3);

        epicerie.run(StockUpdate.from("PARIS").negativeAsIs());

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(-3));
    }

    @Test
    void leavesArticlesAloneOfWhichTheErpKeepsNoStock() {
        epicerie.byHand("EM-1", "Livraison");
        epicerie.byHand("EM-2", "Café");
        epicerie.stock("EM-2", 5);
        epicerie.erp.put(new ArticleStock(new Reference("EM-1"), false, Map.of()));

        String counts = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(counts).isEqualTo("2 read: 1 updated, 1 ignored");
        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(7));
    }

    @Test
    void givesArticlesWithoutStockTheChosenQuantity() {
        epicerie.byHand("EM-1", "Livraison");
        epicerie.byHand("EM-2", "Café");
        epicerie.stock("EM-2", 5);
        epicerie.erp.put(new ArticleStock(new Reference("EM-1"), false, Map.of()));

        epicerie.run(StockUpdate.from("PARIS").untrackedAs(Quantity.of(999)));

        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(999));
    }

    @Test
    void knowsTheQuantityThatAnArticleExportSent() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        epicerie.run(ArticleExport.netPrices().withStockFrom("PARIS"));
        long calls = epicerie.shop.calls();

        String counts = epicerie.run(StockUpdate.from("PARIS"));

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.shop.calls()).isEqualTo(calls);
    }

    @Test
    void tellsAnArticleExportWhichQuantityItSent() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        var export = ArticleExport.netPrices().withStockFrom("PARIS");
        epicerie.run(export);
        epicerie.stock("EM-1", 3);
        epicerie.run(StockUpdate.from("PARIS"));
        long calls = epicerie.shop.calls();

        String counts = epicerie.run(export);

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.shop.calls()).isEqualTo(calls);
        assertThat(epicerie.shop.stockOf("EM-1")).hasValue(Quantity.of(3));
    }

    @Test
    void runsAfterTheExportOfItsProfile() {
        epicerie.article("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);

        Report report = epicerie.report(ArticleExport.netPrices(), StockUpdate.from("PARIS"));

        assertThat(report.tasks())
                .extracting(task -> task.task() + ": " + task.counts())
                .containsExactly("article-export: 1 read: 1 created", "stock-update: 1 read: 1 updated");
        assertThat(report.counts()).hasToString("2 read: 1 created, 1 updated");
    }

    @Test
    void saysWhatToDoAboutAProductThatAPersonTookAway() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        epicerie.run(StockUpdate.from("PARIS"));
        epicerie.shop.remove(new ForeignId("P1"));
        epicerie.stock("EM-1", 6);

        Report report = epicerie.report(StockUpdate.from("PARIS"));

        assertThat(Epicerie.notes(report))
                .containsExactly("The shop has no product P1 (memory-shop shop-fr, article EM-1). Put product P1 back"
                        + " in the shop.");
    }

    @Test
    void isRefusedForWarehousesThatTheErpDoesNotKnow() {
        epicerie.byHand("EM-1", "Café moulu 250 g");
        epicerie.stock("EM-1", 5);
        epicerie.erp.stocking("EM-1", "LYON", 2);

        assertThatThrownBy(() -> epicerie.run(ArticleExport.netPrices(), StockUpdate.from("PARI", "LYON", "NICE")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 2 problems:
                          - $.flows.stock-update.warehouses: the ERP has no warehouse NICE. Choose among LYON, PARIS.
                          - $.flows.stock-update.warehouses: the ERP has no warehouse PARI. Choose among LYON, PARIS.""");

        assertThat(epicerie.shop.calls()).isZero();
    }

    @Test
    void isRefusedByAnErpWithoutWarehouses() {
        assertThatThrownBy(() -> epicerie.run(StockUpdate.from("PARIS")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 1 problem:
                          - $.flows.stock-update.warehouses: the ERP has no warehouse PARIS. Add one in the ERP; it has none.""");
    }

    @Test
    void isRefusedWithoutAWarehouse() {
        assertThatThrownBy(() -> epicerie.profile(StockUpdate.from()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 1 problem:
                          - $.flows.stock-update.warehouses: no warehouse is chosen. Name at least one, or leave stock out.""");
    }
}
