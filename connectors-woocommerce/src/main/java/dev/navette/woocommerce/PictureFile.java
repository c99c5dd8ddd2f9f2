package dev.navette.woocommerce;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Image;
import dev.navette.model.MediaFile;
import dev.navette.model.Medium;
import dev.navette.spi.Outcome;

/** A file as WordPress is told of it. */
final class PictureFile {

    /** The most bytes of one; it is held in memory while it is sent. */
    static final int MOST = 32 * 1024 * 1024;

    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[-._]+|[-._]+$");
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "pdf", "application/pdf");
    private static final int DIGITS = 32;

    private PictureFile() {}

    /** What one is found by again: people may give it another title. */
    static String slug(String hash) {
        return "navette-" + hash.substring(0, DIGITS);
    }

    /** The slugs that its first and its second upload have. */
    static List<String> slugs(String hash) {
        return List.of(slug(hash), slug(hash) + "-2");
    }

    /** In letters that each file system has; it stands in the picture's address. */
    static String name(String fileName) {
        String plain = MARKS.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFD))
                .replaceAll("");
        int dot = plain.lastIndexOf('.');
        String base = clean(dot < 0 ? plain : plain.substring(0, dot));
        String ending = dot < 0 ? "" : clean(plain.substring(dot + 1)).toLowerCase(Locale.ROOT);
        String cut = base.substring(0, Math.min(LONGEST, base.length()));
        return (cut.isEmpty() ? "picture" : cut) + (ending.isEmpty() ? "" : "." + ending);
    }

    private static String clean(String text) {
        return EDGES.matcher(OTHERS.matcher(text).replaceAll("-")).replaceAll("");
    }

    /** Its type by its ending; the shop looks at the content itself. */
    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** What became of reading a content: its bytes, or an outcome for want of them. */
    sealed interface Content {

        /** It is there and has its hash. */
        final class Read implements Content {

            private final byte[] bytes;

            Read(byte[] bytes) {
                this.bytes = bytes;
            }

            /** The bytes themselves: a copy of 32 MiB is a lot. */
            byte[] bytes() {
                return bytes;
            }
        }

        /** It cannot be sent. */
        record Missing(Outcome outcome) implements Content {}
    }

    /** Reads one whole: the shop wants to know its length before, and we its hash. */
    static Content read(MediaFile file, String system) {
        Medium medium = file.medium();
        String element = "picture " + medium.fileName();
        try (InputStream stream = file.content().open()) {
            byte[] bytes = stream.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                return refused("It is larger than 32 MiB", system, element, "Make the picture smaller");
            }
            return Image.of(medium.fileName(), bytes).hash().equals(medium.hash())
                    ? new Content.Read(bytes)
                    : refused(
                            "The picture has another content than its hash says",
                            system,
                            element,
                            "Read its article again");
        } catch (UnreadableSourceException gone) {
            return new Content.Missing(Outcome.rejected(of(gone.fault(), element)));
        } catch (UnreachableException silent) {
            return new Content.Missing(new Outcome.RetryLater(of(silent.fault(), element)));
        } catch (AccessRefusedException shut) {
            return new Content.Missing(new Outcome.RetryLater(of(shut.fault(), element)));
        } catch (IOException | RuntimeException failed) {
            return new Content.Missing(new Outcome.RetryLater(Fault.of(
                    "The picture could not be read to its end: "
                            + failed.getClass().getSimpleName(),
                    system,
                    element,
                    "Check where the pictures are kept")));
        }
    }

    private static Content refused(String what, String system, String element, String remedy) {
        return new Content.Missing(Outcome.rejected(Fault.of(what, system, element, remedy)));
    }

    private static Fault of(Fault fault, String element) {
        return new Fault(fault.what(), fault.system(), element, fault.answer(), fault.remedy());
    }
}
