package dev.navette.state;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

import dev.navette.state.store.SqliteFile;
import dev.navette.state.store.SqliteMemory;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

/**
 * Where Navette remembers what it has written: links, fingerprints, open items, watermarks and the journal.
 *
 * <p>A handle only says where; nothing is opened or made before a Navette uses it. Several Navettes may use one store at
 * once, in one process or in several on one machine.
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
     * A new store in memory, for tests and demonstrations. All Navettes that are given this handle share it; it is gone
     * when the last of them is closed.
     */
    public static SyncStore inMemory() {
        var memory = new SqliteMemory();
        return new SyncStore("memory", memory::open);
    }

    /** Where it is. */
    @Override
    public String toString() {
        return "SyncStore[" + place + "]";
    }
}
