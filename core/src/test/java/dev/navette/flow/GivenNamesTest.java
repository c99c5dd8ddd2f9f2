package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.run.Report;
import dev.navette.run.RunListener;

import static org.assertj.core.api.Assertions.assertThat;

/** A flow for given references only (RUN-9), and for those that a hint names (RUN-8). */
class GivenNamesTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices().changedOnly();

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    @Tag("RUN-9")
    void runsForGivenReferencesOnlyAndMovesNoWatermark() {
        epicerie.article("EM-1", "Café 1");
        epicerie.article("EM-2", "Café 2");

        Report given = only("EM-2", "EM-7");
        String rest = epicerie.run(EXPORT);

        assertThat(given.counts()).hasToString("2 read: 1 created, 1 ignored");
        assertThat(rest).isEqualTo("2 read: 1 created, 1 unchanged");
    }

    @Test
    @Tag("RUN-9")
    void completesTheGroupOfAGivenMember() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(EXPORT);
        epicerie.erp.put(Epicerie.priced("TEE-S", "Tee-shirt")
                .with(new dev.navette.model.ArticlePrices(dev.navette.model.Money.of("15", "EUR"), null, null))
                .with(dev.navette.model.ArticleRelations.of("TEE")));

        Report given = only("TEE-S");

        assertThat(given.counts()).hasToString("2 read: 1 updated, 1 unchanged");
        assertThat(epicerie.shop.variantsOf("TEE")).hasSize(2);
    }

    @Test
    @Tag("RUN-9")
    void takesAGroupByTheNameOfTheWhole() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(EXPORT);

        assertThat(only("TEE").counts()).hasToString("2 read: 2 unchanged");
    }

    @Test
    @Tag("RUN-9")
    void leavesGroupsAloneThatAStoppedRunLeft() throws InterruptedException {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.article("EM-1", "Café");
        epicerie.runUntil(progress -> progress.counts().read() == 3, EXPORT);

        Report given = only("EM-1");

        assertThat(given.counts()).hasToString("1 read: 1 created");
        assertThat(epicerie.run(EXPORT)).startsWith("3 read: 2 created");
    }

    @Test
    @Tag("RUN-9")
    void takesAGivenMemberAsItIsNowWhateverAStoppedRunKept() throws InterruptedException {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.runUntil(progress -> progress.counts().read() == 2, EXPORT);
        epicerie.variant("TEE-S", "TEE", "Tee-shirt bio");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt bio");

        only("TEE");

        assertThat(epicerie.product("TEE").name()).isEqualTo("Tee-shirt bio");
    }

    @Test
    @Tag("RUN-3")
    void replaysWhatIsParked() {
        epicerie.article("EM-1", " ");
        epicerie.run(EXPORT);
        epicerie.article("EM-1", "Café");

        assertThat(only("EM-1").counts()).hasToString("1 read: 1 created");
        assertThat(epicerie.navette.openItems(epicerie.profile(EXPORT)).list("article-export", "", 10))
                .isEmpty();
    }

    @Test
    @Tag("RUN-8")
    void takesUpWhatWasHintedAndForgetsTheHint() {
        epicerie.article("EM-1", "Café 1");
        epicerie.run(EXPORT);
        epicerie.navette.hint(epicerie.profile(EXPORT), "article-export", List.of("EM-1"));

        assertThat(epicerie.run(EXPORT)).isEqualTo("1 read: 1 unchanged");
        assertThat(epicerie.run(EXPORT)).isEqualTo("0 read");
    }

    private Report only(String... names) {
        return epicerie.navette.runOnly(
                epicerie.profile(EXPORT), "article-export", List.of(names), new RunListener() {});
    }
}
