package dev.navette.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Image;
import dev.navette.spi.MediaReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link MediaReader} keeps to: extend it, and return the ERP that has the pictures. */
@Tag("ART-13")
@Timeout(120)
public abstract class MediaReaderContract extends WireReadingRules {

    private static final int BIG = 3 * 1024 * 1024;
    private static final int THREADS = 8;

    private final List<Image> filled = new ArrayList<>();
    private ErpMediaWorld world;

    /** For a connector's own test. */
    protected MediaReaderContract() {}

    /**
     * An ERP without any picture, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ErpMediaWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void aContentComesByteForByte() throws Exception {
        byte[] big = new byte[BIG];
        new Random(1).nextBytes(big);
        byte[] every = new byte[256];
        for (int value = 0; value < every.length; value++) {
            every[value] = (byte) value;
        }

        for (byte[] content : List.of(big, every, new byte[] {'\n'})) {
            Image image = world.put("EM-" + content.length + ".jpg", content);

            assertThat(read(reader(), image))
                    .as(
                            "A content of %s bytes comes byte for byte: one that differs is another picture",
                            content.length)
                    .isEqualTo(content);
        }
    }

    @Test
    void aContentComesFromItsFirstByteEachTime() throws Exception {
        Image image = world.put("EM-1.jpg", bytes("EM-1"));
        MediaReader reader = reader();

        try (InputStream first = reader.open(image)) {
            first.readNBytes(3);

            assertThat(read(reader, image))
                    .as(
                            "Each time it is opened a content comes from its first byte, while another stream of it is being"
                                    + " read too: an upload that broke off is tried again")
                    .isEqualTo(bytes("EM-1"));
            assertThat(first.readAllBytes())
                    .as("The stream that was open before goes on where it was")
                    .isEqualTo("G of EM-1".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPictureIsToldApartByItsContent() throws Exception {
        Image one = world.put("EM-1.jpg", bytes("EM-1"));
        Image other = world.put("EM-2.jpg", bytes("EM-2"));
        MediaReader reader = reader();

        assertThat(List.of(text(reader, one), text(reader, other), text(reader, one)))
                .as("Each picture has its own content, in whichever order they are asked")
                .containsExactly("JPEG of EM-1", "JPEG of EM-2", "JPEG of EM-1");
    }

    @Test
    void severalThreadsAreServedAtOnce() throws Exception {
        Image one = world.put("EM-1.jpg", bytes("EM-1"));
        Image other = world.put("EM-2.jpg", bytes("EM-2"));
        MediaReader reader = reader();
        Callable<List<String>> both = () -> List.of(text(reader, one), text(reader, other));

        List<List<String>> answers = WriterResolveRules.atOnce(Collections.nCopies(THREADS, both));

        assertThat(answers)
                .as("Several threads ask at once, and each has the content that it asked for")
                .hasSize(THREADS)
                .containsOnly(List.of("JPEG of EM-1", "JPEG of EM-2"));
    }

    @Test
    void aPictureThatIsGoneIsToldAsSuch() throws Exception {
        Image gone = world.put("EM-1.jpg", bytes("EM-1"));
        Image stays = world.put("EM-2.jpg", bytes("EM-2"));
        MediaReader reader = reader();
        read(reader, gone);
        world.remove(gone);

        for (Image image : List.of(gone, Image.of("EM-3.jpg", bytes("EM-3")))) {
            assertThatThrownBy(() -> reader.open(image))
                    .as(
                            "A picture that is gone or never was is told when it is opened: its article is read again, and the"
                                    + " picture not tried before")
                    .isInstanceOfSatisfying(UnreadableSourceException.class, refused -> isWellSaid(refused.fault()));
        }
        assertThat(read(reader, stays)).as("The others can be read").isEqualTo(bytes("EM-2"));
    }

    @Test
    void anotherContentIsNotGivenForIt() throws Exception {
        Image image = world.put("EM-1.jpg", bytes("EM-1"));
        MediaReader reader = reader();
        read(reader, image);
        assumeTrue(world.change(image, bytes("EM-9")), "another content is another picture here");

        assertThatThrownBy(() -> reader.open(image))
                .as(
                        "A content that has another hash by now is told when it is opened: it would be sent under the name of"
                                + " the former")
                .isInstanceOfSatisfying(UnreadableSourceException.class, refused -> isWellSaid(refused.fault()));
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        Image image = world.put("EM-1.jpg", bytes("EM-1"));
        MediaReader reader = reader();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> reader.open(image))
                .as(
                        "A system that does not answer is not a picture that is gone: the one is tried later, the other is not")
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() throws Exception {
        Image image = world.put("EM-1.jpg", bytes("EM-1"));

        interrupted(() -> reader().open(image))
                .orElse(InputStream.nullInputStream())
                .close();

        assertThat(read(reader(), image))
                .as("What was stopped leaves nothing in the way of the next call")
                .isEqualTo(bytes("EM-1"));
    }

    @Override
    final ErpMediaWorld system() {
        return world;
    }

    @Override
    final Class<MediaReader> role() {
        return MediaReader.class;
    }

    @Override
    final void fill(int elements) {
        for (int number = 1; number <= elements; number++) {
            filled.add(world.put("EM-" + number + ".jpg", bytes("EM-" + number)));
        }
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("opening a content", () -> {
            try {
                return text(reader(), filled.get(0));
            } catch (IOException broken) {
                throw new UnreachableException(
                        Fault.of("The content broke off", "the stream", "the picture", "Open it again"), broken);
            }
        });
    }

    /** A content whose length and status are right is told apart by its hash alone: it is another one. */
    @Override
    final boolean passes(Mishap mishap) {
        return !mishap.looksWell();
    }

    private MediaReader reader() {
        return role(world.connection(), MediaReader.class);
    }

    private static String text(MediaReader reader, Image image) throws IOException {
        return new String(read(reader, image), StandardCharsets.UTF_8);
    }

    private static byte[] read(MediaReader reader, Image image) throws IOException {
        try (InputStream content = reader.open(image)) {
            return content.readAllBytes();
        }
    }

    private static byte[] bytes(String name) {
        return ("JPEG of " + name).getBytes(StandardCharsets.UTF_8);
    }

    private static void isWellSaid(Fault fault) {
        assertThat(List.of(fault.what(), fault.system(), fault.element(), fault.remedy()))
                .as("A fault says what happened, in which system, to which picture, and what to do")
                .noneMatch(String::isBlank);
    }
}
