package dev.navette.state.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Copies of a store, made while it is in use, and stores made of copies. */
class SqliteCopyTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path copy;

    @BeforeEach
    void name() {
        file = folder.resolve("navette.db");
        copy = folder.resolve("copy of Café's 100%41 ?x.db");
    }

    @Test
    void copyIsTheStoreAsItIs() throws Exception {
        try (Store store = open(file)) {
            StoreFixture.write(store);

            SqliteCopy.backUp(file, copy);

            StoreFixture.goOn(store);
        }
        assertThat(files()).containsExactlyInAnyOrder(file, copy);
        try (Store store = open(copy)) {
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
        }
    }

    @Test
    void copyMadeWhileCommitsGoOnHoldsEverythingUpToOneOfThem() throws Exception {
        var copies = new ArrayList<Path>();
        var enough = new AtomicBoolean();
        var begun = new CountDownLatch(20);
        var thread = Executors.newSingleThreadExecutor();
        try (Store store = open(file)) {
            Future<Long> writer = thread.submit(() -> writeUntil(enough, begun, store));
            begun.await();
            for (int number = 1; number <= 3; number++) {
                copies.add(folder.resolve("copy-" + number + ".db"));
                SqliteCopy.backUp(file, copies.get(number - 1));
            }
            enough.set(true);
            assertThat(writer.get()).isGreaterThanOrEqualTo(20);
        } finally {
            thread.shutdownNow();
        }

        long before = 20;
        for (Path each : copies) {
            try (Store store = open(each)) {
                long last = Long.parseLong(
                        store.mark(StoreFixture.TASK).orElseThrow().watermark());
                assertThat(last).isGreaterThanOrEqualTo(before);
                assertThat(store.linked(1, LinkKind.SELLABLE, "", 1_000_000)).hasSize(Math.toIntExact(2 * last));
                before = last;
            }
        }
    }

    @Test
    void copyThatIsThereAlreadyStays() throws Exception {
        open(file).close();
        Files.writeString(copy, "the backup of yesterday", StandardCharsets.UTF_8);

        StoreException fault = fault(() -> SqliteCopy.backUp(file, copy));

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The file cannot be made (store " + file + ", while backing it up to " + copy + "). It"
                        + " answered: FileAlreadyExistsException: " + copy
                        + ". Name a new file in a folder that is there.");
        assertThat(copy).hasContent("the backup of yesterday");
        assertThat(files()).containsExactlyInAnyOrder(file, copy);
    }

    @Test
    void folderOfTheCopyThatIsNotThereIsNamed() {
        open(file).close();
        copy = folder.resolve("not-there/navette.db");

        StoreException fault = fault(() -> SqliteCopy.backUp(file, copy));

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault).hasMessageContaining("It answered: NoSuchFileException: " + folder.resolve("not-there"));
    }

    @Test
    void storeThatIsNotThereIsNotMade() throws Exception {
        StoreException fault = fault(() -> SqliteCopy.backUp(file, copy));

        assertThat(fault)
                .hasMessage("There is no file " + file + " (store " + file + ", while backing it up to " + copy
                        + "). Name a file that is there.");
        assertThat(files()).isEmpty();
    }

    @Test
    void fileThatIsNoStoreIsNotCopied() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customer (name TEXT)");
        }

        StoreException fault = fault(() -> SqliteCopy.backUp(file, copy));

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void emptyFileIsNoStore() throws Exception {
        Files.createFile(file);

        StoreException fault = fault(() -> SqliteCopy.backUp(file, copy));

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(fault)
                .hasMessage("The file " + file + " is not a Navette store (store " + file + ", while backing it up to "
                        + copy + "). Name another file.");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void copyThatIsDamagedIsNotRestored() throws Exception {
        Files.writeString(copy, "Référence;Désignation\n".repeat(500), StandardCharsets.UTF_8);

        StoreException fault = fault(() -> SqliteCopy.restore(copy, file));

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(files()).containsExactly(copy);
    }

    @Test
    void restoredStoreKnowsAllButWhatWasLastWritten() throws Exception {
        try (Store store = open(file)) {
            StoreFixture.write(store);
            StoreFixture.writeSince3(store);
        }
        SqliteCopy.backUp(file, copy);
        byte[] before = Files.readAllBytes(copy);
        Files.delete(file);

        SqliteCopy.restore(copy, file);

        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        assertThat(files()).containsExactlyInAnyOrder(file, copy);
        try (Store store = open(file)) {
            assertThat(store.linked(1, LinkKind.SELLABLE, "", 10))
                    .containsExactly(new Element(StoreFixture.LINKED.key(), StoreFixture.LINKED.id(), Map.of()));
            assertThat(store.openItems(StoreFixture.TASK, "", 10))
                    .containsExactly(StoreFixture.PARKED, StoreFixture.PENDING, acceptedButUnknown());
            assertThat(store.mark(StoreFixture.TASK)).hasValue(StoreFixture.MARK);
            assertThat(store.holder(StoreFixture.HELD.name())).hasValue(StoreFixture.HELD);
            assertThat(store.runs(10)).containsExactly(StoreFixture.OPEN, StoreFixture.ENDED);
        }
    }

    @Test
    void storeOfAnEarlierVersionIsRestoredToo() throws Exception {
        StoreFixture.copy("store-v1.db", copy);

        SqliteCopy.restore(copy, file);

        try (Store store = open(file)) {
            assertThat(store.openItems(StoreFixture.TASK, "", 10))
                    .containsExactly(StoreFixture.PARKED, StoreFixture.PENDING);
        }
    }

    /** It may have been written again since the copy was made. */
    private static OpenItem acceptedButUnknown() {
        OpenItem accepted = StoreFixture.ACCEPTED;
        OpenAttempt attempt = Objects.requireNonNull(accepted.attempt()).holding(Map.of());
        return new OpenItem(
                accepted.name(), accepted.state(), accepted.fault(), 0, accepted.since(), accepted.run(), attempt);
    }

    @Test
    void storeThatIsThereIsNotReplaced() throws Exception {
        try (Store store = open(file)) {
            StoreFixture.write(store);
        }
        SqliteCopy.backUp(file, copy);

        StoreException fault = fault(() -> SqliteCopy.restore(copy, file));

        assertThat(fault)
                .hasMessage("The file cannot be made (store " + file + ", while restoring it from " + copy + "). It"
                        + " answered: FileAlreadyExistsException: " + file
                        + ". Name a new file in a folder that is there.");
        try (Store store = open(file)) {
            StoreFixtureTest.assertThatEverythingOfVersion1IsThere(store);
        }
    }

    @Test
    void storeIsNotPutBesideTheLogOfADeadProcess() throws Exception {
        try (Store store = open(file)) {
            StoreFixture.write(store);
        }
        SqliteCopy.backUp(file, copy);
        Files.delete(file);
        Path log = Files.writeString(file.resolveSibling(file.getFileName() + "-wal"), "left behind");

        StoreException fault = fault(() -> SqliteCopy.restore(copy, file));

        assertThat(fault).hasMessageContaining("FileAlreadyExistsException: " + log);
        assertThat(file).doesNotExist();
    }

    /** Each commit links two elements and says how many commits there were. */
    private static long writeUntil(AtomicBoolean enough, CountDownLatch begun, Store store) {
        store.pair(StoreFixture.ERP, StoreFixture.SHOP);
        Lease lease = store.acquire(StoreFixture.HELD.name(), "till 1", StoreFixture.HELD.length())
                .orElseThrow();
        long run = store.begin(lease, StoreFixture.TASK, "shop-fr");
        long number = 0;
        while (!enough.get()) {
            number++;
            var updates = List.of(linked("A-" + number), linked("B-" + number));
            var mark = new Mark(Long.toString(number), "all", false);
            lease = store.commit(
                    lease,
                    new Changes(
                            StoreFixture.TASK, run, updates, List.of(), List.of(), mark, Counts.NONE, List.of(), null));
            begun.countDown();
        }
        return number;
    }

    private static ElementUpdate linked(String name) {
        return new ElementUpdate(
                new ElementKey(LinkKind.SELLABLE, name), new ForeignId("id-" + name), Map.of(), Set.of());
    }

    private static Store open(Path file) {
        return SqliteFile.open(file, StoreFixture.CLOCK);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static StoreException fault(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call);
    }
}
