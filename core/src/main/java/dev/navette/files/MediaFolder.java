package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Check;
import dev.navette.model.Medium;
import dev.navette.spi.Drawer;

/**
 * A folder with the pictures of articles (ART-13) or their documents (ART-14), for a connector to an ERP that has its
 * files beside it. Its names are listed once for a reading, some 400 bytes for each; a content is read when an article
 * that shows it is read, and not again in later runs as long as size and time of its file stay. A tool that writes another
 * content of the same size and sets the time back goes unnoticed, here as everywhere.
 *
 * <p>Links are followed within the folder only. {@link #open} may be called by several threads at once.
 */
public final class MediaFolder {

    private final Path folder;
    private final String source;
    private final MediaRules rules;
    private final Clock clock;
    private final Drawer drawer;
    private volatile @Nullable MediaIndex current;

    /**
     * A folder as a connector uses it; nothing is read before it is asked.
     *
     * @param source what messages call it: {@code files photos}
     * @param drawer for hashes of contents; of this folder under these rules alone
     */
    public MediaFolder(Path folder, String source, MediaRules rules, Clock clock, Drawer drawer) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.source = Objects.requireNonNull(source, "source");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.drawer = Objects.requireNonNull(drawer, "drawer");
    }

    /**
     * Lists the names anew.
     *
     * @throws UnreadableSourceException when the folder is not there, or may not be read
     * @throws UnreachableException when it cannot be read now
     */
    public MediaIndex list() {
        keep();
        Instant begun = clock.instant();
        try {
            Path root = folder.toRealPath();
            if (!Files.isDirectory(root)) {
                throw new NotDirectoryException(root.toString());
            }
            var index = new MediaIndex(
                    rules,
                    new MediaContents(root, source, rules.maxBytes(), clock),
                    new MediaHashes(drawer, root.toString()),
                    begun,
                    MediaListing.of(root, rules));
            current = index;
            return index;
        } catch (IOException failed) {
            throw MediaRefusals.unlisted(folder, source, failed);
        }
    }

    /**
     * The content of a picture or document from its first byte; the caller closes the stream. The stream fails at its end
     * when the file was written meanwhile.
     *
     * @throws UnreadableSourceException when no file has this content any more
     * @throws UnreachableException when the folder or the file cannot be read now
     */
    public InputStream open(Medium image) {
        return find(image).orElseThrow(() -> new UnreadableSourceException(MediaRefusals.gone(source, image)));
    }

    /** Makes durable what was learnt of contents; does nothing where nothing was. */
    public void keep() {
        MediaIndex index = current;
        if (index != null) {
            index.keep();
        }
    }

    /** Whether it is there, may be read and has something in it, as the folder of a drive that is connected (PRO-3). */
    public Check check() {
        String name = "the " + MediaRefusals.nameOf(folder);
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            return names.iterator().hasNext()
                    ? Check.ok(name + " can be read")
                    : Check.warning(name + " is empty", "Put the files there, or connect its drive");
        } catch (IOException failed) {
            RuntimeException refused = MediaRefusals.unlisted(folder, source, failed);
            Fault fault = refused instanceof UnreadableSourceException unreadable
                    ? unreadable.fault()
                    : ((UnreachableException) refused).fault();
            return Check.failed(fault.what() + " (" + fault.system() + ", " + fault.element() + ")", fault.remedy());
        }
    }

    Optional<InputStream> find(Medium image) {
        return index().open(image);
    }

    private MediaIndex index() {
        MediaIndex index = current;
        if (index != null) {
            return index;
        }
        synchronized (this) {
            index = current;
            return index == null ? listed() : index;
        }
    }

    /** Who asks for a content was told of it when the folder was there. */
    private MediaIndex listed() {
        try {
            return list();
        } catch (UnreadableSourceException absent) {
            throw new UnreachableException(absent.fault(), absent);
        }
    }
}
