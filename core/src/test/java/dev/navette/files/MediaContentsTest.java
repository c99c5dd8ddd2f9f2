package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Image;
import dev.navette.text.MediaNaming;

import static dev.navette.files.Photos.NOW;
import static dev.navette.files.Photos.YESTERDAY;
import static dev.navette.files.Photos.bytes;
import static dev.navette.files.Photos.images;
import static dev.navette.files.Photos.message;
import static dev.navette.files.Photos.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** What files hold, and what is wrong with some. */
@Tag("ART-13")
class MediaContentsTest {

    @TempDir
    private Path temp;

    private Photos photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = Photos.in(temp);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vide.jpg    | The file vide.jpg is empty (files photos, article vide). Put the whole file there, or take it away.
            gros.jpg    | The file gros.jpg is larger than allowed (files photos, article gros). Make it smaller, or raise maxBytes.
            dossier.jpg | The file dossier.jpg is a folder or something else that has no content (files photos, article dossier). Put a file there, or name it otherwise.
            dehors.jpg  | The file dehors.jpg is a link that leads out of the folder (files photos, article dehors). Put the file itself there.
            perdu.jpg   | The file perdu.jpg is a link that leads nowhere (files photos, article perdu). Put the file itself there, or take the link away.
            """)
    void namesAFileThatCannotBeTaken(String name, String message) throws IOException {
        photos.write("vide.jpg", "");
        photos.write("gros.jpg", "12345678901");
        Files.createDirectory(photos.path().resolve("dossier.jpg"));
        Files.createSymbolicLink(
                photos.path().resolve("dehors.jpg"), Files.writeString(temp.resolve("secret.jpg"), "secret"));
        Files.createSymbolicLink(
                photos.path().resolve("perdu.jpg"), photos.path().resolve("nulle-part.jpg"));
        String reference = name.substring(0, name.indexOf('.'));
        MediaIndex index = photos.listed(MediaRules.images().withMaxBytes(10), reference);

        assertThat(message(index.of(reference))).isEqualTo(message);
    }

    @Test
    void doesNotLeaveOutWhatCannotBeTaken() throws IOException {
        photos.write("EM-1.jpg", "face");
        photos.write("EM-1-2.jpg", "");

        assertThat(message(photos.listed("EM-1").of("EM-1"))).startsWith("The file EM-1-2.jpg is empty");
    }

    @Test
    void followsLinksWithinTheFolder() throws IOException {
        Path face = photos.write("face.jpg", "face");
        Files.createSymbolicLink(photos.path().resolve("EM-1.jpg"), face);
        MediaIndex index = photos.listed("EM-1");

        assertThat(index.of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("face")));
    }

    @Test
    void doesNotFollowAFileThatBecameALinkMeanwhile() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        MediaIndex index = photos.listed("EM-1");
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(temp.resolve("secret.jpg"), "face"));

        assertThat(message(index.of("EM-1"))).startsWith("The file EM-1.jpg is a link that leads out of the folder");
    }

    @Test
    void doesNotFollowLinksToFolders() throws IOException {
        Files.writeString(Files.createDirectory(temp.resolve("secret")).resolve("EM-1.jpg"), "secret");
        Files.createSymbolicLink(photos.path().resolve("EM-1"), temp.resolve("secret"));
        MediaIndex index = photos.listed(MediaRules.images().withSubFolders(true), "EM-1");

        assertThat(message(index.of("EM-1")))
                .isEqualTo(
                        "The file EM-1 is a link to a folder, and such are not followed (files photos, article EM-1)."
                                + " Put the folder itself there.");
    }

    @Test
    void namesAFileThatWasTakenAwayMeanwhile() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        MediaIndex index = photos.listed("EM-1");
        Files.delete(file);

        assertThat(message(index.of("EM-1")))
                .isEqualTo(
                        "The file EM-1.jpg was taken away while the folder was read (files photos, article EM-1). Put it"
                                + " back if it belongs there; the next run reads it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"faces", "FACE", "fac", ""})
    void namesAFileThatIsWrittenWhileItIsRead(String content) throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        var asked = new AtomicInteger();
        Clock clock = new StandingClock(NOW, () -> {
            if (asked.getAndIncrement() > 0) {
                overwrite(file, content);
            }
        });
        var folder = new MediaFolder(photos.path(), "files photos", MediaRules.images(), clock, photos.drawer());

        assertThat(message(folder.list().of("EM-1")))
                .isEqualTo(
                        "The file EM-1.jpg changed while it was read (files photos, article EM-1). Have it copied under"
                                + " another extension (.tmp) and renamed when it is complete.");
    }

    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(message(photos.listed().of("EM-1")))
                .isEqualTo(
                        "The file EM-1.jpg may not be read by this program (files photos, article EM-1). Give its user the"
                                + " right to read it.");
    }

    @Test
    void takesALostFolderForNoFaultOfAnArticle() throws IOException {
        photos.write("EM-1.jpg", "face");
        MediaIndex index = photos.listed("EM-1");
        Files.move(photos.path(), temp.resolve("elsewhere"));

        assertThatThrownBy(() -> index.of("EM-1"))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("The folder photos is not there (files photos, folder " + temp
                        + "). Make it, connect its drive," + " or correct its path.");
    }

    @Test
    void opensAContentByItsHash() throws IOException {
        photos.write("EM-1/1.jpg", "one");
        photos.write("EM-2/1.jpg", "two");
        MediaRules rules = MediaRules.images().withSubFolders(true).withNaming(MediaNaming.of("{number}"));
        MediaFolder read = photos.open(rules);
        Image image = images(read.list().of("EM-2")).get(0);

        assertThat(text(read.open(image))).isEqualTo("two");
        assertThat(text(photos.open(rules).open(image)))
                .as("in a process that read no article")
                .isEqualTo("two");
        assertThatThrownBy(() -> read.open(Image.of("1.jpg", bytes("three"))))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "No file has this content any more (files photos, file 1.jpg). Put it back if it should be there;"
                                + " where it was changed its article is read again.");
    }

    @Test
    void opensNoContentThatIsAnotherByNow() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        MediaFolder folder = photos.open();
        Image image = images(folder.list().of("EM-1")).get(0);
        Photos.write(file, "FACE", YESTERDAY);

        assertThatThrownBy(() -> folder.open(image)).isInstanceOf(UnreadableSourceException.class);
        Files.delete(file);
        assertThatThrownBy(() -> folder.open(image)).isInstanceOf(UnreadableSourceException.class);
        Files.createSymbolicLink(file, Files.writeString(temp.resolve("secret.jpg"), "face"));
        assertThatThrownBy(() -> folder.open(image))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith("The file EM-1.jpg is a link that leads out of the folder");
    }

    @Test
    void breaksOffWhenTheFileIsWrittenWhileItIsSent() throws IOException {
        byte[] large = new byte[1_000_000];
        Path file = Files.write(photos.path().resolve("EM-1.jpg"), large);
        MediaFolder folder = photos.open();
        Image image = images(folder.list().of("EM-1")).get(0);

        try (InputStream content = folder.open(image)) {
            assertThat(content.readNBytes(10)).containsOnly(0);
            try (var writer = new RandomAccessFile(file.toFile(), "rw")) {
                writer.seek(500_000);
                writer.write(1);
            }

            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file EM-1.jpg changed while it was read");
            assertThatThrownBy(content::read).isInstanceOf(IOException.class);
        }
    }

    private static void overwrite(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Stands still, and does something whenever it is asked. */
    private static final class StandingClock extends Clock {

        private final Instant now;
        private final Runnable asked;

        StandingClock(Instant now, Runnable asked) {
            this.now = now;
            this.asked = asked;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            asked.run();
            return now;
        }
    }
}
