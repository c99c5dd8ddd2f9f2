package dev.navette.state.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

import dev.navette.error.StoreException.Reason;

/** SQLite: one writer at a time, the clock of whoever opened it. */
final class SqliteDialect implements Dialect {

    /** "Navt": what the tool file(1) and SQLite's own tools show of a store. */
    static final int APPLICATION_ID = 0x4E617674;

    // The primary result codes that tell a caller what to do (https://sqlite.org/rescode.html, read 2026-11-20).
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOTADB = 26;

    @Override
    public void beginReading(Connection connection) {
        // Each statement is a transaction of its own.
    }

    @Override
    public void endReading(Connection connection) {
        // Nothing was begun.
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        // IMMEDIATE: a transaction that reads first and then finds another writer could not wait, only fail.
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    @Override
    public Instant now(Connection connection, Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Set<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Override
    public String types(String definition) {
        return definition
                .replace("{identity}", "INTEGER PRIMARY KEY AUTOINCREMENT")
                .replace("{name}", "TEXT")
                .replace("{bytes}", "BLOB")
                .replace("{clustered}", "WITHOUT ROWID");
    }

    @Override
    public void sign(Connection connection) throws SQLException {
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
    }

    @Override
    public Reason reason(SQLException failure) {
        return switch (failure.getErrorCode() & 0xFF) {
            case BUSY, LOCKED -> Reason.LOCKED;
            case READONLY, PERM -> Reason.READ_ONLY;
            case CORRUPT, NOTADB -> Reason.DAMAGED;
            case FULL -> Reason.FULL;
            default -> Reason.UNAVAILABLE;
        };
    }

    @Override
    public boolean isGone(SQLException failure) {
        return false;
    }

    @Override
    public String container() {
        return "file";
    }

    @Override
    public String permission() {
        return "Let this program write the file and create files in its folder";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
