package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.Image;
import dev.navette.spi.Read;

import static dev.navette.files.Photos.NOW;
import static dev.navette.files.Photos.YESTERDAY;
import static dev.navette.files.Photos.bytes;
import static dev.navette.files.Photos.images;
import static dev.navette.files.Photos.names;
import static dev.navette.files.Photos.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered from run to run. */
@Tag("ART-13")
class MediaHashesTest {

    @TempDir
    private Path temp;

    private Photos photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = Photos.in(temp);
    }

    @Test
    void doesNotReadAgainWhatItRemembers() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        photos.write("EM-2.jpg", "autre");
        MediaFolder first = photos.open();
        first.list().of("EM-1");
        first.keep();
        Photos.write(file, "FACE", YESTERDAY); // as nothing but a tool that sets times back does

        Read<List<Image>> images = photos.open().list().of("EM-1");

        assertThat(images.element()).containsExactly(Image.of("EM-1.jpg", bytes("face")));
        assertThat(photos.drawer().puts).isEqualTo(1);
        assertThat(String.join("", photos.drawer().values.values()))
                .as("what was not asked for was not read")
                .doesNotContain("EM-2");
    }

    @Test
    void readsAgainWhatHasAnotherSizeOrTime() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        MediaFolder first = photos.open();
        first.list().of("EM-1");
        first.keep();

        Photos.write(file, "FACE", YESTERDAY.plusMillis(1));
        assertThat(photos.open().list().of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("FACE")));
        Photos.write(file, "faces", YESTERDAY);
        assertThat(photos.open().list().of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("faces")));
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT59S", "PT60S", "PT-5M"})
    void doesNotTrustTheTimeOfAFileThatWasJustWritten(Duration age) throws IOException {
        Path file = Photos.write(photos.path().resolve("EM-1.jpg"), "face", NOW.minus(age));
        MediaFolder first = photos.open();
        MediaIndex before = first.list();
        before.of("EM-1");
        first.keep();
        Photos.write(file, "FACE", NOW.minus(age)); // within one tick of the file system's clock

        MediaIndex after =
                photos.open(MediaRules.images(), NOW.plus(Duration.ofHours(1))).list();

        assertThat(after.of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("FACE")));
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void remembersNothingOfAnotherFolderOrFormOfTheDrawer() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        MediaFolder first = photos.open();
        first.list().of("EM-1");
        first.keep();
        Map<String, String> kept = Map.copyOf(photos.drawer().values);
        Photos.write(file, "FACE", YESTERDAY);
        long nanos = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);

        for (String text : List.of(
                "", "2 x\n", firstLine(kept) + "\n4 " + nanos + " 00 EM-1.jpg\n", firstLine(kept) + "\n4 EM-1.jpg\n")) {
            photos.drawer().values.replaceAll((key, value) -> text);
            assertThat(photos.open().list().of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("FACE")));
        }
        photos.drawer().values.putAll(kept);
        Path moved = Files.move(photos.path(), temp.resolve("photos2"));
        var other = new MediaFolder(moved, "files photos2", MediaRules.images(), Photos.clock(NOW), photos.drawer());
        assertThat(other.list().of("EM-1").element()).containsExactly(Image.of("EM-1.jpg", bytes("FACE")));
    }

    @Test
    void remembersAThousandFilesInAFewHundredPieces() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            photos.write("EM-" + i + "-1.jpg", "photo " + i);
        }
        MediaFolder first = photos.open();
        MediaIndex index = first.list();
        for (int i = 0; i < 1_000; i++) {
            index.meet("EM-" + i);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(names(index.of("EM-" + i))).hasSize(1);
        }

        first.keep();
        int puts = photos.drawer().puts;
        first.keep();

        assertThat(puts).isLessThanOrEqualTo(256);
        assertThat(photos.drawer().puts).as("nothing new, nothing written").isEqualTo(puts);
        MediaFolder second = photos.open();
        second.list().of("EM-7");
        photos.write("EM-8-1.jpg", "another one");
        second.list().of("EM-8");
        second.keep();
        assertThat(photos.drawer().puts).isEqualTo(puts + 1);
        assertThat(photos.drawer().values.values().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.endsWith(".jpg")))
                .hasSize(1_000);
    }

    @Test
    void hasADigestOfItsNamesSizesAndTimes() throws IOException {
        Path file = photos.write("EM-1.jpg", "face");
        String before = digest();

        photos.write("liste.txt", "of another kind");
        assertThat(digest()).isEqualTo(before);
        Photos.write(file, "faces", YESTERDAY);
        assertThat(digest()).isNotEqualTo(before);
        Photos.write(file, "face", YESTERDAY.plusSeconds(1));
        assertThat(digest()).isNotEqualTo(before);
        Photos.write(file, "face", YESTERDAY);
        assertThat(digest()).isEqualTo(before);
        photos.write("EM-2.jpg", "autre");
        assertThat(digest()).isNotEqualTo(before);
    }

    private static String firstLine(Map<String, String> kept) {
        return kept.values().iterator().next().lines().findFirst().orElseThrow();
    }

    private String digest() {
        return photos.open().list().digest();
    }
}
