package dev.navette.state.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;

/** A store in one file, with its log beside it while it is open. */
public final class SqliteFile {

    private SqliteFile() {}

    /**
     * Opens it, and makes it when it is not there.
     *
     * @throws StoreException when it cannot be used, saying why
     */
    public static Store open(Path file, Clock clock) {
        return open(file, clock, Sqlite.PATIENCE);
    }

    static Store open(Path file, Clock clock, Duration patience) {
        Database database = database(file, "", clock, patience);
        return new JdbcStore(database, clock, database::close);
    }

    /**
     * The database of a store.
     *
     * @param options of SQLite's own, each after a question mark or ampersand
     */
    static Database database(Path file, String options, Clock clock, Duration patience) {
        var faults = StoreFaults.ofFile(file, new SqliteDialect(), patience);
        refuseBadPlace(file, faults);
        // As a URI: in a plain path the driver takes what follows a question mark for settings.
        return Sqlite.file("jdbc:sqlite:" + file.toUri() + options, faults, patience, clock);
    }

    private static void refuseBadPlace(Path file, StoreFaults faults) {
        Path folder = file.getParent();
        if (folder != null && Files.notExists(folder)) {
            throw bad(faults, "The store's folder does not exist", "Create the folder " + folder);
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw bad(faults, "The store's folder is not a folder", "Name a file in a folder");
        }
        if (Files.isDirectory(file)) {
            throw bad(faults, "The store is a folder", "Name a file in that folder");
        }
    }

    private static StoreException bad(StoreFaults faults, String what, String remedy) {
        return faults.refused(Reason.UNAVAILABLE, what, StoreFaults.OPENING, remedy + ", or name another file");
    }
}
