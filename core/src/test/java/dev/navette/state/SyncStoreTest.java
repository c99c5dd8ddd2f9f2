package dev.navette.state;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Account;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void saysInWhichSchemaItIsAndAsksThePoolForNothingBeforeItIsUsed() {
        assertThat(SyncStore.jdbc(unusedPool())).hasToString("SyncStore[schema navette]");
        assertThat(SyncStore.jdbc(unusedPool(), "shop_fr")).hasToString("SyncStore[schema shop_fr]");
    }

    @Test
    void nameThatNoSchemaCanHaveIsRefused() {
        assertThatThrownBy(() -> SyncStore.jdbc(unusedPool(), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema is blank");
        assertThatThrownBy(() -> SyncStore.jdbc(unusedPool(), "shop\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema holds U+0000");
        assertThatThrownBy(() -> SyncStore.jdbc(unusedPool(), "é".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema is longer than 63 bytes");
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

    private static DataSource unusedPool() {
        return (DataSource) Proxy.newProxyInstance(
                SyncStoreTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (pool, method, arguments) -> {
                    throw new AssertionError("it is asked for " + method.getName());
                });
    }
}
