package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Check;
import dev.navette.model.Image;
import dev.navette.spi.Read;
import dev.navette.text.MediaNaming;

import static dev.navette.files.Photos.bytes;
import static dev.navette.files.Photos.images;
import static dev.navette.files.Photos.message;
import static dev.navette.files.Photos.names;
import static dev.navette.files.Photos.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whose files are, by their names. */
@Tag("ART-13")
class MediaFolderTest {

    @TempDir
    private Path temp;

    private Photos photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = Photos.in(temp);
    }

    @Test
    void givesTheFilesOfAnArticleInTheirOrder() throws IOException {
        for (String name :
                List.of("EM-10.jpg", "EM-2.jpg", "EM.png", "EM_02.jpg", "EM 3.webp", "EM-1.JPG", "EM-1.gif")) {
            photos.write(name, name);
        }
        MediaIndex index = photos.listed("EM", "XX");

        Read<List<Image>> images = index.of("EM");

        assertThat(names(images))
                .containsExactly("EM.png", "EM-1.JPG", "EM-1.gif", "EM-2.jpg", "EM_02.jpg", "EM 3.webp", "EM-10.jpg");
        assertThat(images.element()).first().isEqualTo(Image.of("EM.png", bytes("EM.png")));
        assertThat(names(index.of("XX"))).isEmpty();
    }

    @Test
    void leavesToALongerReferenceWhatIsItsOwn() throws IOException {
        photos.named("EM.jpg", "EM-1.jpg", "EM-2.jpg", "EM-2-1.jpg", "EM-2-1-1.jpg");
        MediaIndex index = photos.listed("EM", "EM-2", "EM-2-1-1");

        assertThat(names(index.of("EM"))).containsExactly("EM.jpg", "EM-1.jpg");
        assertThat(names(index.of("EM-2"))).containsExactly("EM-2.jpg", "EM-2-1.jpg");
        assertThat(names(index.of("EM-2-1-1"))).containsExactly("EM-2-1-1.jpg");
    }

    @Test
    void tellsReferencesApartAsTheErpDoes() throws IOException {
        photos.write("EM-1.jpg", "large");
        photos.write("em-1-2.jpg", "small");
        MediaIndex index = photos.listed("EM-1", "em-1");

        assertThat(names(index.of("EM-1"))).containsExactly("EM-1.jpg");
        assertThat(names(index.of("em-1"))).containsExactly("em-1-2.jpg");
    }

    @Test
    void findsAReferenceThatNamesCannotHoldAndAccentsOfMacOs() throws IOException {
        photos.write("TUBE 3_4_-1.jpg", "tube");
        photos.write(Normalizer.normalize("CAFÉ.jpg", Normalizer.Form.NFD), "cafe");
        MediaIndex index = photos.listed("TUBE 3/4\"", "CAFÉ");

        assertThat(names(index.of("TUBE 3/4\""))).containsExactly("TUBE 3_4_-1.jpg");
        assertThat(index.of("CAFÉ").element()).containsExactly(Image.of("CAFÉ.jpg", bytes("cafe")));
    }

    @Test
    void namesWhatBelongsToNobody() throws IOException {
        for (String name :
                List.of("A_B.jpg", "C_D-1.jpg", "autre.jpg", "em-1_2.jpg", "EM-1 (2).jpg", "zz.jpg", "zz2.jpg")) {
            photos.write(name, name);
        }
        photos.named("Thumbs.db", ".DS_Store", ".EM-1.jpg", "~$EM-1.jpg", "EM-1.psd", "liste.txt", "EM-1.jpg.part");
        MediaIndex index = photos.listed("EM-1", "A/B", "A:B", "C/D", "C_D");

        MediaIndex.Strays strays = index.strays();

        assertThat(strays.count()).isEqualTo(6);
        assertThat(strays)
                .hasToString("A_B.jpg (A/B and A:B would both be written so), EM-1 (2).jpg, autre.jpg,"
                        + " em-1_2.jpg (like EM-1 but for case), zz.jpg and 1 more");
        assertThat(names(index.of("C_D")))
                .as("the one that is written as it is")
                .containsExactly("C_D-1.jpg");
        assertThat(names(index.of("C/D"))).isEmpty();
        assertThat(names(index.of("A/B"))).isEmpty();
        assertThat(names(index.of("EM-1"))).isEmpty();
    }

    @Test
    void looksIntoAFolderForEachReference() throws IOException {
        photos.named(
                "EM/EM-2.jpg",
                "EM/EM.jpg",
                "EM/XX.jpg",
                "EM-2/EM-2.jpg",
                "EM-2/alt/EM-2-1.jpg",
                ".cache/EM-2.jpg",
                "A_B/A_B-1.jpg",
                "EM.jpg",
                "ZZ/ZZ.jpg");
        MediaIndex index = photos.listed(MediaRules.images().withSubFolders(true), "EM", "EM-2", "A/B");

        assertThat(names(index.of("EM"))).containsExactly("EM.jpg", "EM-2.jpg");
        assertThat(index.of("EM-2").element()).containsExactly(Image.of("EM-2.jpg", bytes("EM-2/EM-2.jpg")));
        assertThat(names(index.of("A/B"))).containsExactly("A_B-1.jpg");
        assertThat(index.strays()).hasToString("EM.jpg, EM/XX.jpg, ZZ/ZZ.jpg");
    }

    @Test
    void readsNamesByAPattern() throws IOException {
        photos.named("photo-EM-1.jpg", "photo-EM-1_2.jpg", "EM-1.jpg");
        var naming = MediaNaming.of("photo-{reference}[_{number}]");
        MediaIndex index = photos.listed(MediaRules.images().withNaming(naming), "EM-1");

        assertThat(names(index.of("EM-1"))).containsExactly("photo-EM-1.jpg", "photo-EM-1_2.jpg");
        assertThat(index.strays()).hasToString("EM-1.jpg");
    }

    @Test
    void findsTheFilesThatTheErpNames() throws IOException {
        photos.named("face.jpg", "DOS.JPG", "dos2.jpg", "DOS2.jpg", "scan.bmp");
        MediaIndex index = photos.listed(MediaRules.images().withNamesFromTheErp());

        assertThat(names(index.named("EM-1", List.of("C:\\Photos\\dos.jpg", " ", "./face.jpg ", "DOS2.jpg"))))
                .containsExactly("DOS.JPG", "face.jpg", "DOS2.jpg");
        assertThat(message(index.named("EM-1", List.of("face.jpg", "profil.jpg"))))
                .isEqualTo(
                        "The file profil.jpg is not there (files photos, article EM-1). Put it there, or take its name off"
                                + " the article.");
        assertThat(message(index.named("EM-1", List.of("dos2.JPG"))))
                .isEqualTo(
                        "There are 2 files dos2.JPG that differ in case (files photos, article EM-1). Name one of them"
                                + " exactly.");
        assertThat(message(index.named("EM-1", List.of("scan.bmp"))))
                .isEqualTo(
                        "The file scan.bmp is of a kind that is not taken here (files photos, article EM-1). Name one of"
                                + " these kinds: avif, gif, jpeg, jpg, png, webp.");
        assertThat(index.strays().count()).isZero();
    }

    @Test
    void findsTheFilesThatTheErpNamesInTheFolderOfTheirReference() throws IOException {
        photos.write("EM-1/face.jpg", "one");
        photos.write("em-1/dos.jpg", "other");
        MediaIndex index =
                photos.listed(MediaRules.images().withNamesFromTheErp().withSubFolders(true));

        assertThat(index.named("EM-1", List.of("FACE.jpg")).element())
                .containsExactly(Image.of("face.jpg", bytes("one")));
        assertThat(index.named("EM-1", List.of("dos.jpg")).fault()).isNotNull();
    }

    @Test
    void refusesAFolderThatIsNotThere() throws IOException {
        Files.delete(photos.path());
        MediaFolder folder = photos.open();

        assertThatThrownBy(folder::list)
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The folder photos is not there (files photos, folder " + temp
                        + "). Make it, connect its drive," + " or correct its path.");
        Files.writeString(photos.path(), "a file");
        assertThatThrownBy(folder::list)
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The folder photos is a file, not a folder (files photos, folder " + temp
                        + "). Name a folder.");
    }

    @Test
    @Tag("PRO-3")
    void saysWhetherItCanBeRead() throws IOException {
        MediaFolder folder = photos.open();

        assertThat(folder.check())
                .hasToString("warning  $: the folder photos is empty. Put the files there, or connect its drive.");
        photos.write("EM-1.jpg", "face");
        assertThat(folder.check()).isEqualTo(Check.ok("the folder photos can be read"));
        Files.move(photos.path(), temp.resolve("elsewhere"));
        assertThat(folder.check())
                .hasToString("failed   $: The folder photos is not there (files photos, folder " + temp
                        + "). Make it, connect its drive, or correct its path.");
    }

    @Test
    @Tag("ART-14")
    void givesDocumentsLikewise() throws IOException {
        photos.named("EM-1.PDF", "EM-1-2.docx", "EM-1.jpg", "~$EM-1-2.docx", "EM-1.exe");
        MediaFolder folder = photos.open(MediaRules.documents());
        MediaIndex index = folder.list();
        index.meet("EM-1");

        Read<List<Image>> documents = index.of("EM-1");

        assertThat(names(documents)).containsExactly("EM-1.PDF", "EM-1-2.docx");
        assertThat(text(folder.open(images(documents).get(1)))).isEqualTo("EM-1-2.docx");
        assertThat(index.strays().count()).isZero();
    }
}
