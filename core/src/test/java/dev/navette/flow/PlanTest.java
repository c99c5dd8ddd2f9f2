package dev.navette.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.run.RunListener;

import static org.assertj.core.api.Assertions.assertThat;

/** What would be written, field by field, and its application (RUN-7). */
@Tag("RUN-7")
class PlanTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices()
            .withStockFrom("PARIS")
            .along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void writesNothingAndSaysWhatWouldBe() {
        epicerie.article("EM-1", "Café moulu");

        Plan plan = epicerie.navette.plans().make(epicerie.profile(ArticleExport.netPrices()));

        assertThat(plan.counts()).hasToString("1 read: 1 created");
        assertThat(epicerie.shop.products()).isEmpty();
        assertThat(texts(plan)).containsExactly("EM-1 name + Café moulu", "EM-1 price + 12.50 EUR NET");
        assertThat(epicerie.run(ArticleExport.netPrices())).isEqualTo("1 read: 1 created");
    }

    @Test
    void hasTheFormerValueWhereTheShopTellsIt() {
        epicerie.article("EM-1", "Café moulu");
        epicerie.run(ArticleExport.netPrices());
        epicerie.article("EM-1", "Café en grains");

        Plan plan = epicerie.navette.plans().make(epicerie.profile(ArticleExport.netPrices()));

        assertThat(texts(plan)).containsExactly("EM-1 name Café moulu > Café en grains");
    }

    @Test
    void isTheRunThatFollowsIt() {
        world();

        List<Change> planned = plannedAndRun();

        assertThat(planned).extracting(Change::creates).contains(true);
        assertThat(planned)
                .extracting(Change::task)
                .containsOnly("article-export", "make-term", "make-media")
                .contains("make-term", "make-media");
    }

    @Test
    void ofChangesIsTheRunThatFollowsIt() {
        world();
        epicerie.run(EXPORT);
        nextSeason();

        List<Change> planned = plannedAndRun();

        assertThat(planned)
                .filteredOn(change -> !change.creates())
                .extracting(change -> change.part() + " " + change.field())
                .containsExactlyInAnyOrder(
                        "EM-1 related",
                        "EM-3 category",
                        "EM-4 name",
                        "EM-4 price",
                        "EM-4 quantity",
                        "EM-4 images",
                        "TEE-S price",
                        "TEE-M quantity");
        assertThat(planned)
                .filteredOn(Change::creates)
                .extracting(change -> change.task() + " " + change.field())
                .contains("article-export price", "make-term label", "make-media content");
    }

    @Test
    void canBeAppliedAsShown() {
        world();
        Plan plan = epicerie.navette.plans().make(epicerie.profile(EXPORT));

        Report report = epicerie.navette.plans().apply(epicerie.profile(EXPORT), plan.id());

        assertThat(report.counts().created()).isEqualTo(plan.counts().created());
        assertThat(report.counts().balanced()).isTrue();
        assertThat(epicerie.run(EXPORT)).isEqualTo("7 read: 7 unchanged");
    }

    @Test
    void canBeAppliedInPart() {
        epicerie.article("EM-1", "Café moulu");
        epicerie.article("EM-2", "Thé vert");
        epicerie.run(ArticleExport.netPrices());
        epicerie.article("EM-1", "Café en grains");
        epicerie.article("EM-2", "Thé noir");
        var profile = epicerie.profile(ArticleExport.netPrices());
        Plan plan = epicerie.navette.plans().make(profile);

        Report report = epicerie.navette
                .plans()
                .apply(profile, plan.id(), change -> change.element().equals("EM-2"), new RunListener() {});

        assertThat(report.counts()).hasToString("2 read: 1 updated, 1 ignored");
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu");
        assertThat(epicerie.product("EM-2").name()).isEqualTo("Thé noir");
    }

    @Test
    void makesNoCategoryForAFieldThatIsNotChosen() {
        epicerie.sorted("EM-1", "Boissons", "Café");
        epicerie.stock("EM-1", 5);
        epicerie.run(EXPORT);
        epicerie.erp.put(Epicerie.priced("EM-1", "Thé noir").with(ArticleClassification.of("Boissons", "Thé")));
        Plan plan = epicerie.navette.plans().make(epicerie.profile(EXPORT));

        epicerie.navette
                .plans()
                .apply(
                        epicerie.profile(EXPORT),
                        plan.id(),
                        change -> change.field().equals("name"),
                        new RunListener() {});

        assertThat(epicerie.product("EM-1").name()).isEqualTo("Thé noir");
        assertThat(epicerie.shop.creates(LinkKind.TERM)).isEqualTo(2);
    }

    @Test
    void isNotAppliedToWhatIsNoLongerAsPlanned() {
        epicerie.article("EM-1", "Café moulu");
        epicerie.run(ArticleExport.netPrices());
        epicerie.article("EM-1", "Café en grains");
        var profile = epicerie.profile(ArticleExport.netPrices());
        Plan plan = epicerie.navette.plans().make(profile);
        epicerie.article("EM-1", "Café soluble");

        Report report = epicerie.navette.plans().apply(profile, plan.id());

        assertThat(report.counts()).hasToString("1 read: 1 ignored");
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café moulu");
    }

    @Test
    void isWrittenOnceWhenItIsAppliedTwice() {
        world();
        Plan plan = epicerie.navette.plans().make(epicerie.profile(EXPORT));
        epicerie.navette.plans().apply(epicerie.profile(EXPORT), plan.id());
        long creates = epicerie.shop.creates();
        long updates = epicerie.shop.updates();

        Report again = epicerie.navette.plans().apply(epicerie.profile(EXPORT), plan.id());

        assertThat(again.counts().unchanged()).isEqualTo(again.counts().read());
        assertThat(epicerie.shop.creates()).isEqualTo(creates);
        assertThat(epicerie.shop.updates()).isEqualTo(updates);
    }

    private void world() {
        epicerie.related("EM-1", "EM-9", "TEE");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.sorted("EM-3", "Boissons", "Café");
        pictured("EM-4", "Thé", "12.50", "boîte");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.sorted("EM-5", "Boissons", "Thé");
        epicerie.article("EM-9", "Cafetière");
        epicerie.stock("EM-4", 5);
        epicerie.stock("TEE-M", 2);
    }

    /** Every field of something differs, a variant comes, and EM-5 and EM-9 are as they were. */
    private void nextSeason() {
        epicerie.related("EM-1", "EM-5");
        epicerie.erp.put(Article.named("TEE-S", "Tee-shirt S")
                .with(new ArticlePrices(Money.of("14.00", "EUR"), null, null))
                .with(ArticleRelations.of("TEE")));
        epicerie.variant("TEE-L", "TEE", "Tee-shirt M");
        epicerie.sorted("EM-3", "Boissons", "Tisane");
        pictured("EM-4", "Thé vert", "13.00", "sachet");
        epicerie.stock("EM-4", 4);
        epicerie.stock("TEE-M", 1);
    }

    private void pictured(String reference, String name, String price, String picture) {
        Image image = epicerie.erp.image("photo.jpg", picture.getBytes(StandardCharsets.UTF_8));
        epicerie.erp.put(Article.named(reference, name)
                .with(new ArticlePrices(Money.of(price, "EUR"), null, null))
                .with(ArticleMedia.of(image)));
    }

    /** The changes of a plan, which are those that the run right after it tells of. */
    private List<Change> plannedAndRun() {
        Profile profile = epicerie.profile(EXPORT);
        var written = new ArrayList<Change>();
        Plan plan = epicerie.navette.plans().make(profile);
        Report report = epicerie.navette.run(profile, new RunListener() {
            @Override
            public void change(Change change) {
                written.add(change);
            }
        });
        List<Change> planned = epicerie.navette
                .plans()
                .changes(plan.id())
                .map(PlanTest::withoutFormer)
                .toList();
        assertThat(report.counts()).isEqualTo(plan.counts());
        assertThat(planned).containsExactlyInAnyOrderElementsOf(written);
        return planned;
    }

    /** A run does not ask what was there before. */
    private static Change withoutFormer(Change change) {
        return new Change(
                change.task(), change.element(), change.part(), change.field(), change.creates(), null, change.after());
    }

    private List<String> texts(Plan plan) {
        return epicerie.navette.plans().changes(plan.id()).map(PlanTest::text).toList();
    }

    private static String text(Change change) {
        String before = change.creates() ? "+" : change.before() + " >";
        return change.part() + " " + change.field() + " " + before + " " + change.after();
    }
}
