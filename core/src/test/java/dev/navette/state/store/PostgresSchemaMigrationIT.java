package dev.navette.state.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.StoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a schema of an earlier version becomes one of a later version, on a real server. */
class PostgresSchemaMigrationIT {

    private final String schema = PostgresServer.newName();

    @TempDir
    private Path folder;

    /** The tables as version 1 made them, with the rows that version 1 wrote into the file of the test resources. */
    @BeforeEach
    void schemaOfVersion1() throws Exception {
        PostgresServer.execute("CREATE SCHEMA " + schema);
        try (Database database = connect()) {
            database.prepare(() -> {
                new Schema(database, List.of(SchemaV1.TABLES)).migrate(StoreFixture.TIME);
                return true;
            });
        }
        Path file = StoreFixture.copy("store-v1.db", folder.resolve("navette.db"));
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection to = PostgresServer.database().getConnection()) {
            for (String table :
                    List.of("account_pair", "lease", "element", "open_item", "mark", "run", "run_line", "drawer")) {
                copy(table, from, to);
            }
        }
        for (String table : List.of("account_pair", "run")) {
            String name = schema + "." + table;
            PostgresServer.execute("SELECT setval(pg_get_serial_sequence('" + name + "', 'id'), max(id)) FROM " + name);
        }
    }

    @Test
    void schemaOfVersion1StaysWholeAndIsUsable() {
        try (Store store = open()) {
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);

            Element learnt = StoreFixture.goOn(store);

            assertThat(store.elements(1, List.of(learnt.key()))).containsOnly(Map.entry(learnt.key(), learnt));
            assertThat(store.runs(1).get(0).run()).isEqualTo(3);
        }
    }

    @Test
    void schemaOfThisVersionStaysWholeAndUsableInTheNext() {
        open().close();
        try (Database database = connect();
                Store store = new JdbcStore(database, StoreFixture.CLOCK, () -> {})) {
            SchemaTest.migrate(database, SchemaTest.NEXT);

            assertThat(SchemaTest.versions(database)).isEqualTo(SchemaTest.numbers(Schema.STEPS.size() + 1));
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
            StoreFixture.goOn(store);
        }
    }

    @Test
    void stepThatFailsLeavesTheSchemaAsItWas() {
        open().close();
        try (Database database = connect()) {
            assertThatThrownBy(() -> SchemaTest.migrate(database, SchemaTest.BROKEN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("relation \"element\" already exists");

            assertThat(SchemaTest.versions(database)).isEqualTo(SchemaTest.numbers(Schema.STEPS.size()));
            assertThat(database.read(() -> database.dialect().tables(database.connection())))
                    .doesNotContain("next_table");
        }
        try (Store store = open()) {
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
            StoreFixture.goOn(store);
        }
    }

    @Test
    void schemaOfTheNextVersionIsRefusedByThisOne() {
        open().close();
        try (Database database = connect()) {
            SchemaTest.migrate(database, SchemaTest.NEXT);
        }

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(StoreException.Reason.NEWER));
    }

    @Test
    void nodesThatBringItUpAtOnceDoItOnce() throws Exception {
        Callable<List<Long>> node = () -> {
            try (Database database = connect()) {
                SchemaTest.migrate(database, SchemaTest.NEXT);
                return SchemaTest.versions(database);
            }
        };

        var threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<List<Long>> versions : threads.invokeAll(Collections.nCopies(6, node))) {
                assertThat(versions.get()).isEqualTo(SchemaTest.numbers(Schema.STEPS.size() + 1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Store open() {
        return PostgresSchema.openOnClock(PostgresServer.database(), schema, StoreFixture.CLOCK);
    }

    private Database connect() {
        return PostgresSchema.connect(
                PostgresServer.database(), schema, PostgresDialect.PATIENCE, (connection, clock) -> StoreFixture.TIME);
    }

    private void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String places = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement row =
                    to.prepareStatement("INSERT INTO " + schema + "." + table + " VALUES (" + places + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.setObject(column, rows.getObject(column));
                    }
                    row.executeUpdate();
                }
            }
        }
    }
}
