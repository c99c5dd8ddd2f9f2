package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.Excerpt;
import dev.navette.text.SourceFiles;

/**
 * Reads the files of a folder, and nothing outside of it.
 *
 * @param root its real path
 * @param source what messages call it
 * @param maxBytes larger files are refused
 */
record MediaContents(Path root, String source, long maxBytes, Clock clock) {

    /**
     * How long a file must have been left alone before its time says that its content is the same. A second change within
     * one tick of the file system's clock leaves the time as it was; that clock may be another machine's.
     */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int BUFFER = 64 * 1024;

    /** What one file was like when it was looked at. */
    private record State(long size, long modified) {

        static State of(Path file, long maxBytes) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw new Flawed(MediaFlaw.NO_FILE);
            }
            if (attributes.size() > maxBytes) {
                throw new Flawed(MediaFlaw.TOO_LARGE);
            }
            if (attributes.size() == 0) {
                throw new Flawed(MediaFlaw.EMPTY);
            }
            return new State(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }

    /** The file is there, and cannot be taken. */
    private static final class Flawed extends IOException {

        private static final long serialVersionUID = 1L;

        private final MediaFlaw flaw;

        Flawed(MediaFlaw flaw) {
            super(flaw.name());
            this.flaw = flaw;
        }
    }

    /** Whether a file of that time was left alone long enough at a moment. */
    static boolean isSettled(long modified, Instant at) {
        Instant before = at.minus(SETTLED);
        return modified < TimeUnit.SECONDS.toNanos(before.getEpochSecond()) + before.getNano();
    }

    /**
     * Reads a file and gives its entry the hash of its content; what is wrong with it where that cannot be done.
     *
     * @param element which needs it, for messages
     */
    Optional<Fault> hash(MediaEntry entry, String element) {
        MediaFlaw listed = entry.flaw();
        if (listed != null) {
            return Optional.of(listed.of(entry.path(), source, element, null));
        }
        try {
            Path file = real(entry);
            State before = State.of(file, maxBytes);
            Instant begun = clock.instant();
            byte[] hash;
            try (FileChannel channel = channel(file)) {
                hash = digest(channel, before.size());
            }
            if (!before.equals(State.of(file, maxBytes))) {
                throw new Flawed(MediaFlaw.CHANGING);
            }
            boolean asListed = before.size() == entry.size() && before.modified() == entry.modified();
            entry.hashed(hash, asListed && isSettled(before.modified(), begun));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(fault(entry, element, failed));
        }
    }

    /**
     * Opens a file if it has that content; nothing when it has another, or is gone.
     *
     * @throws UnreadableSourceException when it may have it and cannot be read
     * @throws UnreachableException when it cannot be read now
     */
    Optional<InputStream> open(MediaEntry entry, String hash) {
        try {
            Path file = real(entry);
            State state = State.of(file, maxBytes);
            FileChannel channel = channel(file);
            try {
                boolean same =
                        HexFormat.of().formatHex(digest(channel, state.size())).equals(hash);
                if (same) {
                    channel.position(0);
                    return Optional.of(new MediaStream(channel, entry.path(), hash));
                }
                channel.close();
                return Optional.empty();
            } catch (IOException failed) {
                channel.close();
                throw failed;
            }
        } catch (NoSuchFileException gone) {
            refuseLostFolder(gone);
            return Optional.empty();
        } catch (IOException failed) {
            Fault fault = fault(entry, "file " + entry.path(), failed);
            if (failed instanceof Flawed || failed instanceof AccessDeniedException) {
                throw new UnreadableSourceException(fault, failed);
            }
            throw new UnreachableException(fault, failed);
        }
    }

    /** Where a file really is; links are followed within the folder only, and anew each time. */
    private Path real(MediaEntry entry) throws IOException {
        try {
            Path real = root.resolve(entry.path()).toRealPath();
            if (!real.startsWith(root)) {
                throw new Flawed(MediaFlaw.LEADS_OUT);
            }
            return real;
        } catch (InvalidPathException unreadable) {
            throw new Flawed(MediaFlaw.UNREADABLE_NAME);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] digest(FileChannel channel, long size) throws IOException {
        MessageDigest digest = SourceFile.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long count = 0;
        while (count <= size && channel.read(buffer) >= 0) {
            buffer.flip();
            count += buffer.remaining();
            digest.update(buffer);
            buffer.clear();
        }
        if (count != size) {
            throw new Flawed(MediaFlaw.CHANGING);
        }
        return digest.digest();
    }

    /** What to say of one file; throws when it is not about this file alone. */
    private Fault fault(MediaEntry entry, String element, IOException failed) {
        if (failed instanceof Flawed flawed) {
            return flawed.flaw.of(entry.path(), source, element, null);
        }
        if (failed instanceof ClosedByInterruptException) {
            throw SourceFiles.refusal(root.resolve(entry.path()), source, failed);
        }
        refuseLostFolder(failed);
        if (failed instanceof NoSuchFileException) {
            return MediaFlaw.GONE.of(entry.path(), source, element, null);
        }
        if (failed instanceof AccessDeniedException) {
            return MediaFlaw.DENIED.of(entry.path(), source, element, null);
        }
        return MediaFlaw.BROKEN.of(entry.path(), source, element, Excerpt.of(String.valueOf(failed.getMessage())));
    }

    /** A drive that is gone takes all of its files along: that is no fault of each of them. */
    private void refuseLostFolder(IOException failed) {
        if (!Files.isDirectory(root)) {
            throw new UnreachableException(MediaRefusals.lost(root, source), failed);
        }
    }
}
