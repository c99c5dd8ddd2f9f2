package dev.navette.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Account;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

import static org.assertj.core.api.Assertions.assertThat;

class SyncStoreTest {

    private static final Account SHOP = new Account("woocommerce", "shop.example");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void saysWhereItIs() {
        Path file = folder.resolve("navette.db");

        assertThat(SyncStore.file(file)).hasToString("SyncStore[" + file + "]");
        assertThat(SyncStore.inMemory()).hasToString("SyncStore[memory]");
    }

    @Test
    void makesNoFileBeforeItIsUsed() {
        Path file = folder.resolve("navette.db");

        SyncStore handle = SyncStore.file(file);

        assertThat(file).doesNotExist();
        StoreAccess.open(handle, clock).close();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void keepsWhatWasWrittenInItsFile() {
        SyncStore handle = SyncStore.file(folder.resolve("navette.db"));
        try (Store store = StoreAccess.open(handle, clock)) {
            store.put(SHOP, "tokens", "access", "one");
        }

        try (Store store = StoreAccess.open(handle, clock)) {
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("one");
        }
    }

    @Test
    void leavesOneFileWhenItIsClosed() throws Exception {
        StoreAccess.open(SyncStore.file(folder.resolve("navette.db")), clock).close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("navette.db"));
        }
    }

    @Test
    void takesAnyNameThatTheDiskTakes() {
        Path file = folder.resolve("Café ?mode=memory&x=#1 100%41.db");

        StoreAccess.open(SyncStore.file(file), clock).close();

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void inMemoryIsSharedByAllWhoHaveItOpen() {
        SyncStore handle = SyncStore.inMemory();
        try (Store one = StoreAccess.open(handle, clock);
                Store other = StoreAccess.open(handle, clock)) {
            one.put(SHOP, "tokens", "access", "one");

            assertThat(other.drawer(SHOP, "tokens", "access")).hasValue("one");
        }
    }

    @Test
    void inMemoryIsGoneWhenTheLastIsClosed() {
        SyncStore handle = SyncStore.inMemory();
        try (Store store = StoreAccess.open(handle, clock)) {
            store.put(SHOP, "tokens", "access", "one");
        }

        try (Store store = StoreAccess.open(handle, clock)) {
            assertThat(store.drawer(SHOP, "tokens", "access")).isEmpty();
        }
    }

    @Test
    void twoInMemoryKnowNothingOfEachOther() {
        try (Store one = StoreAccess.open(SyncStore.inMemory(), clock);
                Store other = StoreAccess.open(SyncStore.inMemory(), clock)) {
            one.put(SHOP, "tokens", "access", "one");

            assertThat(other.drawer(SHOP, "tokens", "access")).isEmpty();
        }
    }

    @Test
    void handleOfATestOpensWhatTheTestSays() {
        try (Store store = StoreAccess.open(SyncStore.inMemory(), clock)) {
            SyncStore handle = StoreAccess.handle(given -> store);

            assertThat(StoreAccess.open(handle, clock)).isSameAs(store);
        }
    }
}
