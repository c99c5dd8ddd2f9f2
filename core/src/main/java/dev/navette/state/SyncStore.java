package dev.navette.state;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

import dev.navette.state.store.PostgresSchema;
import dev.navette.state.store.SqliteCopy;
import dev.navette.state.store.SqliteFile;
import dev.navette.state.store.SqliteMemory;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

/**
 * Where Navette remembers what it has written: links, fingerprints, open items, watermarks and the journal.
 *
 * <p>A handle only says where; nothing is opened or made before a Navette uses it. Several Navettes may use one store at
 * once, in one process or in several; only one on a server is for several machines.
 */
public final class SyncStore {

    static {
        StoreAccess.grant(new StoreAccess.Key() {
            @Override
            public Store open(SyncStore store, Clock clock) {
                return store.opening.apply(clock);
            }

            @Override
            public SyncStore handle(Function<Clock, Store> opening) {
                return new SyncStore("another store", opening);
            }
        });
    }

    private final String place;
    private final Function<Clock, Store> opening;

    private SyncStore(String place, Function<Clock, Store> opening) {
        this.place = place;
        this.opening = opening;
    }

    /**
     * A store in one file, made on first use; its folder must be there. Put it on a disk of the machine itself: a
     * network drive cannot keep two programs apart.
     */
    public static SyncStore file(Path file) {
        if (!Objects.requireNonNull(file, "file").getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException("file is not on a disk of this machine: " + file);
        }
        Path absolute = file.toAbsolutePath();
        return new SyncStore(absolute.toString(), clock -> SqliteFile.open(absolute, clock));
    }

    /**
     * A store on a PostgreSQL server, for Navettes on several machines: in the schema {@code navette}.
     *
     * @see #jdbc(DataSource, String)
     */
    public static SyncStore jdbc(DataSource pool) {
        return jdbc(pool, "navette");
    }

    /**
     * A store on a PostgreSQL server, for Navettes on several machines, in a schema of its own. The schema is made on
     * first use, unless an administrator has made it for a user who may not; nothing else is touched in the database,
     * which must have the encoding UTF8. The host brings the driver.
     *
     * <p>Each open Navette keeps one connection of the pool, and replaces it when the server or the pool has ended it;
     * all runs of one Navette take turns on it, and all writers of one schema take turns on the server. A commit takes
     * milliseconds; hosts whose merchants wait for each other give each a schema, or a Navette, of its own. Every commit
     * is durable, also where the server's default is to flush late. The time that decides on leases is the server's.
     *
     * <p>When a connection is lost in the midst of a commit, nobody can tell whether it went through. The run then ends
     * as if the program had died there, and the next one finds out.
     *
     * <p>Back it up and restore it with the server's own tools, such as {@code pg_dump}, the whole schema at once. All
     * that {@link #restore} says of a restored store holds: stop every Navette before, and call {@link
     * #forgetWhatWasWritten} before the first one runs again.
     *
     * @param pool gives connections that may be kept for long; with a proxy before the server, it may give each
     *     transaction another one
     * @param schema its name, as it is: case counts
     */
    public static SyncStore jdbc(DataSource pool, String schema) {
        Objects.requireNonNull(pool, "pool");
        PostgresSchema.checkName(schema);
        return new SyncStore("schema " + schema, clock -> PostgresSchema.open(pool, schema, clock));
    }

    /**
     * Forgets what was last written of every element, so that everything is written once more: what a schema needs that
     * was restored with the server's tools. {@link #restore} does it by itself. Call it while no Navette runs on the
     * store; links, open items and watermarks stay.
     *
     * @throws dev.navette.error.StoreException when the store cannot be used
     */
    public void forgetWhatWasWritten() {
        try (Store store = opening.apply(Clock.systemUTC())) {
            store.forgetWritten();
        }
    }

    /**
     * A new store in memory, for tests and demonstrations. All Navettes that are given this handle share it; it is gone
     * when the last of them is closed.
     */
    public static SyncStore inMemory() {
        var memory = new SqliteMemory();
        return new SyncStore("memory", memory::open);
    }

    /**
     * Copies the store in a file to a new file, also while Navettes of this process or of others run on it. The copy holds
     * everything up to some commit, and is whole and durable when it has its name. Keep it as safe as the store itself.
     *
     * @throws dev.navette.error.StoreException when there is no store, or the copy is there already or cannot be written
     */
    public static void backUp(Path store, Path copy) {
        SqliteCopy.backUp(store.toAbsolutePath(), copy.toAbsolutePath());
    }

    /**
     * Makes a store of a copy that {@link #backUp} made; the copy stays as it is.
     *
     * <p>Stop every Navette on the former store first, and move that store away with the files beside it whose names
     * end in {@code -wal} and {@code -shm}: two stores know nothing of each other's leases, so runs on both would write
     * at once. Leases of the time of the copy stand until they end.
     *
     * <p>A restored store is older than the world, and nothing is created twice for it: what has no link is looked for
     * before it is created, and taken over when it is there. What the store knew of fields as last written is left out,
     * for a field that changed after the copy and has changed back since would pass for unchanged; so each element is
     * written once more when it is next read. What was linked by hand or answered since the copy is lost.
     *
     * @throws dev.navette.error.StoreException when the copy is not a store, or the store is there already or cannot be
     *     written
     */
    public static void restore(Path copy, Path store) {
        SqliteCopy.restore(copy.toAbsolutePath(), store.toAbsolutePath());
    }

    /** Where it is. */
    @Override
    public String toString() {
        return "SyncStore[" + place + "]";
    }
}
