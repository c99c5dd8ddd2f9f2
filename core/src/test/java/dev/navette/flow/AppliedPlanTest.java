package dev.navette.flow;

import java.time.Duration;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ArticlePrices;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.spi.Limits;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan's application writes, leaves alone and keeps open (RUN-7). */
@Tag("RUN-7")
class AppliedPlanTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices();
    private static final ArticleExport CHANGED = EXPORT.changedOnly();
    private static final ArticleExport RELATED = EXPORT.along(ProductField.RELATED);

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void createsNothingOfWhichAFieldIsNoLongerAsPlanned() {
        epicerie.article("EM-1", "Café");
        Plan plan = plan(EXPORT);
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").with(new ArticlePrices(Money.of("99", "EUR"), null, null)));

        Report report = apply(EXPORT, plan, change -> true);

        assertThat(report.counts()).hasToString("1 read: 1 ignored");
        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void createsNoVariantThatWasNotChosen() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.run(EXPORT);
        epicerie.variant("TEE-S", "TEE", "Tee-shirt en coton");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        Plan plan = plan(EXPORT);

        apply(EXPORT, plan, change -> !change.part().equals("TEE-M"));

        assertThat(epicerie.shop.variantsOf("TEE")).hasSize(1);
        assertThat(epicerie.run(EXPORT)).isEqualTo("2 read: 1 created, 1 unchanged");
    }

    @Test
    void keepsOpenWhatWasNotChosen() {
        epicerie.byHand("EM-1", "Café");
        ForeignId second = epicerie.shop.products().get(0).id();
        epicerie.byHand("EM-1", "Café");
        epicerie.article("EM-1", "Café moulu");
        epicerie.article("EM-2", "Thé");
        epicerie.run(CHANGED);
        epicerie.shop.remove(second);
        epicerie.article("EM-2", "Thé noir");
        Plan plan = plan(CHANGED);

        apply(CHANGED, plan, change -> change.element().equals("EM-2"));
        epicerie.run(CHANGED);

        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu");
    }

    @Test
    void completesAFieldThatWasPlannedInTwoSteps() {
        epicerie.shop.limitedTo(new Limits(1, 1, Duration.ZERO));
        for (int i = 1; i <= 9; i++) {
            epicerie.article("EM-" + i, "Café " + i);
        }
        epicerie.related("EM-4", "EM-2", "EM-9");
        Plan plan = plan(RELATED);

        apply(RELATED, plan, change -> true);

        assertThat(epicerie.product("EM-4").related()).hasSize(2);
        assertThat(epicerie.run(RELATED)).isEqualTo("9 read: 9 unchanged");
    }

    private Plan plan(Flow flow) {
        return epicerie.navette.plans().make(epicerie.profile(flow));
    }

    private Report apply(Flow flow, Plan plan, Predicate<Change> chosen) {
        Profile profile = epicerie.profile(flow);
        return epicerie.navette.plans().apply(profile, plan.id(), chosen, new RunListener() {});
    }
}
