package dev.navette.state.store;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

/** A store in memory: it is there while someone has it open. */
public final class SqliteMemory {

    private @Nullable Database database;
    private int users;

    /** One that nobody has opened yet. */
    public SqliteMemory() {}

    /** Opens what the others have open, or begins anew. */
    public synchronized Store open(Clock clock) {
        Database shared = database;
        if (shared == null) {
            shared = Sqlite.memory(StoreFaults.ofMemory(new SqliteDialect(), Sqlite.PATIENCE), clock);
            database = shared;
        }
        users++;
        return new JdbcStore(shared, clock, this::leave);
    }

    private synchronized void leave() {
        users--;
        if (users == 0 && database != null) {
            database.close();
            database = null;
        }
    }
}
