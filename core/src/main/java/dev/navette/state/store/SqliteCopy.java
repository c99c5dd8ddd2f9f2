package dev.navette.state.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;

/** Copies a store in a file to another file: whole and durable when it has its name, or not there. */
public final class SqliteCopy {

    /** What is done to the copy before it gets its name. */
    @FunctionalInterface
    private interface Finish {

        void on(Path part);
    }

    /** A log that a dead process has left would be played into the copy, and damage it. */
    private static final List<String> FILES_OF_A_STORE = List.of("", "-wal", "-shm", "-journal");

    private final Path from;
    private final Path to;
    private final StoreFaults faults;
    private final String doing;

    private SqliteCopy(Path from, Path to, Path store, String doing) {
        this.from = from;
        this.to = to;
        this.faults = StoreFaults.ofFile(store, new SqliteDialect(), Sqlite.PATIENCE);
        this.doing = doing;
    }

    /**
     * Copies a store, also while others write to it.
     *
     * @throws StoreException when it cannot be read, or the copy is there already or cannot be written
     */
    public static void backUp(Path store, Path copy) {
        new SqliteCopy(store, copy, store, "while backing it up to " + copy).make(part -> {});
    }

    /**
     * Makes a store of a copy; what it says of fields as last written is left out.
     *
     * @throws StoreException when the copy cannot be read, or the store is there already or cannot be written
     */
    public static void restore(Path copy, Path store) {
        var restoring = new SqliteCopy(copy, store, store, "while restoring it from " + copy);
        restoring.make(restoring::forgetWhatWasWritten);
    }

    private void make(Finish finish) {
        if (!Files.isRegularFile(from)) {
            throw faults.refused(Reason.UNAVAILABLE, "There is no file " + from, doing, "Name a file that is there");
        }
        try {
            refuseToOverwrite();
            Path part = Files.createTempFile(to.getParent(), to.getFileName() + ".", ".part");
            try {
                fill(part);
                finish.on(part);
                force(part);
                // In one folder a move is one step, and does not replace.
                Files.move(part, to);
                forceFolder();
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw faults.of(failure, doing);
        }
    }

    private void refuseToOverwrite() throws FileAlreadyExistsException {
        for (String suffix : FILES_OF_A_STORE) {
            Path there = to.resolveSibling(to.getFileName() + suffix);
            if (Files.exists(there)) {
                throw new FileAlreadyExistsException(there.toString());
            }
        }
    }

    private void fill(Path part) {
        try (Database database = connect(from)) {
            database.during(doing, () -> {
                if (new Schema(database).version() == 0) {
                    throw faults.refused(
                            Reason.DAMAGED, "The file " + from + " is not a Navette store", doing, "Name another file");
                }
                // Reads what was committed when it began; who writes meanwhile does not wait.
                return database.sql("VACUUM INTO ?").text(part.toString()).change();
            });
        }
    }

    private void forgetWhatWasWritten(Path part) {
        try (Database database = connect(part)) {
            database.write(() -> {
                Forgetting.everythingWritten(database);
                return true;
            });
        }
    }

    private Database connect(Path file) {
        return Sqlite.connect("jdbc:sqlite:" + file.toUri() + "?mode=rw", faults, Sqlite.PATIENCE);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    /** So that the name, too, survives a power cut. */
    private void forceFolder() throws IOException {
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
