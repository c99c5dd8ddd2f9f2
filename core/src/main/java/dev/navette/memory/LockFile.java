package dev.navette.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;

/**
 * A lock that one holder has at a time, in this process and others; it ends with the process at the latest.
 *
 * @param file stays behind, empty
 * @param system what messages call the owner
 */
record LockFile(Path file, String system) {

    private static final int TRIES = 1_000;
    private static final long PAUSE_MILLIS = 10;

    /**
     * Waits for its turn, about ten seconds at most, and does something while it lasts.
     *
     * @throws UnreachableException when it was not its turn by then, or the file cannot be made; nothing was done
     */
    <T> T holding(Supplier<T> action) {
        FileChannel channel = locked();
        try {
            return action.get();
        } finally {
            release(channel);
        }
    }

    /** What the file system said; its exceptions name the file alone where the kind says the rest. */
    static String answer(IOException failed) {
        @Nullable String reason = failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
        String kind = failed.getClass().getSimpleName();
        return reason == null ? kind : kind + ", " + reason;
    }

    private FileChannel locked() {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                await(channel);
                return channel;
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UnreachableException(
                    new Fault(
                            "The shop's file cannot be locked",
                            system,
                            "lock file " + file,
                            answer(failed),
                            "Give the right to write in its folder"),
                    failed);
        }
    }

    private void await(FileChannel channel) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (isOurs(channel)) {
                return;
            }
            pause();
        }
        throw new UnreachableException(Fault.of(
                "The shop's file is held by somebody else",
                system,
                "lock file " + file,
                "Wait until the other process has ended, or end it"));
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(
                    Fault.of(
                            "Waiting for the shop's file was interrupted", system, "lock file " + file, "Run it again"),
                    stop);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
