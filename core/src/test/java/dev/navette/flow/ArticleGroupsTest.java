package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.memory.ShopVariant;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Articles of one master reference, scattered over the read, become one product (ART-12). */
@Tag("ART-12")
class ArticleGroupsTest {

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void becomeOneProductWhereverTheyStandInTheRead() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        for (int i = 1; i <= 10; i++) {
            epicerie.article("EM-" + i, "Café " + i);
        }
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("12 read: 12 created");
        assertThat(epicerie.shop.products()).hasSize(11);
        assertThat(variants("TEE")).containsExactly("TEE-M", "TEE-S");
        assertThat(epicerie.product("TEE").name()).isEqualTo("Tee-shirt S");
    }

    @Test
    void areLeftAloneWhenNothingChanged() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(ArticleExport.netPrices());
        long updates = epicerie.shop.updates();

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("2 read: 2 unchanged");
        assertThat(epicerie.shop.updates()).isEqualTo(updates);
    }

    @Test
    void sendOnlyWhatChangedOfOneVariant() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.stock("TEE-S", 3);
        epicerie.stock("TEE-M", 4);
        epicerie.run(ArticleExport.netPrices().withStockFrom("PARIS"));
        epicerie.stock("TEE-M", 9);

        Report report = epicerie.report(ArticleExport.netPrices().withStockFrom("PARIS"));

        assertThat(report.counts()).hasToString("2 read: 1 updated, 1 unchanged");
        assertThat(epicerie.lines(report)).containsExactly("TEE-M UPDATED");
        assertThat(epicerie.shop.stockOf("TEE-M")).hasValue(Quantity.of(9));
    }

    @Test
    void areCompletedByNameWhenOnlyOneOfThemWasRead() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.variant("TEE-M", "TEE", "Tee-shirt moyen");

        Report report = epicerie.report(ArticleExport.netPrices().changedOnly());

        assertThat(report.counts()).hasToString("2 read: 2 unchanged");
        assertThat(variants("TEE")).containsExactly("TEE-M", "TEE-S");
        assertThat(epicerie.product("TEE").name()).isEqualTo("Tee-shirt S");
    }

    @Test
    void takeInANewMemberWithoutLosingTheOthers() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");

        Report report = epicerie.report(ArticleExport.netPrices().changedOnly());

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 unchanged");
        assertThat(variants("TEE")).containsExactly("TEE-M", "TEE-S");
        assertThat(epicerie.shop.products()).hasSize(1);
    }

    @Test
    void areNotWrittenWhileOneOfThemCannotBeRead() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.erp.faulty("TEE-M", Fault.of("The price is no number", "ebp", "line 7", "Write a number"));
        epicerie.variant("TEE-S", "TEE", "Tee-shirt en coton");

        Report report = epicerie.report(ArticleExport.netPrices().changedOnly());

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(Epicerie.notes(report))
                .contains(
                        "Its group TEE cannot be put together: TEE-M cannot be read (epicerie/erp, TEE-M). It answered:"
                                + " The price is no number (ebp, line 7). Write a number. Mend TEE-M in the source.");
        assertThat(epicerie.product("TEE").name()).isEqualTo("Tee-shirt");
    }

    @Test
    void areDeliveredOnceTheFaultyOneIsMended() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.erp.faulty("TEE-M", Fault.of("The price is no number", "ebp", "line 7", "Write a number"));
        epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");

        Report report = epicerie.report(ArticleExport.netPrices().changedOnly());

        assertThat(variants("TEE")).containsExactly("TEE-M", "TEE-S");
        assertThat(report.counts().parked()).isZero();
    }

    @Test
    void takeTheOldProductAlongWhenAMemberMovesToAnotherMaster() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(ArticleExport.netPrices().changedOnly());
        epicerie.variant("TEE-L", "PULL", "Pull");

        String counts = epicerie.run(ArticleExport.netPrices().changedOnly());

        assertThat(counts).isEqualTo("1 read: 1 created");
        assertThat(variants("PULL")).containsExactly("TEE-L");
        assertThat(variants("TEE")).containsExactly("TEE-M", "TEE-S");
    }

    @Test
    void areRefusedUnderTheNameOfAnArticleOfItsOwn() {
        epicerie.article("TEE", "Tee-shirt unique");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
        assertThat(Epicerie.notes(report))
                .containsExactly("TEE is an article of its own and the name of a group (epicerie/erp, TEE)."
                        + " Make it a member of the group, or give one of the two another name.");
        assertThat(epicerie.product("TEE").name()).isEqualTo("Tee-shirt unique");
    }

    @Test
    void mayHoldTheArticleOfTheMasterReferenceItself() {
        epicerie.variant("TEE", "TEE", "Tee-shirt");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");

        String counts = epicerie.run(ArticleExport.netPrices());

        assertThat(counts).isEqualTo("2 read: 2 created");
        assertThat(variants("TEE")).containsExactly("TEE", "TEE-S");
        assertThat(epicerie.run(ArticleExport.netPrices())).isEqualTo("2 read: 2 unchanged");
    }

    @Test
    void areParkedTogetherWhenOneOfThemCannotBeMapped() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.erp.put(Epicerie.priced("TEE-M", "Tee-shirt")
                .with(new ArticlePrices(Money.of("-1", "EUR"), null, null))
                .with(ArticleRelations.of("TEE")));

        Report report = epicerie.report(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(Epicerie.notes(report))
                .contains(
                        "It cannot be written: article TEE-M: its price is -1.00 EUR net, below zero (epicerie/erp, TEE)."
                                + " Correct the price in the ERP.");
        assertThat(epicerie.shop.products()).isEmpty();
    }

    private List<String> variants(String reference) {
        return epicerie.shop.variantsOf(reference).stream()
                .map(ShopVariant::reference)
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
