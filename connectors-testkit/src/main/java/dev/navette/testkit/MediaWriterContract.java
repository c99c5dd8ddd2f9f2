package dev.navette.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.spi.Claim;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link MediaWriter} keeps to: extend it, and return the shop that is uploaded to. */
public abstract class MediaWriterContract extends CreatorContract<MediaFile, String, ShopMediaWorld> {

    private static final int BIG = 3 * 1024 * 1024;
    private static final Fault FAULT =
            Fault.of("The folder of the pictures does not answer", "files ebp", "picture EM-2.jpg", "Try again later");

    /** For a connector's own test. */
    protected MediaWriterContract() {}

    @Override
    final Class<MediaWriter> role() {
        return MediaWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return image(element).hash();
    }

    /** A picture is told apart by its content, so that it has no versions: the hash of what the shop has. */
    @Override
    final String thing(String element, int version) {
        return nameOf(element);
    }

    @Override
    final ForeignId putByHand(String element) {
        return system().put(element + ".jpg", bytes(element));
    }

    @Override
    final Write<MediaFile> change(ForeignId id, String element, int version) {
        return upload(element, id, () -> new ByteArrayInputStream(bytes(element)));
    }

    @Override
    final Write<MediaFile> creation(String element, int version) {
        return upload(element, null, () -> new ByteArrayInputStream(bytes(element)));
    }

    @Override
    final Object changed(String hash) {
        return hash;
    }

    @Override
    final List<There<String>> there() {
        return system().contents().entrySet().stream()
                .map(picture -> {
                    String hash = Image.of("as-it-is-there", picture.getValue()).hash();
                    return new There<>(picture.getKey(), hash, hash);
                })
                .toList();
    }

    @Test
    @Tag("ART-13")
    void aContentGoesByteForByte() {
        byte[] big = new byte[BIG];
        new Random(1).nextBytes(big);
        byte[] every = new byte[256];
        for (int value = 0; value < every.length; value++) {
            every[value] = (byte) value;
        }
        byte[] one = {'\n'};

        List<ForeignId> ids = doneIds(write(List.of(upload("big", big), upload("every", every), upload("one", one))));

        Map<ForeignId, byte[]> contents = system().contents();
        assertThat(ids.stream().map(contents::get).toList())
                .as("The shop has each content byte for byte, large and small: its hash is how we know it again")
                .usingElementComparator(Arrays::compare)
                .containsExactly(big, every, one);
    }

    @Test
    @Tag("promise-6")
    void aContentThatCannotBeReadNowIsTriedLaterAlone() {
        for (MediaFile.Content content : failing()) {
            int before = there().size();

            List<Outcome> outcomes = write(List.of(
                    creation("EM-1-" + before, 1), upload("EM-2", null, content), creation("EM-3-" + before, 1)));

            assertThat(outcomes)
                    .extracting(Outcome::kind)
                    .as(
                            "Content that cannot be read now, whatever the exception, is tried later for its element alone: the"
                                    + " system that has the contents may be down while the shop is well")
                    .containsExactly(Outcome.Kind.DONE, Outcome.Kind.RETRY_LATER, Outcome.Kind.DONE);
            assertThat(there())
                    .as("The others are there, and nothing of what could not be read, not even its beginning")
                    .hasSize(before + 2)
                    .noneMatch(one -> one.name().equals(nameOf("EM-2")));
        }
    }

    @Test
    @Tag("promise-6")
    void aContentThatIsGoneIsRefusedAlone() {
        List<Outcome> outcomes = write(List.of(
                creation("EM-1", 1),
                upload("EM-2", null, () -> {
                    throw new UnreadableSourceException(FAULT);
                }),
                creation("EM-3", 1)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("Content that is gone is refused for its element alone: trying again brings nothing")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(there()).as("The others are there").hasSize(2);
        isWellSaid(outcomes.get(1), "EM-2");
    }

    @Test
    @Tag("promise-6")
    void aContentOfAnotherHashIsRefusedAlone() {
        List<Outcome> outcomes = write(List.of(
                creation("EM-1", 1),
                upload("EM-2", null, () -> new ByteArrayInputStream(bytes("another picture"))),
                creation("EM-3", 1)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("Content of another hash is refused for its element alone: under our name there would be another"
                        + " picture, for ever")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(there())
                .as("The others are there, and nothing of it, under whichever name")
                .extracting(There::name)
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-3"));
        isWellSaid(outcomes.get(1), "EM-2");
    }

    @Test
    void everyStreamIsClosed() {
        var streams = new OpenStreams();

        write(List.of(
                upload("EM-1", null, streams.of(() -> new ByteArrayInputStream(bytes("EM-1")))),
                upload("EM-2", null, streams.of(() -> cut(bytes("EM-2")))),
                upload("EM-3", null, streams.of(() -> new ByteArrayInputStream(bytes("another picture"))))));

        assertThat(streams.opened()).as("Each content is read within the write").isGreaterThanOrEqualTo(3);
        assertThat(streams.open())
                .as("Each stream that was opened is closed when the write returns: each holds a file or a connection")
                .isZero();
    }

    @Test
    void onePictureUnderTwoFileNamesIsOne() {
        Write<MediaFile> first = creation("EM-1", 1);
        assumeTrue(writer().repeat(first.claim()) == Repeat.HARMLESS, "a second upload is said to do harm");
        ForeignId id = doneIds(write(List.of(first))).get(0);

        List<Outcome> outcomes = write(List.of(upload(
                Image.of("couverture.png", bytes("EM-1")), null, () -> new ByteArrayInputStream(bytes("EM-1")))));

        assertThat(doneIds(outcomes))
                .as(
                        "A picture is claimed by the hash of its content: under another file name it is the same, kept once")
                .containsExactly(id);
        assertThat(there()).as("No second one is made").hasSize(1);
    }

    private static Write<MediaFile> upload(String element, byte[] content) {
        return upload(Image.of(element + ".jpg", content), null, () -> new ByteArrayInputStream(content));
    }

    private static Write<MediaFile> upload(String element, @Nullable ForeignId id, MediaFile.Content content) {
        return upload(image(element), id, content);
    }

    private static Write<MediaFile> upload(Image image, @Nullable ForeignId id, MediaFile.Content content) {
        return new Write<>(
                new Claim(image.hash(), id), new MediaFile(image, content), Set.of(MediaField.CONTENT), Map.of());
    }

    private static Image image(String element) {
        return Image.of(element.replaceAll("[\\\\/:*?\"]", "-") + ".jpg", bytes(element));
    }

    /** What may become of a content when it is read, and pass. */
    private static List<MediaFile.Content> failing() {
        return List.of(
                () -> {
                    throw new IOException("connection reset");
                },
                () -> cut(bytes("EM-2")),
                () -> {
                    throw new UnreachableException(FAULT);
                },
                () -> {
                    throw new AccessRefusedException(FAULT);
                },
                () -> {
                    throw new UncheckedIOException(new IOException("connection reset"));
                },
                () -> {
                    throw new IllegalStateException("the pictures' folder is being moved");
                });
    }

    /** What stands in for a picture. */
    private static byte[] bytes(String element) {
        return ("JPEG of " + element).getBytes(StandardCharsets.UTF_8);
    }

    /** A content that breaks off before its last byte. */
    private static InputStream cut(byte[] content) {
        return new SequenceInputStream(new ByteArrayInputStream(content, 0, content.length - 1), new BrokenOff());
    }

    private static final class BrokenOff extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
