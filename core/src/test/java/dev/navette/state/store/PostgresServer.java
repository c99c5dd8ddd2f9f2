package dev.navette.state.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server for all tests of this process, started by the first that asks and ended with the process. */
final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private PostgresServer() {}

    static DataSource database() {
        return SERVER.getPostgresDatabase();
    }

    /** The database, or another one, as someone else reaches it, with settings of the driver. */
    static DataSource database(String user, String name, Map<String, String> settings) {
        return SERVER.getDatabase(user, name, settings);
    }

    /** A name of a schema, a user or a database that is not there yet. */
    static String newName() {
        return "navette_" + NAMES.incrementAndGet();
    }

    /** What an administrator does. */
    static void execute(String... statements) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static EmbeddedPostgres start() {
        try {
            // Names in the order of a language, unless the store says otherwise; and commits that are flushed late.
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "fr-FR")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
