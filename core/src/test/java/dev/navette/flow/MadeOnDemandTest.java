package dev.navette.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.memory.ShopTerm;
import dev.navette.model.ArticleMedia;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.model.Term;
import dev.navette.run.Change;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;

import static org.assertj.core.api.Assertions.assertThat;

/** Categories and pictures are made once, because articles name them (ART-11, ART-13). */
class MadeOnDemandTest {

    private static final ArticleExport SORTED = ArticleExport.netPrices().along(ProductField.CATEGORY);
    private static final ArticleExport SHOWN = ArticleExport.netPrices().along(ProductField.IMAGES);

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    @Tag("ART-11")
    void categoriesAreMadeOnceWithThoseAboveThem() {
        for (int i = 1; i <= 9; i++) {
            epicerie.sorted("EM-" + i, "Boissons", i % 2 == 0 ? "Café" : "Thé");
        }

        Report report = epicerie.report(SORTED);

        assertThat(report.counts()).hasToString("9 read: 9 created");
        assertThat(epicerie.shop.terms())
                .extracting(ShopTerm::term)
                .extracting(Term::name)
                .containsExactlyInAnyOrder("category:Boissons", "category:Boissons/Café", "category:Boissons/Thé");
        assertThat(epicerie.shop.creates(LinkKind.TERM)).isEqualTo(3);
        assertThat(epicerie.product("EM-2").category())
                .isNotNull()
                .isEqualTo(epicerie.product("EM-4").category());
        assertThat(report.tasks().get(0).made()).hasToString("{TERM=3 read: 3 created}");
    }

    @Test
    @Tag("RUN-7")
    void whatIsMadeIsToldAsAChangeAndNotAsAResult() {
        epicerie.sorted("EM-1", "Boissons", "Café");
        var heard = new ArrayList<String>();

        epicerie.navette.run(epicerie.profile(SORTED), new RunListener() {
            @Override
            public void change(Change change) {
                heard.add(change.element() + " " + change.field() + " " + change.after());
            }

            @Override
            public void element(ElementResult result) {
                heard.add(result.name() + " " + result.result());
            }

            @Override
            public void ended(TaskReport report) {
                heard.add(report.task());
            }
        });

        assertThat(heard)
                .containsExactly(
                        "category:Boissons label Boissons",
                        "category:Boissons/Café label Café",
                        "EM-1 name Café EM-1",
                        "EM-1 category category:Boissons/Café",
                        "EM-1 price 12.50 EUR NET",
                        "EM-1 CREATED",
                        "article-export");
    }

    @Test
    @Tag("ART-11")
    void aSecondRunMakesNothing() {
        epicerie.sorted("EM-1", "Boissons", "Café");
        epicerie.run(SORTED);

        Report report = epicerie.report(SORTED);

        assertThat(report.counts()).hasToString("1 read: 1 unchanged");
        assertThat(report.tasks().get(0).made()).isEmpty();
        assertThat(epicerie.shop.creates(LinkKind.TERM)).isEqualTo(2);
    }

    @Test
    @Tag("ART-11")
    void aCategoryThatIsThereIsTakenOver() {
        epicerie.shop.put(Term.category(List.of("Boissons")));
        epicerie.sorted("EM-1", "Boissons", "Café");

        epicerie.run(SORTED);

        assertThat(epicerie.shop.terms()).hasSize(2);
    }

    @Test
    @Tag("ART-13")
    void aPictureIsSentOnceWhateverArticlesShowIt() {
        Image picture = epicerie.erp.image("cafe.jpg", "JPEG".getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 5; i++) {
            epicerie.erp.put(Epicerie.priced("EM-" + i, "Café " + i).with(new ArticleMedia(List.of(picture))));
        }

        Report report = epicerie.report(SHOWN);

        assertThat(report.counts()).hasToString("5 read: 5 created");
        assertThat(epicerie.shop.media()).hasSize(1);
        assertThat(epicerie.product("EM-5").images()).hasSize(1);
        assertThat(epicerie.shop.contentOf(epicerie.product("EM-5").images().get(0)))
                .hasValue("JPEG".getBytes(StandardCharsets.UTF_8));
        assertThat(epicerie.run(SHOWN)).isEqualTo("5 read: 5 unchanged");
    }

    @Test
    @Tag("ART-13")
    void aPictureThatCannotBeFetchedLeavesTheRestOfItsArticle() {
        var lost = Image.of("perdue.jpg", "lost".getBytes(StandardCharsets.UTF_8));
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").with(new ArticleMedia(List.of(lost))));

        Report report = epicerie.report(SHOWN);

        assertThat(report.counts()).hasToString("1 read: 1 deferred");
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café");
        assertThat(report.tasks().get(0).made())
                .hasEntrySatisfying("MEDIA", made -> assertThat(made.created()).isZero());
    }
}
