package dev.navette.text;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there complete or not at all: written into a hidden file beside it, forced to the disk, and renamed by
 * {@link #commit}, which replaces a file of that name. Closed without it, nothing is left; a process that is killed may
 * leave the hidden file ({@code .stock.csv.1.part}), which may be deleted. For one thread.
 */
public final class WholeFile implements Closeable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private boolean open = true;

    private WholeFile(Path target) throws IOException {
        this.target = target;
        this.part = reserve(target);
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    }

    /**
     * Begins a file.
     *
     * @throws IOException when its folder cannot be written
     */
    public static WholeFile create(Path target) throws IOException {
        return new WholeFile(target);
    }

    /** Takes what the file will hold. Closing it leaves the file open, so that a writer around it can be closed first. */
    public OutputStream content() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length); // the inherited one writes them one by one
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Makes the file appear under its name, durable with all that was written. */
    public void commit() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        open = false;
        forceFolder();
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try {
                channel.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A name of its own: two processes that write one target at once must not write into one file. */
    private static Path reserve(Path target) throws IOException {
        for (int number = 1; ; number++) {
            Path part = target.resolveSibling("." + Refusals.nameOf(target) + "." + number + ".part");
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException taken) {
                if (number == Integer.MAX_VALUE) {
                    throw taken;
                }
            }
        }
    }

    /** Makes the new name durable too; Windows has no way to ask for it, and needs none. */
    private void forceFolder() throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
