package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ProductField;
import dev.navette.run.OpenItemEntry;
import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Related articles are linked once both sides are in the shop (ART-17). */
@Tag("ART-17")
class RelatedArticlesTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices().along(ProductField.RELATED);

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void areLinkedInOneRunWhateverTheirOrder() {
        epicerie.related("EM-1", "EM-9");
        for (int i = 2; i <= 8; i++) {
            epicerie.article("EM-" + i, "Café " + i);
        }
        epicerie.related("EM-9", "EM-1");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("9 read: 9 created");
        assertThat(epicerie.product("EM-1").related())
                .containsExactly(epicerie.product("EM-9").id());
        assertThat(epicerie.product("EM-9").related())
                .containsExactly(epicerie.product("EM-1").id());
        assertThat(epicerie.run(EXPORT)).isEqualTo("9 read: 9 unchanged");
    }

    @Test
    void thatAreNotThereAreReportedAndTheRestIsWritten() {
        epicerie.related("EM-1", "EM-2", "EM-3");
        epicerie.article("EM-2", "Café 2");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 deferred");
        assertThat(Epicerie.notes(report))
                .containsExactly("It names what is not there yet: product EM-3 (epicerie/shop, EM-1). Nothing, if that"
                        + " comes there: it is then sent; else take it out of the element.");
        assertThat(epicerie.product("EM-1").related())
                .containsExactly(epicerie.product("EM-2").id());
    }

    @Test
    void areLinkedByALaterRunThatDoesNotReadTheOtherSide() {
        epicerie.related("EM-1", "EM-2");
        epicerie.run(EXPORT.changedOnly());
        epicerie.article("EM-2", "Café 2");

        String counts = epicerie.run(EXPORT.changedOnly());

        assertThat(counts).isEqualTo("2 read: 1 created, 1 updated");
        assertThat(epicerie.product("EM-1").related())
                .containsExactly(epicerie.product("EM-2").id());
        assertThat(open()).isEmpty();
    }

    @Test
    void stayOpenAndAreToldAtEachRunUntilTheyAreThere() {
        epicerie.related("EM-1", "EM-2");
        epicerie.run(EXPORT.changedOnly());

        Report second = epicerie.report(EXPORT.changedOnly());

        assertThat(second.counts()).hasToString("1 read: 1 deferred");
        assertThat(open()).containsExactly("EM-1 DEFERRED");
    }

    @Test
    void ofAGroupAreLinkedOnceTheyAreThere() {
        epicerie.erp.put(Epicerie.priced("TEE-S", "Tee-shirt")
                .with(new dev.navette.model.ArticleRelations(
                        new dev.navette.model.Reference("TEE"), List.of(new dev.navette.model.Reference("ZZ-1")))));
        epicerie.variant("TEE-A", "TEE", "Tee-shirt");
        epicerie.variant("AA-1", "ZZ-1", "Pull");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("3 read: 3 created");
        assertThat(epicerie.product("TEE").related())
                .containsExactly(epicerie.product("ZZ-1").id());
        assertThat(epicerie.run(EXPORT)).isEqualTo("3 read: 3 unchanged");
    }

    @Test
    void thatAreVariantsStandForTheirProduct() {
        epicerie.related("EM-1", "TEE-S");
        epicerie.article("EM-2", "Café 2");
        epicerie.article("EM-3", "Café 3");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("5 read: 5 created");
        assertThat(epicerie.product("EM-1").related())
                .containsExactly(epicerie.product("TEE").id());
        assertThat(epicerie.run(EXPORT)).isEqualTo("5 read: 5 unchanged");
    }

    @Test
    void areSentAgainWhenTheOtherSideIsAnotherProductByNow() {
        epicerie.related("EM-1", "EM-2");
        epicerie.article("EM-2", "Café 2");
        epicerie.run(EXPORT);

        epicerie.related("EM-1", "EM-3");
        epicerie.article("EM-3", "Café 3");
        String counts = epicerie.run(EXPORT);

        assertThat(counts).isEqualTo("3 read: 1 created, 1 updated, 1 unchanged");
        assertThat(epicerie.product("EM-1").related())
                .containsExactly(epicerie.product("EM-3").id());
    }

    private List<String> open() {
        return epicerie.navette.openItems(epicerie.profile(EXPORT)).list("article-export", "", 100).stream()
                .map(item -> item.name() + " " + item.reason())
                .toList();
    }

    @Test
    void canBeDismissedByAPerson() {
        epicerie.related("EM-1", "EM-2");
        epicerie.run(EXPORT.changedOnly());

        var desk = epicerie.navette.openItems(epicerie.profile(EXPORT));
        assertThat(desk.dismiss("article-export", List.of("EM-1"))).containsExactly("EM-1");

        assertThat(desk.list("article-export", "", 10))
                .extracting(OpenItemEntry::name)
                .isEmpty();
        assertThat(epicerie.run(EXPORT.changedOnly())).isEqualTo("0 read");
    }
}
