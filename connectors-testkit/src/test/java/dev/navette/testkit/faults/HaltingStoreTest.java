package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.state.SyncStore;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.testkit.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HaltingStoreTest {

    private final Store content =
            StoreAccess.open(SyncStore.inMemory(), MovableClock.at(Instant.parse("2026-11-20T08:00:00Z")));

    @Test
    void changeIsAStepAndReadingIsNot() {
        Steps steps = Steps.haltedAt(2, Steps.Moment.BEFORE);
        Store store = HaltingStore.of(content, steps);

        store.acquire("alone", "till 1", Duration.ofMinutes(1));
        assertThat(store.holder("alone")).isPresent();
        assertThat(store.runs(1)).isEmpty();

        assertThatThrownBy(() -> store.acquire("other", "till 1", Duration.ofMinutes(1)))
                .isInstanceOf(Halted.class)
                .hasMessage("BEFORE step 2, acquire");
        assertThatThrownBy(store::now).isInstanceOf(Halted.class);
        assertThat(content.holder("other")).isEmpty();
        store.close();
    }

    @Test
    void failureOfTheStoreComesThroughAsItIs() {
        Store store = HaltingStore.of(content, Steps.undisturbed());
        Lease lease = store.acquire("alone", "till 1", Duration.ofMinutes(1)).orElseThrow();
        store.release(lease);

        assertThatThrownBy(() -> store.renew(lease)).isInstanceOf(LeaseLostException.class);
        store.close();
    }
}
