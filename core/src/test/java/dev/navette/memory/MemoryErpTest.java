package dev.navette.memory;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Fingerprint;
import dev.navette.model.Image;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemoryErpTest {

    private final MemoryErp erp = new MemoryErp("erp");

    @Test
    void isAnAccountOfItsOwn() {
        var connection = erp.connection();

        Account account = connection.account();

        assertThat(account).isEqualTo(new Account("memory-erp", "erp"));
    }

    @Test
    void readsInPagesInTheOrderOfTheLastChange() {
        putCoffees(5);
        erp.put(Article.named("EM-2", "Café en grains 1 kg"));
        Reader<Article> reader = articles();

        Page<Article> first = reader.read(reader.begin(Selection.everything()), 3);
        Page<Article> second = reader.read(first.next(), 3);

        assertThat(names(first)).containsExactly("EM-1", "EM-3", "EM-4");
        assertThat(first.last()).isFalse();
        assertThat(first.total()).hasValue(5);
        assertThat(names(second)).containsExactly("EM-5", "EM-2");
        assertThat(second.last()).isTrue();
        assertThat(second.total()).hasValue(5);
    }

    @Test
    void givesOneEmptyLastPageWhenItHasNothing() {
        Reader<Article> reader = articles();

        Page<Article> page = reader.read(reader.begin(Selection.changed()), 3);

        assertThat(page.reads()).isEmpty();
        assertThat(page.last()).isTrue();
        assertThat(page.total()).hasValue(0);
    }

    @Test
    @Tag("ART-3")
    void readsOnlyWhatChangedAfterTheWatermark() {
        putCoffees(3);
        Reader<Article> reader = articles();
        Watermark end = reader.read(reader.begin(Selection.changed()), 10).next();

        erp.put(Article.named("EM-2", "Café moulu 500 g"));
        Page<Article> changes = reader.read(end, 10);

        assertThat(names(changes)).containsExactly("EM-2");
        assertThat(changes.total()).hasValue(1);
    }

    @Test
    void readsEverythingAgainWhereEverythingWasAskedFor() {
        putCoffees(3);
        Reader<Article> reader = articles();
        Watermark end = reader.read(reader.begin(Selection.everything()), 10).next();

        erp.put(Article.named("EM-9", "Thé vert 100 g"));

        assertThat(names(reader.read(end, 10))).containsExactly("EM-1", "EM-2", "EM-3", "EM-9");
    }

    @Test
    void readsAgainWhatChangesWhileItIsRead() {
        putCoffees(4);
        Reader<Article> reader = articles();
        Page<Article> first = reader.read(reader.begin(Selection.everything()), 2);

        erp.put(Article.named("EM-1", "Café moulu 500 g"));
        Page<Article> second = reader.read(first.next(), 10);

        assertThat(names(second)).containsExactly("EM-3", "EM-4", "EM-1");
    }

    @Test
    void losesNoChangeThatAnotherThreadMakes() throws InterruptedException {
        putCoffees(1);
        Reader<Article> reader = articles();
        var begun = new CountDownLatch(1);
        var filling = new Thread(() -> {
            begun.countDown();
            putCoffees(2_000);
        });
        var seen = new HashSet<String>();
        filling.start();
        begun.await();

        Watermark at = reader.begin(Selection.changed());
        while (filling.isAlive()) {
            Page<Article> page = reader.read(at, 7);
            seen.addAll(names(page));
            at = page.next();
        }
        seen.addAll(names(reader.read(at, 2_000)));

        assertThat(seen).hasSize(2_000);
    }

    @Test
    void beginsAnewAtAPlaceThatItNeverHad() {
        putCoffees(2);
        Reader<Article> reader = articles();

        Page<Article> page = reader.read(new Watermark("CHANGED 90 90"), 10);
        Page<Article> foreign = reader.read(new Watermark("2026-11-20T08:00:00Z"), 10);

        assertThat(names(page)).containsExactly("EM-1", "EM-2");
        assertThat(names(foreign)).containsExactly("EM-1", "EM-2");
    }

    @Test
    @Tag("ART-19")
    void keepsTheStockOfEachWarehouse() {
        erp.stocking("EM-1", "PARIS", 5);
        erp.stocking("EM-1", "LYON", 2);
        erp.stocking("EM-1", "PARIS", 4);
        Reader<ArticleStock> reader = stock();

        Page<ArticleStock> page = reader.read(reader.begin(Selection.everything()), 10);

        assertThat(elements(page))
                .containsExactly(new ArticleStock(
                        new Reference("EM-1"),
                        true,
                        Map.of(
                                "PARIS", WarehouseStock.real(Quantity.of(4)),
                                "LYON", WarehouseStock.real(Quantity.of(2)))));
    }

    @Test
    void readsAnArticleWithItsStock() {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        Reader<Article> reader = articles();
        Watermark end = reader.read(reader.begin(Selection.changed()), 10).next();

        erp.stocking("EM-1", "PARIS", 5);
        Page<Article> changes = reader.read(end, 10);

        assertThat(elements(changes))
                .singleElement()
                .extracting(Article::stock)
                .isEqualTo(new ArticleStock(
                        new Reference("EM-1"), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(5)))));
    }

    @Test
    void leavesTheStockOutOfAnArticlesOwnChange() {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        erp.stocking("EM-1", "PARIS", 5);
        Reader<ArticleStock> reader = stock();
        Watermark end = reader.read(reader.begin(Selection.changed()), 10).next();

        erp.put(Article.named("EM-1", "Café moulu 500 g"));

        assertThat(reader.read(end, 10).reads()).isEmpty();
    }

    @Test
    void givesAFaultInPlaceOfItsElementUntilItIsMended() {
        putCoffees(1);
        Fault fault = Fault.of("No price", "erp", "article EM-1", "Give it a price");
        erp.faulty("EM-1", fault);
        Reader<Article> reader = articles();

        List<Read<Article>> faulty = reader.named(List.of("EM-1"));
        putCoffees(1);
        List<Read<Article>> mended = reader.named(List.of("EM-1"));

        assertThat(faulty).containsExactly(Read.faulty("EM-1", fault));
        assertThat(mended).containsExactly(Read.of("EM-1", Article.named("EM-1", "Café moulu 250 g")));
        assertThat(stock().named(List.of("EM-1"))).isEmpty();
    }

    @Test
    void leavesOutNamesThatAreGone() {
        putCoffees(3);
        erp.remove("EM-2");
        Reader<Article> reader = articles();

        List<Read<Article>> named = reader.named(List.of("EM-3", "EM-2", "EM-1", "EM-3"));

        assertThat(named).extracting(Read::name).containsExactly("EM-3", "EM-1");
        assertThat(names(reader.read(reader.begin(Selection.everything()), 10))).containsExactly("EM-1", "EM-3");
    }

    @Test
    void readsAnArticleWithAllThatWasPut() {
        Image image = erp.image("cafe.jpg", new byte[] {1});
        Article coffee = Article.named("EM-1", "Café moulu 250 g")
                .with(new ArticleRelations(new Reference("EM"), List.of(new Reference("EM-2"))))
                .with(ArticleClassification.of("Boissons", "Café"))
                .with(ArticleMedia.of(image));

        erp.put(coffee);

        assertThat(articles().named(List.of("EM-1"))).containsExactly(Read.of("EM-1", coffee));
    }

    @Test
    @Tag("ART-13")
    void givesTheContentOfAPictureAsOftenAsItIsAsked() throws IOException {
        Image image = erp.image("cafe.jpg", new byte[] {1, 2, 3});
        MediaReader reader = role(MediaReader.class);

        assertThat(reader.open(image)).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(reader.open(new Image("copie.jpg", image.hash()))).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void saysThatAPictureIsNotThere() {
        MediaReader reader = role(MediaReader.class);

        assertThatThrownBy(() -> reader.open(Image.of("cafe.jpg", new byte[] {9})))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The ERP has no picture of this content (memory-erp erp, picture cafe.jpg)."
                        + " Put the picture back, or take it off its article.");
    }

    @Test
    void seesEverythingThatItHasInItsSurveysAlsoWhatIsFaulty() {
        putCoffees(3);
        erp.stocking("EM-2", "PARIS", 5);
        erp.faulty("EM-3", Fault.of("No price", "erp", "article EM-3", "Give it a price"));

        assertThat(pass(role(ArticleSurvey.class), 2)).containsOnlyKeys("EM-1", "EM-2", "EM-3");
        assertThat(pass(role(StockSurvey.class), 1)).containsOnlyKeys("EM-2", "EM-3");
    }

    @Test
    void digestsWhatAFlowWouldCompare() {
        putCoffees(2);
        ArticleSurvey survey = role(ArticleSurvey.class);
        Map<String, Fingerprint> before = pass(survey, 10);

        putCoffees(2);
        Map<String, Fingerprint> same = pass(survey, 10);
        Article coffee = Article.named("EM-1", "Café moulu 250 g");
        var digests = new HashSet<Fingerprint>();
        for (Article other : List.of(
                coffee,
                coffee.with(new ArticleTexts("Café moulu 250 g", "100 % arabica")),
                coffee.with(new ArticlePrices(Money.of("4.50", "EUR"), null, null)),
                coffee.with(new ArticlePrices(null, Money.of("4.50", "EUR"), null)),
                coffee.with(ArticleRelations.of("EM")),
                coffee.with(new ArticleRelations(null, List.of(new Reference("EM-2")))),
                coffee.with(ArticleClassification.of("EM-2")),
                coffee.with(ArticleMedia.of(Image.of("cafe.jpg", new byte[] {1}))),
                coffee.with(new ArticleStock(new Reference("EM-1"), true, Map.of())))) {
            erp.put(other);
            digests.add(Objects.requireNonNull(pass(survey, 10).get("EM-1")));
        }

        assertThat(same).isEqualTo(before);
        assertThat(digests).hasSize(9);
    }

    private static Map<String, Fingerprint> pass(Survey survey, int size) {
        var seen = new HashMap<String, Fingerprint>();
        Watermark at = survey.begin();
        SurveyPage page;
        do {
            page = survey.read(at, size);
            page.seen().forEach(one -> seen.put(one.key(), one.digest()));
            at = page.next();
        } while (!page.last());
        return seen;
    }

    private <R extends Role> R role(Class<R> role) {
        return erp.connection().open(new Lent(Clock.systemUTC())).role(role).orElseThrow();
    }

    private void putCoffees(int howMany) {
        for (int i = 1; i <= howMany; i++) {
            erp.put(Article.named("EM-" + i, "Café moulu 250 g"));
        }
    }

    private Reader<Article> articles() {
        return erp.connection()
                .open(new Lent(Clock.systemUTC()))
                .role(ArticleReader.class)
                .orElseThrow();
    }

    private Reader<ArticleStock> stock() {
        return erp.connection()
                .open(new Lent(Clock.systemUTC()))
                .role(StockReader.class)
                .orElseThrow();
    }

    private static <T> List<String> names(Page<T> page) {
        return page.reads().stream().map(Read::name).toList();
    }

    private static <T> List<T> elements(Page<T> page) {
        var elements = new ArrayList<T>();
        page.reads().forEach(read -> elements.add(Objects.requireNonNull(read.element())));
        return elements;
    }
}
