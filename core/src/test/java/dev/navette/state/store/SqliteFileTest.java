package dev.navette.state.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Account;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteFileTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void isDurableAgainstAPowerCut() {
        try (Database database = open()) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "fullfsync")).isEqualTo("1");
        }
    }

    @Test
    void waitsFiveSecondsForOthers() {
        try (Database database = open()) {
            assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void showsWhoseFileItIs() {
        try (Database database = open()) {
            assertThat(pragma(database, "application_id")).isEqualTo(Integer.toString(SqliteDialect.APPLICATION_ID));
        }
    }

    @RepeatedTest(40) // one opening in a hundred was refused before it waited
    void isMadeOnceWhenManyOpenItAtOnce() throws Exception {
        List<Callable<Long>> openings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            openings.add(() -> {
                try (Store store = SqliteFile.open(folder.resolve("navette.db"), clock)) {
                    return store.pair(new Account("ebp", "dossier-1"), new Account("woocommerce", "shop.example"));
                }
            });
        }

        var pairs = new ArrayList<Long>();
        var threads = Executors.newFixedThreadPool(openings.size());
        try {
            for (Future<Long> pair : threads.invokeAll(openings)) {
                pairs.add(pair.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(pairs).hasSize(8).containsOnly(1L);
    }

    private Database open() {
        return SqliteFile.database(folder.resolve("navette.db"), "", clock, Sqlite.PATIENCE);
    }

    private static String pragma(Database database, String name) {
        return database.read(() -> one(database, "PRAGMA " + name));
    }

    private static String one(Database database, String sql) throws SQLException {
        String value = database.sql(sql).one(Columns::text);
        return value == null ? "nothing" : value;
    }
}
