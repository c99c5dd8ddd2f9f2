package dev.navette.state.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;

/** A store in a schema of its own on a PostgreSQL server. */
public final class PostgresSchema {

    /** A longer one the server would cut off without a word. */
    private static final int LONGEST_NAME = 63;

    private PostgresSchema() {}

    /**
     * Refuses what no schema can be called.
     *
     * @throws IllegalArgumentException saying why
     */
    public static void checkName(String schema) {
        if (schema.isBlank()) {
            throw new IllegalArgumentException("schema is blank");
        }
        if (schema.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("schema holds U+0000");
        }
        if (schema.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new IllegalArgumentException("schema is longer than " + LONGEST_NAME + " bytes");
        }
    }

    /**
     * Opens it, and makes it when it is not there. The time is the server's.
     *
     * @throws StoreException when it cannot be used, saying why
     */
    public static Store open(DataSource pool, String schema, Clock clock) {
        return store(pool, schema, clock, PostgresDialect.PATIENCE, PostgresDialect::serverTime);
    }

    /** Opens it with the time of a clock instead of the server's, for tests that move the time. */
    public static Store openOnClock(DataSource pool, String schema, Clock clock) {
        return store(
                pool,
                schema,
                clock,
                PostgresDialect.PATIENCE,
                (connection, given) -> given.instant().truncatedTo(ChronoUnit.MICROS));
    }

    static Store open(DataSource pool, String schema, Clock clock, Duration patience) {
        return store(pool, schema, clock, patience, PostgresDialect::serverTime);
    }

    private static Store store(
            DataSource pool, String schema, Clock clock, Duration patience, PostgresDialect.Time time) {
        Database database = connect(pool, schema, patience, time);
        try {
            database.prepare(() -> {
                make(database, schema);
                new Schema(database).migrate(database.now(clock));
                return true;
            });
            return new JdbcStore(database, clock, database::close);
        } catch (RuntimeException | Error failure) {
            database.closeAfter(failure);
            throw failure;
        }
    }

    /** A connection to a server that can hold a store; nothing is made. */
    static Database connect(DataSource pool, String schema, Duration patience, PostgresDialect.Time time) {
        var dialect = new PostgresDialect(schema, patience, time);
        var faults = StoreFaults.ofSchema(schema, dialect, patience);
        try {
            var source = new PooledConnection(pool);
            refuseOthers(source, faults);
            return new Database(source, dialect, faults);
        } catch (SQLException failure) {
            throw faults.of(failure, StoreFaults.OPENING);
        }
    }

    private static void refuseOthers(PooledConnection source, StoreFaults faults) throws SQLException {
        try {
            Connection connection = source.connection();
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw faults.refused(
                        Reason.UNAVAILABLE,
                        "The database is " + product + ", in which Navette keeps no store",
                        StoreFaults.OPENING,
                        "Give it a DataSource of PostgreSQL, or keep the store in a file");
            }
            String encoding = one(connection, "SHOW server_encoding");
            if (!encoding.equals("UTF8")) {
                throw faults.refused(
                        Reason.UNAVAILABLE,
                        "The database has the encoding " + encoding + ", which cannot hold every name",
                        StoreFaults.OPENING,
                        "Make a database with the encoding UTF8");
            }
            connection.rollback();
        } catch (SQLException | RuntimeException failure) {
            source.giveUp(failure);
            throw failure;
        }
    }

    /** Asks before, as making what is there needs a right that a careful administrator does not give. */
    private static void make(Database database, String schema) throws SQLException {
        Long found = database.sql("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = ?")
                .text(schema)
                .one(Columns::number);
        if (found == null || found == 0) {
            try (Statement statement = database.connection().createStatement()) {
                statement.execute("CREATE SCHEMA " + PostgresDialect.quoted(schema));
            }
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
