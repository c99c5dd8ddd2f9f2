package dev.navette.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server for all tests of this process, started by the first that asks and ended with the process. */
public final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    public static DataSource database() {
        return SERVER.getPostgresDatabase();
    }

    /** The name of a schema that is not there yet. */
    public static String newSchema() {
        return "navette " + SCHEMAS.incrementAndGet();
    }

    private static EmbeddedPostgres start() {
        try {
            // Names in the order of a language, unless the store says otherwise.
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "fr-FR")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
