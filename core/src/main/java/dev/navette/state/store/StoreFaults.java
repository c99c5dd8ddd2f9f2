package dev.navette.state.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;

/** Says what a failing store means and what to do about it. */
final class StoreFaults {

    static final String OPENING = "while opening it";
    static final String READING = "while reading from it";
    static final String WRITING = "while writing to it";
    static final String CLOSING = "while closing it";

    private final String system;
    private final @Nullable Path file;
    private final Dialect dialect;
    private final Duration patience;

    private StoreFaults(String system, @Nullable Path file, Dialect dialect, Duration patience) {
        this.system = system;
        this.file = file;
        this.dialect = dialect;
        this.patience = patience;
    }

    /** Of a store in a file. */
    static StoreFaults ofFile(Path file, Dialect dialect, Duration patience) {
        return new StoreFaults("store " + file, file, dialect, patience);
    }

    /** Of a store in memory. */
    static StoreFaults ofMemory(Dialect dialect, Duration patience) {
        return new StoreFaults("store in memory", null, dialect, patience);
    }

    /** Of a store in a schema of a server. */
    static StoreFaults ofSchema(String schema, Dialect dialect, Duration patience) {
        return new StoreFaults("store in schema " + schema, null, dialect, patience);
    }

    /** What a failure means. */
    StoreException of(SQLException failure, String doing) {
        Reason reason = reason(failure);
        return new StoreException(
                reason, new Fault(what(reason), system, doing, answer(failure), remedy(reason)), failure);
    }

    /** A file that cannot be read or written, beside the database. */
    StoreException of(IOException failure, String doing) {
        String answer = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        var fault = new Fault(
                "The file cannot be made", system, doing, answer, "Name a new file in a folder that is there");
        return new StoreException(Reason.UNAVAILABLE, fault, failure);
    }

    StoreException closed(String doing) {
        return refused(
                Reason.UNAVAILABLE, "The store is closed", doing, "Close a Navette only when its runs have ended");
    }

    /** A database of another program. */
    StoreException foreign() {
        return refused(
                Reason.DAMAGED,
                "The database is not a Navette store: it holds tables of another program",
                OPENING,
                "Name a " + dialect.container() + " that is not there yet, or one that Navette made");
    }

    /** A store that a newer version of Navette has changed. */
    StoreException newer(int found, int known) {
        return refused(
                Reason.NEWER,
                "The store was made by a newer version of Navette: its schema has version " + found
                        + ", this program knows up to version " + known,
                OPENING,
                "Run a version of Navette that knows version " + found + ", or name another " + dialect.container());
    }

    /** A refusal that we find ourselves, before the database answers. */
    StoreException refused(Reason reason, String what, String doing, String remedy) {
        return new StoreException(reason, Fault.of(what, system, doing, remedy), null);
    }

    private Reason reason(SQLException failure) {
        if (failure instanceof SQLDataException) {
            return Reason.DAMAGED;
        }
        Reason reason = dialect.reason(failure);
        return reason == Reason.UNAVAILABLE && unwritable() ? Reason.READ_ONLY : reason;
    }

    /** Whether the place refuses us: a file that cannot be made beside the store fails without saying why. */
    private boolean unwritable() {
        if (file == null) {
            return false;
        }
        Path folder = file.getParent();
        boolean fileRefuses = Files.exists(file) && !Files.isWritable(file);
        boolean folderRefuses = folder != null && Files.isDirectory(folder) && !Files.isWritable(folder);
        return fileRefuses || folderRefuses;
    }

    private String what(Reason reason) {
        return switch (reason) {
            case LOCKED -> "Another program has kept the store locked for more than " + seconds(patience) + " seconds";
            case READ_ONLY -> "The store cannot be written";
            case DAMAGED -> "The store is damaged, or is not a Navette store";
            case FULL -> "There is no room left for the store; nothing of this step was kept";
            case NEWER, UNAVAILABLE -> "The store cannot be used";
        };
    }

    private String remedy(Reason reason) {
        return switch (reason) {
            case LOCKED -> "Wait until that program has ended, or end it, and run again";
            case READ_ONLY -> dialect.permission() + ", and run again";
            case DAMAGED -> "Put the last backup in its place, or name another " + dialect.container();
            case FULL -> "Make room on its disk and run again";
            case NEWER, UNAVAILABLE -> "Mend the cause that it names and run again";
        };
    }

    private static String seconds(Duration length) {
        return BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String answer(SQLException failure) {
        String message = failure.getMessage();
        if (message == null) {
            return null;
        }
        // The first line: PostgreSQL goes on with the values that it was given.
        String line = message.strip().lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
