package dev.navette.state.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The tables, and how a store of an earlier version comes to have them. A step that was released never changes. */
final class Schema {

    /** One step for each version: the first makes version 1, the second makes version 2 of it, and so on. */
    static final List<String> STEPS = List.of(SchemaV1.TABLES, SchemaV2.TABLES, SchemaV3.TABLES, SchemaV4.TABLES);

    private static final String TABLE = "navette_schema";

    private final Database database;
    private final List<String> steps;

    Schema(Database database) {
        this(database, STEPS);
    }

    /** As an earlier or a later version of this program has it. */
    Schema(Database database, List<String> steps) {
        this.database = database;
        this.steps = steps;
    }

    /**
     * The store's version, 0 when it is new; changes nothing.
     *
     * @throws dev.navette.error.StoreException when it is another program's, or newer than we are
     */
    int version() throws SQLException {
        Set<String> tables = database.dialect().tables(database.connection());
        if (!tables.contains(TABLE)) {
            if (!tables.isEmpty()) {
                throw database.faults().foreign();
            }
            return 0;
        }
        Long found = database.sql("SELECT MAX(version) FROM " + TABLE).one(Columns::number);
        int version = found == null ? 0 : Math.toIntExact(found);
        if (version > steps.size()) {
            throw database.faults().newer(version, steps.size());
        }
        return version;
    }

    /** Brings the store to the known version, and makes sure that it can be written; inside a transaction. */
    void migrate(Instant now) throws SQLException {
        int from = version();
        if (from == steps.size()) {
            // SQLite opens a file that it may only read without a word, and even begins to write.
            database.sql("UPDATE " + TABLE + " SET migrated = migrated").change();
        }
        for (int version = from + 1; version <= steps.size(); version++) {
            if (version == 1) {
                database.dialect().sign(database.connection());
            }
            run(steps.get(version - 1));
            database.sql("INSERT INTO " + TABLE + " (version, migrated) VALUES (?, ?)")
                    .number(version)
                    .time(now)
                    .change();
        }
    }

    private void run(String step) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            for (String definition : step.split(";", -1)) {
                if (!definition.isBlank()) {
                    statement.execute(database.dialect().types(definition.strip()));
                }
            }
        }
    }
}
