package dev.navette.state.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.StoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a store of an earlier version becomes one of a later version. */
class SchemaTest {

    /** What some later version may do. */
    static final String NEXT = """
            CREATE TABLE next_table (id {identity}, name {name} NOT NULL, content {bytes});
            ALTER TABLE element ADD COLUMN next_column BIGINT;
            """;

    static final String BROKEN = NEXT + ";CREATE TABLE element (name TEXT)";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void storeOfVersion1() throws Exception {
        file = StoreFixture.copy("store-v1.db", folder.resolve("navette.db"));
    }

    @Test
    void newStoreIsMadeStepByStep() {
        file = folder.resolve("new.db");

        try (Database database = open()) {
            assertThat(versions(database)).isEqualTo(numbers(Schema.STEPS.size()));
        }
    }

    @Test
    void storeOfVersion1StaysWholeAndIsUsable() {
        try (Store store = SqliteFile.open(file, StoreFixture.CLOCK)) {
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);

            Element learnt = StoreFixture.goOn(store);

            assertThat(store.elements(1, List.of(learnt.key()))).containsOnly(Map.entry(learnt.key(), learnt));
            assertThat(store.runs(1).get(0).run()).isEqualTo(3);
        }
    }

    @Test
    void storeOfThisVersionStaysWholeAndUsableInTheNext() {
        try (Database database = open()) {
            migrate(database, NEXT);
        }

        try (Database database = Sqlite.connect("jdbc:sqlite:" + file, faults(), Sqlite.PATIENCE);
                Store store = new JdbcStore(database, StoreFixture.CLOCK, () -> {})) {
            assertThat(versions(database)).isEqualTo(numbers(Schema.STEPS.size() + 1));
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
            Element learnt = StoreFixture.goOn(store);
            assertThat(store.elements(1, List.of(learnt.key()))).containsOnly(Map.entry(learnt.key(), learnt));
        }
    }

    @Test
    void stepThatFailsLeavesTheStoreAsItWas() {
        try (Database database = open()) {
            assertThatThrownBy(() -> migrate(database, BROKEN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("table element already exists");
        }

        try (Database database = open();
                Store store = new JdbcStore(database, StoreFixture.CLOCK, () -> {})) {
            assertThat(versions(database)).isEqualTo(numbers(Schema.STEPS.size()));
            assertThat(database.read(() -> database.dialect().tables(database.connection())))
                    .doesNotContain("next_table");
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
            StoreFixture.goOn(store);
        }
    }

    @Test
    void storeOfTheNextVersionIsRefusedByThisOne() {
        try (Database database = open()) {
            migrate(database, NEXT);
        }

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(StoreException.Reason.NEWER));
    }

    /** Brings a store to a version that has one step more. */
    static void migrate(Database database, String step) {
        var steps = Stream.concat(Schema.STEPS.stream(), Stream.of(step)).toList();
        database.prepare(() -> {
            new Schema(database, steps).migrate(StoreFixture.TIME);
            return true;
        });
    }

    static List<Long> versions(Database database) {
        return database.read(() -> database.sql("SELECT version FROM navette_schema ORDER BY version")
                .all(Columns::number));
    }

    static List<Long> numbers(long last) {
        return Stream.iterate(1L, number -> number + 1).limit(last).toList();
    }

    private Database open() {
        return SqliteFile.database(file, "", StoreFixture.CLOCK, Sqlite.PATIENCE);
    }

    private StoreFaults faults() {
        return StoreFaults.ofFile(file, new SqliteDialect(), Sqlite.PATIENCE);
    }
}
