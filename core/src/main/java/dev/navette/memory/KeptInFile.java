package dev.navette.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;

/**
 * Keeps the assortment in one file, which is read for each call and replaced as a whole for each change: a reader sees
 * the file before or after a change, never half of it. A lock file beside it lets several processes share it.
 *
 * <p>The file holds an identity, drawn when it is made. Where another file takes its place, its ids mean other products:
 * nothing is read from it or written to it as if it were the former.
 */
final class KeptInFile implements Keeping {

    private final Path file;
    private final ShopContent content;
    private final String identity;

    /**
     * Opens the shop of a file, or makes an empty one.
     *
     * @param random draws the identity of a new shop
     * @throws UnreadableSourceException when the file is there and is not a shop
     */
    KeptInFile(Path file, RandomGenerator random) {
        this.file = file;
        this.content = new ShopContent(system());
        this.identity =
                lock().holding(() -> there().orElseGet(() -> made(random))).identity();
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public synchronized <T> T look(Function<Assortment, T> question) {
        return question.apply(read());
    }

    @Override
    public synchronized <T> Optional<T> change(Function<Assortment, T> change, BooleanSupplier still) {
        return lock().holding(() -> {
            Assortment assortment = read();
            T answer = change.apply(assortment);
            Path next = prepare(assortment);
            if (!still.getAsBoolean()) {
                discard(next);
                return Optional.empty();
            }
            publish(next);
            return Optional.of(answer);
        });
    }

    private LockFile lock() {
        try {
            Files.createDirectories(folder());
        } catch (IOException failed) {
            throw unkept(failed);
        }
        return new LockFile(beside(".lock"), system());
    }

    private Assortment made(RandomGenerator random) {
        var empty = new Assortment(HexFormat.of().toHexDigits(random.nextLong()));
        publish(prepare(empty));
        return empty;
    }

    private Assortment read() {
        return there().filter(shop -> shop.identity().equals(identity))
                .orElseThrow(() -> new UnreachableException(Fault.of(
                        "The shop's file is gone, or another shop's has taken its place; nothing has changed",
                        system(),
                        "the whole file",
                        "Put it back, or run it again to go on with what is there now")));
    }

    private Optional<Assortment> there() {
        try {
            return Optional.of(content.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UnreadableSourceException(
                    new Fault(
                            "The shop's file cannot be read",
                            system(),
                            "the whole file",
                            LockFile.answer(failed),
                            "Name a file that can be read and written"),
                    failed);
        }
    }

    /** The next content on the disk, under a name that nobody reads. */
    private Path prepare(Assortment assortment) {
        byte[] bytes = content.write(assortment);
        Path next = beside(".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
            return next;
        } catch (IOException failed) {
            throw unkept(failed, next);
        }
    }

    private void publish(Path next) {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw unkept(failed, next);
        }
        try {
            sync(folder());
        } catch (IOException shown) {
            throw unsure(shown);
        }
    }

    private void discard(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException failed) {
            throw unkept(failed);
        }
    }

    /** Makes a new name in a folder last; where folders cannot be opened (Windows), the move does that itself. */
    private static void sync(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Leaves nothing behind of what could not be kept. */
    private UnreachableException unkept(IOException failed, Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
        return unkept(failed);
    }

    /** Not Unreachable, which says that nothing has changed: the change shows already. */
    private UnreadableSourceException unsure(IOException shown) {
        return new UnreadableSourceException(
                new Fault(
                        "The shop's file is written, and may be as before after a power failure",
                        system(),
                        "the folder " + folder(),
                        LockFile.answer(shown),
                        "Check the disk"),
                shown);
    }

    private UnreachableException unkept(IOException failed) {
        return new UnreachableException(
                new Fault(
                        "The shop's file cannot be written, nothing has changed",
                        system(),
                        "the whole file",
                        LockFile.answer(failed),
                        "Make room, or give the right to write in its folder"),
                failed);
    }

    private Path beside(String suffix) {
        return folder().resolve(name() + suffix);
    }

    private Path folder() {
        @Nullable Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private String name() {
        @Nullable Path name = file.getFileName();
        return name == null ? "shop" : name.toString();
    }

    private String system() {
        return "memory-shop " + file;
    }
}
