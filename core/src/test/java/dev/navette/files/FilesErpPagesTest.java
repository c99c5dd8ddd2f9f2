package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilesErpPagesTest {

    private static final String FIVE =
            "EM-1;Café;1;5,5\nEM-2;Thé;2;5,5\nEM-3;Riz;3;5,5\nEM-4;Sel;4;5,5\nEM-5;Lait;5;5,5\n";

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    void readsAFileOfFiftyThousandLinesPageByPage() {
        folder.articles(IntStream.rangeClosed(1, 50_000)
                .mapToObj(i -> "EM-" + i + ";\"Café n° " + i + "\nmoulu\";1,50;5,5\n")
                .collect(Collectors.joining()));

        List<Read<Article>> reads = ErpFolder.all(articles(), 500);

        assertThat(reads)
                .hasSize(50_000)
                .allSatisfy(read -> assertThat(read.fault()).isNull());
        assertThat(reads.get(49_999).name()).isEqualTo("EM-50000");
    }

    @Test
    void saysHowManyThereAreAndWhichPageIsLast() {
        folder.articles(FIVE);
        ArticleReader reader = articles();

        Page<Article> first = reader.read(reader.begin(Selection.everything()), 3);
        Page<Article> second = reader.read(first.next(), 3);

        assertThat(first.total()).hasValue(5);
        assertThat(first.last()).isFalse();
        assertThat(names(first)).containsExactly("EM-1", "EM-2", "EM-3");
        assertThat(second.last()).isTrue();
        assertThat(names(second)).containsExactly("EM-4", "EM-5");
    }

    @Test
    void resumesInMidFileFromAWatermarkOfAnotherProcess() {
        folder.articles(FIVE);
        ArticleReader killed = articles();
        Watermark kept = killed.read(killed.begin(Selection.everything()), 2).next();

        Page<Article> page = articles().read(new Watermark(kept.text()), 10);

        assertThat(names(page)).containsExactly("EM-3", "EM-4", "EM-5");
        assertThat(page.last()).isTrue();
    }

    @Test
    void resumesStockBehindAWholeArticle() {
        folder.stock("EM-1;PARIS;1;0;oui\nEM-1;LYON;1;0;oui\nEM-2;PARIS;1;0;oui\nEM-2;LYON;1;0;oui\n");
        StockReader killed = stock();
        Watermark kept = killed.read(killed.begin(Selection.everything()), 1).next();

        Page<ArticleStock> page = stock().read(kept, 10);

        assertThat(page.reads()).extracting(Read::name).containsExactly("EM-2");
        assertThat(page.reads().get(0).element())
                .extracting(ArticleStock::warehouses)
                .satisfies(warehouses -> assertThat(warehouses).containsOnlyKeys("PARIS", "LYON"));
    }

    @Test
    void beginsAnewWhenTheFileIsAnother() {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Watermark kept = reader.read(reader.begin(Selection.everything()), 2).next();
        folder.articles(FIVE.replace("Sel", "Sel fin"));

        Page<Article> page = articles().read(kept, 10);

        assertThat(names(page)).hasSize(5);
    }

    @Test
    void beginsAnewWhenTheMappingIsAnother() {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Watermark kept = reader.read(reader.begin(Selection.everything()), 2).next();

        String withoutRate = ErpFolder.MAPPING.replace(", \"vatRate\": \"Taux de TVA\"", "");
        Page<Article> page =
                folder.open(withoutRate).role(ArticleReader.class).orElseThrow().read(kept, 10);

        assertThat(names(page)).hasSize(5);
    }

    @Test
    void beginsAnewAtAWatermarkThatItDoesNotUnderstand() {
        folder.articles(FIVE);

        Page<Article> page = articles().read(new Watermark("{\"offset\": 3}"), 10);

        assertThat(names(page)).hasSize(5);
    }

    @Test
    void readsEverythingAgainWhenAskedForEverything() {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Page<Article> complete = reader.read(reader.begin(Selection.everything()), 10);

        Page<Article> next = reader.read(complete.next(), 10);

        assertThat(names(next)).hasSize(5);
    }

    @Test
    @Tag("ART-3")
    void hasNoChangesWhileItsContentIsTheSame() throws IOException {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Page<Article> complete = reader.read(reader.begin(Selection.changed()), 10);
        Files.setLastModifiedTime(temp.resolve("articles.csv"), FileTime.fromMillis(1_700_000_000_000L));

        Page<Article> next = reader.read(complete.next(), 10);

        assertThat(names(complete)).hasSize(5);
        assertThat(next.reads()).isEmpty();
        assertThat(next.last()).isTrue();
        assertThat(next.next()).isEqualTo(complete.next());
    }

    @Test
    @Tag("ART-3")
    void givesEverythingOnceItsContentHasChanged() {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Page<Article> complete = reader.read(reader.begin(Selection.changed()), 10);
        folder.articles(FIVE.replace("EM-5;Lait;5", "EM-5;Lait;6"));

        Page<Article> next = reader.read(complete.next(), 10);

        assertThat(names(next)).hasSize(5);
    }

    @Test
    void refusesAFileThatChangesWhileItIsRead() {
        folder.articles(FIVE);
        ArticleReader reader = articles();
        Watermark next = reader.read(reader.begin(Selection.everything()), 2).next();
        folder.articles(FIVE + "EM-6;Miel;6;5,5\n");

        assertThatThrownBy(() -> reader.read(next, 2))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file changed while it was read (files articles.csv, the file as a whole). Have it written under"
                                + " another name and renamed when it is complete; the next run reads it from its beginning.");
        assertThat(names(reader.read(next, 10))).hasSize(6);
    }

    @Test
    void readsAFileWithoutArticles() {
        folder.articles("");
        ArticleReader reader = articles();

        Page<Article> page = reader.read(reader.begin(Selection.everything()), 10);

        assertThat(page.reads()).isEmpty();
        assertThat(page.last()).isTrue();
        assertThat(page.total()).hasValue(0);
    }

    private ArticleReader articles() {
        return folder.open().role(ArticleReader.class).orElseThrow();
    }

    private StockReader stock() {
        return folder.open().role(StockReader.class).orElseThrow();
    }

    private static List<String> names(Page<Article> page) {
        return page.reads().stream().map(Read::name).toList();
    }
}
