package dev.navette.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.model.ArticleMedia;
import dev.navette.model.Check;
import dev.navette.model.Document;
import dev.navette.model.Image;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.SelfTest;

import static dev.navette.files.Photos.NOW;
import static dev.navette.files.Photos.bytes;
import static dev.navette.files.Photos.message;
import static dev.navette.files.Photos.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-13")
class FilesErpMediaTest {

    private static final String IN_FOLDERS = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8",
                "columns": {"reference": "Code", "name": "Nom"},
                "images": {"folder": "photos"}, "documents": {"folder": "fiches", "subFolders": true}}}
            """;

    private static final String IN_A_COLUMN = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8",
                "columns": {"reference": "Code", "name": "Nom", "images": "Photos", "documents": "Fiches"},
                "images": {"folder": "photos"}, "documents": {"folder": "photos", "separator": "|"}}}
            """;

    @TempDir
    private Path temp;

    private Photos photos;
    private ErpFolder folder;
    private final KeptDrawer hashes = new KeptDrawer();
    private final Map<String, KeptDrawer> drawers = new HashMap<>(Map.of("image-hashes", hashes));
    private Instant now = NOW;

    @BeforeEach
    void aFolder() throws IOException {
        folder = new ErpFolder(temp);
        photos = Photos.in(temp);
        Files.createDirectory(temp.resolve("fiches"));
    }

    @Test
    @Tag("ART-14")
    void readsPicturesAndDocumentsOfEachArticle() throws IOException {
        articles("EM;Tasse", "EM-2;Café");
        photos.named("EM.jpg", "EM-1.jpg", "EM-2.jpg", "../fiches/EM-2/EM-2.pdf");

        List<Read<Article>> reads = ErpFolder.all(reader(IN_FOLDERS), 1);

        assertThat(media(reads.get(0))).isEqualTo(ArticleMedia.of(image("EM.jpg"), image("EM-1.jpg")));
        assertThat(media(reads.get(1)))
                .isEqualTo(ArticleMedia.of(image("EM-2.jpg"))
                        .withDocuments(Document.of("EM-2.pdf", bytes("../fiches/EM-2/EM-2.pdf"))));
    }

    @Test
    void readsPicturesOfArticlesByNameThoughNoneWasReadBefore() throws IOException {
        articles("EM;Tasse", "EM-2;Café");
        photos.named("EM.jpg", "EM-2.jpg");

        List<Read<Article>> reads = reader(IN_FOLDERS).named(List.of("EM", "ZZ"));

        assertThat(reads).hasSize(1);
        assertThat(media(reads.get(0))).as("EM-2.jpg is another's").isEqualTo(ArticleMedia.of(image("EM.jpg")));
    }

    @Test
    @Tag("ART-14")
    void readsThePicturesThatALineNames() throws IOException {
        folder.write("articles.csv", """
                Code;Nom;Photos;Fiches
                EM-1;Café;dos.jpg, C:\\photos\\face.jpg ,;mode d'emploi, v2.pdf|fiche.pdf
                EM-2;Thé;;
                EM-3;Riz;face.jpg,profil.jpg;
                """, StandardCharsets.UTF_8);
        photos.named("face.jpg", "dos.jpg", "EM-2.jpg", "mode d'emploi, v2.pdf", "fiche.pdf");

        List<Read<Article>> reads = ErpFolder.all(reader(IN_A_COLUMN), 10);

        assertThat(media(reads.get(0)))
                .isEqualTo(ArticleMedia.of(image("dos.jpg"), image("face.jpg"))
                        .withDocuments(paper("mode d'emploi, v2.pdf"), paper("fiche.pdf")));
        assertThat(media(reads.get(1))).isEqualTo(ArticleMedia.NONE);
        assertThat(reads.get(2).name()).isEqualTo("EM-3");
        assertThat(message(reads.get(2)))
                .isEqualTo(
                        "The file profil.jpg is not there (files photos, article EM-3). Put it there, or take its name off"
                                + " the article.");
    }

    @Test
    void makesOneArticleFaultyByAPictureThatCannotBeTaken() throws IOException {
        articles("EM-1;Café", "EM-2;Thé", "EM-3;");
        photos.named("EM-1.jpg", "EM-2.jpg");
        photos.write("EM-1-2.jpg", "");
        photos.write("EM-3.jpg", "");

        List<Read<Article>> reads = ErpFolder.all(reader(IN_FOLDERS), 10);

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-3");
        assertThat(message(reads.get(0)))
                .isEqualTo(
                        "The file EM-1-2.jpg is empty (files photos, article EM-1). Put the whole file there, or take it"
                                + " away.");
        assertThat(media(reads.get(1))).isEqualTo(ArticleMedia.of(image("EM-2.jpg")));
        assertThat(message(reads.get(2))).startsWith("The column Nom is empty");
    }

    @Test
    @Tag("ART-3")
    void takesAChangeInAFolderForAChange() throws IOException {
        articles("EM-1;Café");
        photos.named("EM-1.jpg");
        ArticleReader reader = reader(IN_FOLDERS);
        Page<Article> before = reader.read(reader.begin(Selection.changed()), 10);

        assertThat(reader(IN_FOLDERS).read(before.next(), 10).reads()).isEmpty();
        photos.named("EM-1-2.jpg");
        Page<Article> after = reader(IN_FOLDERS).read(before.next(), 10);

        assertThat(after.reads()).hasSize(1);
        assertThat(reader(IN_FOLDERS).read(after.next(), 10).reads()).isEmpty();
        photos.named("../fiches/EM-1/EM-1.pdf");
        assertThat(reader(IN_FOLDERS).read(after.next(), 10).reads()).hasSize(1);
    }

    @Test
    @Tag("ART-3")
    void missesNoChangeWithinOneTickOfTheFileSystemsClock() throws IOException {
        articles("EM-1;Café");
        Path file = Photos.write(photos.path().resolve("EM-1.jpg"), "face", NOW);
        ArticleReader reader = reader(IN_FOLDERS);
        Page<Article> before = reader.read(reader.begin(Selection.changed()), 10);
        Photos.write(file, "FACE", NOW);
        now = NOW.plus(Duration.ofHours(1));

        Page<Article> after = reader(IN_FOLDERS).read(before.next(), 10);

        assertThat(media(after.reads().get(0))).isEqualTo(ArticleMedia.of(Image.of("EM-1.jpg", bytes("FACE"))));
    }

    @Test
    void remembersHashesWhenItHasReadAllAndWhenItIsClosed() throws IOException {
        articles("EM-1;Café", "EM-2;Thé");
        photos.named("EM-1.jpg", "EM-2.jpg");
        ErpFolder.all(reader(IN_FOLDERS), 1);
        assertThat(hashes.values).hasSize(2);

        photos.write("EM-1.jpg", "another one");
        try (Connector erp = open(IN_FOLDERS)) {
            erp.role(ArticleReader.class).orElseThrow().named(List.of("EM-1"));
            assertThat(hashes.puts).isEqualTo(2);
        }

        assertThat(hashes.puts).isEqualTo(3);
    }

    @Test
    @Tag("ART-14")
    void opensPicturesAndDocuments() throws IOException {
        articles("EM-1;Café");
        photos.named("EM-1.jpg", "../fiches/EM-1/EM-1.pdf");
        Connector erp = open(IN_FOLDERS);
        ArticleMedia media = media(erp.role(ArticleReader.class)
                .orElseThrow()
                .named(List.of("EM-1"))
                .get(0));
        MediaReader reader = erp.role(MediaReader.class).orElseThrow();

        assertThat(text(reader.open(media.images().get(0)))).isEqualTo("EM-1.jpg");
        assertThat(text(reader.open(media.documents().get(0)))).isEqualTo("../fiches/EM-1/EM-1.pdf");
        assertThatThrownBy(() -> reader.open(image("EM-9.jpg")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "No file has this content any more (files photos, files fiches, file EM-9.jpg). Put it back if it"
                                + " should be there; where it was changed its article is read again.");
    }

    @Test
    void refusesToReadWithoutItsFolder() throws IOException {
        articles("EM-1;Café");
        Files.delete(photos.path());
        ArticleReader reader = reader(IN_FOLDERS);

        assertThatThrownBy(() -> ErpFolder.all(reader, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith("The folder photos is not there (files photos, folder ");
    }

    @Test
    @Tag("PRO-3")
    void checksItsFolders() throws IOException {
        articles("EM-1;Café");
        photos.named("EM-1.jpg");

        List<Check> checks = open(IN_FOLDERS).role(SelfTest.class).orElseThrow().checks();

        assertThat(checks)
                .containsExactly(
                        Check.ok("articles.csv can be read and has the columns of the mapping"),
                        Check.ok("the folder photos can be read"),
                        Check.warning("the folder fiches is empty", "Put the files there, or connect its drive"));
    }

    @Test
    @Tag("PRO-6")
    void hasNoPicturesWithoutAFolder() {
        Connector erp = open("""
                {"articles": {"file": "articles.csv", "columns": {"reference": "Code", "name": "Nom"}}}
                """);

        assertThat(erp.role(MediaReader.class)).isEmpty();
        assertThat(erp.absence(MediaReader.class))
                .hasValue(new Problem(
                        "$.articles.images",
                        "the mapping mapping.json does not say where pictures are",
                        "Add \"images\" with its folder to \"articles\""));
    }

    @Test
    @Tag("PRO-1")
    void refusesEverythingThatIsWrongWithAFolderAtOnce() {
        String mapping = """
                {"articles": {"file": "articles.csv",
                    "columns": {"reference": "Code", "name": "Nom", "images": "Photos"},
                    "images": {"folder": "../photos", "pattern": "{ref}", "maxBytes": 0, "separator": "", "subFolder": true},
                    "documents": {"pattern": "{reference}.pdf", "subFolders": "oui", "separator": ";"}}}
                """;

        assertThatThrownBy(() -> open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 9 problems:
                          - $.articles.images.subFolder: an unknown key. Write "subFolders", or remove it.
                          - $.articles.images.maxBytes: it is 0. Write a number above 0.
                          - $.articles.images.folder: it leads out of the folder. Name one in it; it may be a link to \
                        another place.
                          - $.articles.images.pattern: {ref} at character 1 is not known. Write {reference} or {number}.
                          - $.articles.images.separator: it is empty. Write for example ";", or leave it out.
                          - $.articles.documents.subFolders: it is a text. Write true or false.
                          - $.articles.documents.folder: missing. Write a text that is not blank.
                          - $.articles.documents.pattern: it ends in an extension. Leave the extension out.
                          - $.articles.documents.separator: no column names files. Remove it, or map \
                        columns.documents.""");
    }

    @Test
    void asksWhereTheNamedFilesAre() {
        String mapping = """
                {"articles": {"file": "articles.csv",
                    "columns": {"reference": "Code", "name": "Nom", "images": "Photos", "documents": "Fiches"},
                    "documents": {"folder": "fiches", "pattern": "{reference}"}}}
                """;

        assertThatThrownBy(() -> open(mapping))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The mapping " + temp.resolve("mapping.json") + """
                         has 2 problems:
                          - $.articles.images: missing, and columns.images names files in its folder. Say where they \
                        are, for example {"folder": "images"}.
                          - $.articles.documents.pattern: columns.documents names the files. Remove it or \
                        columns.documents.""");
    }

    private void articles(String... lines) {
        folder.write("articles.csv", "Code;Nom\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private ArticleReader reader(String mapping) {
        return open(mapping).role(ArticleReader.class).orElseThrow();
    }

    /** As another process opens it: what it is lent stays. */
    private Connector open(String mapping) {
        folder.write("mapping.json", mapping, StandardCharsets.UTF_8);
        return FilesErp.in(temp, temp.resolve("mapping.json")).open(new Lent(Photos.clock(now), drawers));
    }

    private static Image image(String name) {
        return Image.of(name, bytes(name));
    }

    private static Document paper(String name) {
        return Document.of(name, bytes(name));
    }

    private static ArticleMedia media(Read<Article> read) {
        return Objects.requireNonNull(read.element(), () -> String.valueOf(read.fault()))
                .media();
    }
}
