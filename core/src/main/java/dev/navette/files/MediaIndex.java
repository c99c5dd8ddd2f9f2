package dev.navette.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Image;
import dev.navette.model.Medium;
import dev.navette.spi.Read;
import dev.navette.text.MediaNaming;

/**
 * The names in a {@link MediaFolder} as they were at one moment, and whose they are. First it is told of every reference
 * that there is ({@link #meet}), since {@code EM-2.jpg} is the picture of EM-2 or the second one of EM; then it is asked.
 * Contents are read when they are asked for, and only where nothing is remembered of them. For one thread at a time.
 */
public final class MediaIndex {

    /** Read since hashes were last kept: what a process that dies reads again at most. */
    private static final long PORTION = 512L * 1024 * 1024;

    private static final int DIGEST_BYTES = 16;

    private final MediaRules rules;
    private final MediaContents contents;
    private final MediaHashes hashes;
    private final Instant listed;
    private final List<MediaEntry> entries;
    private final @Nullable MediaOwners owners;
    private final @Nullable MediaNames names;
    private final AtomicLong read = new AtomicLong();
    private boolean recalled;

    MediaIndex(MediaRules rules, MediaContents contents, MediaHashes hashes, Instant listed, List<MediaEntry> entries) {
        this.rules = rules;
        this.contents = contents;
        this.hashes = hashes;
        this.listed = listed;
        this.entries = entries;
        MediaNaming naming = rules.naming();
        owners = naming == null ? null : new MediaOwners(naming, rules.subFolders());
        names = naming == null ? new MediaNames(rules.subFolders()) : null;
        for (MediaEntry entry : entries) {
            if (owners != null) {
                owners.add(entry);
            } else if (names != null) {
                names.add(entry);
            }
        }
    }

    /**
     * Files that belong to no article.
     *
     * @param count how many
     * @param first the first few, each with what is known of it
     */
    public record Strays(int count, List<String> first) {

        private static final int SHOWN = 5;

        public Strays {
            first = List.copyOf(first);
        }

        /** {@code a.jpg, em-1.jpg (like EM-1 but for case)}, the first few. */
        @Override
        public String toString() {
            return String.join(", ", first) + (count > first.size() ? " and " + (count - first.size()) + " more" : "");
        }
    }

    /** Tells of a reference that there is. Telling twice is telling once. */
    public void meet(String reference) {
        if (owners != null) {
            owners.meet(reference);
        }
    }

    /**
     * The files of an article by their names, in their order; empty when it has none. One that cannot be taken makes the
     * answer faulty.
     *
     * @throws IllegalStateException when the rules leave it to the ERP to name them
     * @throws dev.navette.error.UnreachableException when the folder is not there any more
     */
    public Read<List<Image>> of(String reference) {
        if (owners == null) {
            throw new IllegalStateException("the ERP names the files of each article");
        }
        owners.meet(reference);
        return images(reference, owners.of(reference));
    }

    /**
     * The files of an article that the ERP names, in its order. Of a path only the last name counts; one that is not there
     * makes the answer faulty.
     *
     * @throws IllegalStateException when the rules know them by their names
     * @throws dev.navette.error.UnreachableException when the folder is not there any more
     */
    public Read<List<Image>> named(String reference, List<String> fileNames) {
        if (names == null) {
            throw new IllegalStateException("files are known by their names");
        }
        var found = new ArrayList<MediaEntry>();
        for (String fileName : fileNames) {
            String name = lastOf(fileName).strip();
            if (name.isEmpty()) {
                continue;
            }
            List<MediaEntry> meant = rules.takes(name) ? names.of(reference, name) : List.of();
            if (meant.size() != 1) {
                return Read.faulty(reference, notFound(reference, name, meant.size()));
            }
            found.add(meant.get(0));
        }
        return images(reference, found);
    }

    /** The files that belong to none of the references that it was told of. */
    public Strays strays() {
        var first = new ArrayList<String>();
        int[] count = {0};
        if (owners != null) {
            owners.strays(entries, (entry, why) -> {
                if (count[0]++ < Strays.SHOWN) {
                    first.add(entry.path() + (why == null ? "" : " (" + why + ")"));
                }
            });
        }
        return new Strays(count[0], first);
    }

    /**
     * Of all that was listed: another one when a file came, went or was written. A file that was written just before may
     * be written again without its looking otherwise, so the digest is another one the next time.
     */
    public String digest() {
        MessageDigest digest = SourceFile.sha256();
        for (MediaEntry entry : entries) {
            String settled = MediaContents.isSettled(entry.modified(), listed) ? "" : " " + listed;
            String line = entry.path() + "\0" + entry.size() + " " + entry.modified() + settled + " " + entry.flaw();
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    /**
     * Opens a content; nothing when no file has it.
     *
     * @throws dev.navette.error.UnreadableSourceException when the file that may have it cannot be read
     * @throws dev.navette.error.UnreachableException when it cannot be read now
     */
    Optional<InputStream> open(Medium image) {
        recall();
        byte[] wanted = HexFormat.of().parseHex(image.hash());
        var others = new ArrayList<MediaEntry>();
        for (MediaEntry entry : entries) {
            if (entry.isOf(wanted)) {
                Optional<InputStream> content = contents.open(entry, image.hash());
                if (content.isPresent()) {
                    return content;
                }
            } else if (!entry.isHashed() && MediaNaming.spelled(entry.name()).equals(image.fileName())) {
                others.add(entry);
            }
        }
        return openUnread(image, wanted, others);
    }

    /** An article that waited on the disk names what nobody has read in this process. */
    private Optional<InputStream> openUnread(Medium image, byte[] wanted, List<MediaEntry> sameName) {
        for (MediaEntry entry : sameName) {
            Optional<Fault> fault = hash(entry, "file " + image.fileName());
            if (fault.isPresent() && sameName.size() == 1) {
                throw new UnreadableSourceException(fault.get());
            }
            if (entry.isOf(wanted)) {
                return contents.open(entry, image.hash());
            }
        }
        return Optional.empty();
    }

    void keep() {
        hashes.keep(entries);
        read.set(0);
    }

    private Read<List<Image>> images(String reference, List<MediaEntry> files) {
        var images = new ArrayList<Image>(files.size());
        for (MediaEntry file : files) {
            Optional<Fault> fault = hash(file, "article " + reference);
            if (fault.isPresent()) {
                return Read.faulty(reference, fault.get());
            }
            images.add(new Image(MediaNaming.spelled(file.name()), file.hash()));
        }
        return Read.of(reference, List.copyOf(images));
    }

    private Optional<Fault> hash(MediaEntry file, String element) {
        recall();
        if (file.isHashed() && file.size() <= rules.maxBytes()) {
            return Optional.empty();
        }
        Optional<Fault> fault = contents.hash(file, element);
        if (fault.isEmpty()) {
            hashes.read(file);
            if (read.addAndGet(file.size()) > PORTION) {
                keep();
            }
        }
        return fault;
    }

    private synchronized void recall() {
        if (!recalled) {
            recalled = true;
            hashes.recall(entries);
        }
    }

    private Fault notFound(String reference, String name, int count) {
        String article = "article " + reference;
        if (!rules.takes(name)) {
            return Fault.of(
                    "The file " + name + " is of a kind that is not taken here",
                    contents.source(),
                    article,
                    "Name one of these kinds: "
                            + String.join(
                                    ", ", rules.extensions().stream().sorted().toList()));
        }
        return count == 0
                ? Fault.of(
                        "The file " + name + " is not there",
                        contents.source(),
                        article,
                        "Put it there, or take its name off the article")
                : Fault.of(
                        "There are " + count + " files " + name + " that differ in case",
                        contents.source(),
                        article,
                        "Name one of them exactly");
    }

    private static String lastOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
