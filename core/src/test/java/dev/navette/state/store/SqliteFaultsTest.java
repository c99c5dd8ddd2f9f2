package dev.navette.state.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;
import dev.navette.model.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SqliteFaultsTest {

    private static final Account SHOP = new Account("woocommerce", "shop.example");
    private static final Duration IMPATIENCE = Duration.ofMillis(20);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("navette.db");
    }

    @Test
    void lockedByAnotherProgramWhileOpening() throws Exception {
        open().close();
        try (Connection other = raw();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            StoreException fault = fault(this::open);

            assertThat(fault.reason()).isEqualTo(Reason.LOCKED);
            assertThat(fault)
                    .hasMessage("Another program has kept the store locked for more than 0.02 seconds (store " + file
                            + ", while opening it). It answered: [SQLITE_BUSY] The database file is locked"
                            + " (database is locked). Wait until that program has ended, or end it, and run again.");
        }
    }

    @Test
    void lockedByAnotherProgramWhileWriting() throws Exception {
        try (Store store = open();
                Connection other = raw();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(store.drawer(SHOP, "tokens", "access")).isEmpty();

            StoreException fault = fault(() -> store.put(SHOP, "tokens", "access", "one"));

            assertThat(fault.reason()).isEqualTo(Reason.LOCKED);
            assertThat(fault).hasMessageContaining("(store " + file + ", while writing to it)");
            statement.execute("ROLLBACK");
            store.put(SHOP, "tokens", "access", "two");
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("two");
        }
    }

    @Test
    void readOnlyFile() {
        open().close();

        StoreException fault = fault(() -> SqliteFile.database(file, "?mode=ro", clock, IMPATIENCE));

        assertThat(fault.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(fault)
                .hasMessage("The store cannot be written (store " + file + ", while opening it). It answered:"
                        + " [SQLITE_READONLY] Attempt to write a readonly database (attempt to write a readonly"
                        + " database). Let this program write the file and create files in its folder, and run again.");
    }

    @Test
    void readOnlyFileThatIsNotAStoreYet() throws Exception {
        Files.createFile(file);

        StoreException fault = fault(() -> SqliteFile.database(file, "?mode=ro", clock, IMPATIENCE));

        assertThat(fault.reason()).isEqualTo(Reason.READ_ONLY);
    }

    @Test
    void garbageIsNotAStoreAndStaysAsItIs() throws Exception {
        Files.writeString(file, "Référence;Désignation\nEM-1;Café moulu 250 g\n".repeat(100), StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(file);

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(fault)
                .hasMessage("The store is damaged, or is not a Navette store (store " + file + ", while opening it)."
                        + " It answered: [SQLITE_NOTADB] File opened that is not a database file (file is not a"
                        + " database). Put the last backup in its place, or name another file.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void storeThatWasCutOff() throws Exception {
        filled();
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(content.length() / 2);
        }

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(fault).hasMessageContaining("The store is damaged").hasMessageContaining("[SQLITE_CORRUPT]");
    }

    @Test
    void storeThatWasOverwrittenInTheMiddle() throws Exception {
        filled();
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] nonsense = new byte[(int) content.length() - 4096];
            content.seek(4096);
            content.write(nonsense);
        }

        StoreException fault = fault(() -> {
            try (Store store = open()) {
                store.drawer(SHOP, "rows", "7");
            }
        });

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void contentThatMeansNothing() throws Exception {
        open().close();
        execute("INSERT INTO run (pair, task, profile, started, ended, ending)"
                + " VALUES (1, 'stock', 'shop-fr', 0, 0, 'EXPLODED')");

        try (Store store = open()) {
            StoreException fault = fault(() -> store.runs(1));

            assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(fault)
                    .hasMessage("The store is damaged, or is not a Navette store (store " + file
                            + ", while reading from it). It answered: EXPLODED is no Ending."
                            + " Put the last backup in its place, or name another file.");
        }
    }

    @Test
    void databaseOfAnotherProgramStaysAsItIs() throws Exception {
        execute("CREATE TABLE customer (name TEXT)");
        byte[] before = Files.readAllBytes(file);

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(fault)
                .hasMessage("The database is not a Navette store: it holds tables of another program (store " + file
                        + ", while opening it). Name a file that is not there yet, or one that Navette made.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void fullDiskChangesNothingAndPasses() {
        Database database = SqliteFile.database(file, "", clock, IMPATIENCE);
        try (Store store = new JdbcStore(database, clock, database::close)) {
            store.put(SHOP, "texts", "small", "fits");
            pagesAtMost(database, 1);

            StoreException fault = fault(() -> store.put(SHOP, "texts", "large", "x".repeat(1_000_000)));

            assertThat(fault.reason()).isEqualTo(Reason.FULL);
            assertThat(fault)
                    .hasMessage("There is no room left for the store; nothing of this step was kept (store " + file
                            + ", while writing to it). It answered: [SQLITE_FULL] Insertion failed because database is"
                            + " full (database or disk is full). Make room on its disk and run again.");
            assertThat(store.drawer(SHOP, "texts", "large")).isEmpty();
            pagesAtMost(database, 1_000_000);
            store.put(SHOP, "texts", "large", "x".repeat(1_000_000));
            assertThat(store.drawer(SHOP, "texts", "small")).hasValue("fits");
        }
    }

    @Test
    void newerSchema() throws Exception {
        open().close();
        execute("INSERT INTO navette_schema (version, migrated) VALUES (7, 0)");

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.NEWER);
        assertThat(fault)
                .hasMessage("The store was made by a newer version of Navette: its schema has version 7, this program"
                        + " knows up to version 4 (store " + file + ", while opening it). Run a version of Navette that"
                        + " knows version 7, or name another file.");
    }

    @Test
    void missingFolder() {
        file = folder.resolve("not-there/navette.db");

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The store's folder does not exist (store " + file
                        + ", while opening it). Create the folder " + file.getParent() + ", or name another file.");
    }

    @Test
    void fileInPlaceOfTheFolder() throws Exception {
        file = Files.createFile(folder.resolve("articles.csv")).resolve("navette.db");

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The store's folder is not a folder (store " + file
                        + ", while opening it). Name a file in a folder, or name another file.");
    }

    @Test
    void folderInPlaceOfTheFile() throws Exception {
        Files.createDirectory(file);

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The store is a folder (store " + file
                        + ", while opening it). Name a file in that folder, or name another file.");
    }

    private Store open() {
        return SqliteFile.open(file, clock, IMPATIENCE);
    }

    private void filled() {
        try (Store store = open()) {
            for (int row = 0; row < 20; row++) {
                store.put(SHOP, "rows", Integer.toString(row), "Café moulu 250 g".repeat(1_000));
            }
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void pagesAtMost(Database database, int pages) {
        database.read(() -> Optional.ofNullable(
                database.sql("PRAGMA max_page_count = " + pages).one(Columns::number)));
    }

    private static StoreException fault(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call);
    }
}
