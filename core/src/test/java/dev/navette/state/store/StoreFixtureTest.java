package dev.navette.state.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
            assertThatEverythingOfVersion1IsThere(store);
            assertThat(store.openItems(StoreFixture.TASK, "", 10))
                    .containsExactly(StoreFixture.PARKED, StoreFixture.PENDING);
            assertThat(store.hints(StoreFixture.TASK, "", 10)).isEmpty();
            assertThat(store.plans(10)).isEmpty();
        }
    }

    @Test
    void storeOfVersion1TakesWhatItCouldNotKeep() throws Exception {
        try (Store store = copyOf("store-v1.db")) {
            StoreFixture.writeSince2(store);
            StoreFixture.writeSince3(store);

            assertThatEverythingIsThere(store);
        }
    }

    @Test
    void storeOfVersion2IsReadWhole() throws Exception {
        try (Store store = copyOf("store-v2.db")) {
            assertThat(store.openItems(StoreFixture.TASK, "", 10))
                    .containsExactly(StoreFixture.PARKED, StoreFixture.PENDING, StoreFixture.DEFERRED);
            assertThatEverythingOfVersion2IsThere(store);
        }
    }

    @Test
    void storeOfVersion2TakesWhatItCouldNotKeep() throws Exception {
        try (Store store = copyOf("store-v2.db")) {
            StoreFixture.writeSince3(store);

            assertThatEverythingIsThere(store);
        }
    }

    @Test
    void storeOfVersion3IsReadWhole() throws Exception {
        try (Store store = copyOf("store-v3.db")) {
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
        return SqliteFile.open(StoreFixture.copy(name, folder.resolve("navette.db")), StoreFixture.CLOCK);
    }

    static void assertThatEverythingIsThere(Store store) {
        assertThatEverythingOfVersion2IsThere(store);
        assertThat(store.openItems(StoreFixture.TASK, "", 10))
                .containsExactly(
                        StoreFixture.PARKED, StoreFixture.PENDING, StoreFixture.DEFERRED, StoreFixture.ACCEPTED);
        assertThat(store.elements(1, List.of(StoreFixture.PART.key())))
                .containsOnly(Map.entry(StoreFixture.PART.key(), StoreFixture.PART));
    }

    private static void assertThatEverythingOfVersion2IsThere(Store store) {
        assertThatEverythingOfVersion1IsThere(store);
        assertThat(store.members(StoreFixture.TASK, List.of("TEE")))
                .containsExactly(StoreFixture.DUE, StoreFixture.DELIVERED);
        assertThat(store.dueGroups(StoreFixture.TASK, "", 10)).containsExactly("TEE");
        assertThat(store.hints(StoreFixture.TASK, "", 10)).containsExactly("EM-1");
        assertThat(store.lastHint(StoreFixture.TASK)).hasValue(StoreFixture.TIME);
        assertThat(store.passes(StoreFixture.SURVEY)).isEqualTo(1);
        assertThat(store.sightings(StoreFixture.SURVEY, null, 10)).containsExactly(StoreFixture.SEEN);
        assertThat(store.plans(10)).containsExactly(StoreFixture.PLAN);
        assertThat(store.changes(1, 0, 10)).containsExactly(StoreFixture.CHANGE);
    }

    static void assertThatEverythingOfVersion1IsThere(Store store) {
        assertThat(store.pair(StoreFixture.ERP, StoreFixture.SHOP)).isEqualTo(1);
        assertThat(store.holder(StoreFixture.HELD.name())).hasValue(StoreFixture.HELD);
        assertThat(store.elements(1, List.of(StoreFixture.LINKED.key(), StoreFixture.UNLINKED.key())))
                .containsOnly(
                        Map.entry(StoreFixture.LINKED.key(), StoreFixture.LINKED),
                        Map.entry(StoreFixture.UNLINKED.key(), StoreFixture.UNLINKED));
        assertThat(store.linked(1, LinkKind.SELLABLE, "", 10)).containsExactly(StoreFixture.LINKED);
        assertThat(store.openItems(StoreFixture.TASK, List.of("EM-2", "EM-3")))
                .containsOnly(Map.entry("EM-2", StoreFixture.PARKED), Map.entry("EM-3", StoreFixture.PENDING));
        assertThat(store.mark(StoreFixture.TASK)).hasValue(StoreFixture.MARK);
        assertThat(store.runs(10)).containsExactly(StoreFixture.OPEN, StoreFixture.ENDED);
        assertThat(store.lines(1, 10)).containsExactly(StoreFixture.LINE);
        assertThat(store.drawer(StoreFixture.SHOP, "tokens", "access")).hasValue("one");
    }
}
