package dev.navette.state.store;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.LinkKind;

import static org.assertj.core.api.Assertions.assertThat;

class StoreFixtureTest {

    @TempDir
    private Path folder;

    @Test
    void storeOfVersion1IsReadWhole() throws Exception {
        try (Store store = copyOf("store-v1.db")) {
            assertThatEverythingIsThere(store);
        }
    }

    @Test
    void storeOfThisVersionIsReadWhole() {
        Path file = folder.resolve("navette.db");
        StoreFixture.main(new String[] {file.toString()});

        try (Store store = SqliteFile.open(file, StoreFixture.CLOCK)) {
            assertThatEverythingIsThere(store);
        }
    }

    private Store copyOf(String name) throws Exception {
        Path file = folder.resolve("navette.db");
        try (InputStream content = StoreFixtureTest.class.getResourceAsStream("/dev/navette/state/" + name)) {
            Files.copy(Objects.requireNonNull(content, name), file);
        }
        return SqliteFile.open(file, StoreFixture.CLOCK);
    }

    private static void assertThatEverythingIsThere(Store store) {
        assertThat(store.pair(StoreFixture.ERP, StoreFixture.SHOP)).isEqualTo(1);
        assertThat(store.holder(StoreFixture.HELD.name())).hasValue(StoreFixture.HELD);
        assertThat(store.elements(1, List.of(StoreFixture.LINKED.key(), StoreFixture.UNLINKED.key())))
                .containsOnly(
                        Map.entry(StoreFixture.LINKED.key(), StoreFixture.LINKED),
                        Map.entry(StoreFixture.UNLINKED.key(), StoreFixture.UNLINKED));
        assertThat(store.linked(1, LinkKind.SELLABLE, "", 10)).containsExactly(StoreFixture.LINKED);
        assertThat(store.openItems(StoreFixture.TASK, "", 10))
                .containsExactly(StoreFixture.PARKED, StoreFixture.PENDING);
        assertThat(store.mark(StoreFixture.TASK)).hasValue(StoreFixture.MARK);
        assertThat(store.runs(10)).containsExactly(StoreFixture.OPEN, StoreFixture.ENDED);
        assertThat(store.lines(1, 10)).containsExactly(StoreFixture.LINE);
        assertThat(store.drawer(StoreFixture.SHOP, "tokens", "access")).hasValue("one");
    }
}
