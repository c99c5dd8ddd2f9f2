package dev.navette.flow;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Variant;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.spi.ArticleReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Articles that join, leave or change their master while others are read (ART-12). */
@Tag("ART-12")
class MovingMembersTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices();
    private static final ArticleExport CHANGED = EXPORT.changedOnly();

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void areNotLostWhenTheyMoveBetweenTwoGroupsThatAreBothDue() {
        for (String master : List.of("AAA", "BBB")) {
            epicerie.variant(master + "-1", master, "1");
            epicerie.variant(master + "-2", master, "2");
        }
        epicerie.run(CHANGED);
        epicerie.variant("AAA-1", "AAA", "nouveau");
        epicerie.variant("BBB-1", "BBB", "nouveau");
        epicerie.beforeNamed = () -> epicerie.variant("AAA-2", "BBB", "2");

        Report report = epicerie.report(CHANGED);

        assertThat(report.counts().stopped()).isZero();
        assertThat(report.counts().balanced()).isTrue();
    }

    @Test
    void areCountedOnceWhenTheirGroupIsPutTogetherTwice() {
        ArticleExport related = EXPORT.along(ProductField.RELATED);
        for (String member : List.of("TEE-A", "TEE-B")) {
            epicerie.erp.put(Epicerie.priced(member, "Tee-shirt")
                    .with(new ArticleRelations(new Reference("TEE"), List.of(new Reference("ZZ-1")))));
        }
        epicerie.variant("AA-1", "ZZ-1", "Pull");
        epicerie.beforeNamed = () -> epicerie.variant("TEE-A", "UUU", "Tee-shirt");

        Report report = epicerie.report(related);

        assertThat(report.counts().stopped()).isZero();
        assertThat(report.counts().balanced()).isTrue();
    }

    @Test
    void leaveNothingBehindWhenTheyWereTheLast() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");
        epicerie.run(CHANGED);
        epicerie.erp.remove("TEE-S");
        epicerie.article("TEE-M", "Tee-shirt moyen");

        epicerie.run(CHANGED);

        assertThat(epicerie.navette.openItems(epicerie.profile(CHANGED)).list("article-export", "", 10))
                .extracting(item -> item.name() + " " + item.fault().what())
                .noneMatch(item -> item.contains("defect"));
    }

    @Test
    void areRefusedAsVariantsWhileTheyAreProductsOfTheirOwn() {
        epicerie.article("TEE-S", "Tee-shirt S");
        epicerie.run(EXPORT);
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(Epicerie.notes(report))
                .contains("TEE-S is there as a product of its own, and cannot be a variant of TEE under the same link"
                        + " (epicerie/shop, TEE). Unlink TEE-S, and take what is there now off sale once the new"
                        + " one is there.");
    }

    @Test
    void becomeVariantsOnceTheyAreUnlinked() {
        epicerie.article("TEE-S", "Tee-shirt S");
        epicerie.run(EXPORT);
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.run(EXPORT);

        epicerie.navette.links(epicerie.profile(EXPORT)).unlink(List.of("TEE-S"));

        assertThat(epicerie.run(EXPORT)).startsWith("4 read: ");
        assertThat(epicerie.shop.variantsOf("TEE")).hasSize(2);
    }

    @Test
    void areRefusedUnderAnotherMasterWhileTheyAreVariantsOfTheFirst() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.run(EXPORT);
        epicerie.variant("TEE-M", "PULL", "Tee-shirt M");
        epicerie.variant("PULL-S", "PULL", "Pull S");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("3 read: 1 unchanged, 2 parked");
        assertThat(Epicerie.notes(report))
                .contains("TEE-M is there as a variant of TEE, and cannot be a variant of PULL under the same link"
                        + " (epicerie/shop, PULL). Unlink TEE-M, and take what is there now off sale once the new one is"
                        + " there.");
        assertThat(epicerie.shop.product("PULL")).isEmpty();
    }

    @Test
    void appearUnderAnotherMasterOnceTheyAreUnlinked() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.run(EXPORT);
        epicerie.variant("TEE-M", "PULL", "Tee-shirt M");
        epicerie.variant("PULL-S", "PULL", "Pull S");
        epicerie.run(EXPORT);

        epicerie.navette.links(epicerie.profile(EXPORT)).unlink(List.of("TEE-M"));
        epicerie.run(EXPORT);

        assertThat(epicerie.shop.variantsOf("PULL")).hasSize(2);
        assertThat(epicerie.run(EXPORT)).isEqualTo("3 read: 3 unchanged");
    }

    @Test
    void areRefusedAsProductsOfTheirOwnWhileTheyAreVariants() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.run(EXPORT);
        epicerie.article("TEE-M", "Tee-shirt M");

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("2 read: 1 unchanged, 1 parked");
        assertThat(Epicerie.notes(report))
                .contains("TEE-M is there as a variant of TEE, and cannot be a product of its own under the same link"
                        + " (epicerie/shop, TEE-M). Unlink TEE-M, and take what is there now off sale once the new one"
                        + " is there.");
    }

    @Test
    void areLookedForWhereOnlyTheStockUpdateKnowsThem() {
        byHand("TEE", "TEE-S", "TEE-M");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.stock("TEE-S", 3);
        epicerie.stock("TEE-M", 4);
        epicerie.run(StockUpdate.from("PARIS"));

        assertThat(epicerie.run(EXPORT)).isEqualTo("2 read: 2 updated");
        assertThat(epicerie.run(EXPORT)).isEqualTo("2 read: 2 unchanged");
        assertThat(epicerie.shop.products()).hasSize(1);
    }

    @Test
    void areRefusedWhereTheStockUpdateFoundThemInAnotherProduct() {
        byHand("VIEUX", "TEE-M");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt M");
        epicerie.stock("TEE-M", 4);
        epicerie.run(StockUpdate.from("PARIS"));

        Report report = epicerie.report(EXPORT);

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(Epicerie.notes(report))
                .contains(
                        "TEE-M is there as a variant of another product, and cannot be a variant of TEE under the same"
                                + " link (epicerie/shop, TEE). Unlink TEE-M, and take what is there now off sale once the new one"
                                + " is there.");
        assertThat(epicerie.shop.products()).hasSize(1);
    }

    @Test
    void areNotMadeASecondTimeWhereTheStockUpdateFoundThemInAnotherProduct() {
        byHand("VIEUX", "TEE-M");
        epicerie.article("TEE-M", "Tee-shirt M");
        epicerie.stock("TEE-M", 4);
        epicerie.run(StockUpdate.from("PARIS"));

        assertThat(epicerie.run(EXPORT)).isEqualTo("1 read: 1 parked");
        assertThat(epicerie.shop.products()).hasSize(1);
    }

    @Test
    @Tag("RUN-7")
    void stayWhereTheyAreWhenAPlanIsAppliedWithoutThem() {
        refusedGroup();
        epicerie.article("TEE-M", "Tee-shirt M");
        epicerie.variant("TEE-S", "TEE", "Tee-shirt S");
        Plan plan = epicerie.navette.plans().make(epicerie.profile(EXPORT));

        Report report = epicerie.navette
                .plans()
                .apply(
                        epicerie.profile(EXPORT),
                        plan.id(),
                        change -> change.element().equals("TEE"));

        assertThat(report.counts()).hasToString("3 read: 1 created, 2 ignored");
        assertThat(epicerie.shop.products()).hasSize(1);
        assertThat(epicerie.run(EXPORT)).contains("1 created");
        assertThat(epicerie.shop.products()).hasSize(2);
    }

    @Test
    void areReadAgainWhereTheFlowKeepsNothingOnTheDisk() {
        epicerie.variant("TEE-S", "TEE", "Tee-shirt");
        epicerie.variant("TEE-M", "TEE", "Tee-shirt");

        assertThat(epicerie.run(new ReadingAgain())).isEqualTo("2 read: 2 created");
        assertThat(epicerie.run(new ReadingAgain())).isEqualTo("2 read: 2 unchanged");
    }

    /** Of which nothing is in the shop. */
    private void refusedGroup() {
        epicerie.variant("TEE-S", "TEE", " ");
        epicerie.variant("TEE-M", "TEE", " ");
        epicerie.run(EXPORT);
    }

    /** A product with variants that a person made in the shop. */
    private void byHand(String reference, String... variants) {
        List<Variant> forms = Stream.of(variants)
                .map(variant -> new Variant(new Reference(variant), null, null))
                .toList();
        epicerie.shop.put(new Product(new Reference(reference), new ProductTexts(reference, null), null, null)
                .withVariants(forms));
    }

    /** An export whose elements do not wait on the disk. */
    private record ReadingAgain() implements Flow {

        @Override
        public String task() {
            return "reading-again";
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Pipeline<Article, Product> pipeline() {
            Pipeline<Article, Product> export = EXPORT.pipeline();
            return new Pipeline<>(Source.of(ArticleReader.class), export.rule(), export.gather(), export.sink());
        }
    }
}
