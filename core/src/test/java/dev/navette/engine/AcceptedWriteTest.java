package dev.navette.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.state.store.Changes;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Lease;

import static org.assertj.core.api.Assertions.assertThat;

/** What is believed of a write that the shop took and dealt with later, beside the writes of another task. */
@Tag("promise-3")
class AcceptedWriteTest {

    private static final ElementKey KEY = new ElementKey(LinkKind.SELLABLE, "EM-1");
    private static final ForeignId ID = new ForeignId("V1");
    private static final Map<String, Fingerprint> FIVE = Map.of("quantity", Fingerprint.of("5"));
    private static final Map<String, Fingerprint> SEVEN = Map.of("quantity", Fingerprint.of("7"));
    private static final Instant OURS = Bench.START.plusSeconds(60);
    private static final Instant THEIRS = Bench.START.plusSeconds(90);

    private final Bench bench = new Bench();

    @BeforeEach
    void linked() {
        commit(new ElementUpdate(KEY, ID, Map.of(), Set.of()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itIsBelievedWhereNobodyElseWrote() {
        commit(new ElementUpdate(KEY, null, Map.of(), Set.of("quantity"), OURS, null, null));

        commit(known().confirmed(FIVE, OURS));

        assertThat(element()).isEqualTo(new Element(KEY, ID, FIVE));
    }

    @Test
    void neitherIsBelievedWhenAnotherTaskHasWrittenSince() {
        commit(new ElementUpdate(KEY, null, SEVEN, Set.of()));

        commit(known().confirmed(FIVE, OURS));

        assertThat(element()).isEqualTo(new Element(KEY, ID, Map.of()));
    }

    @Test
    void neitherIsBelievedWhenItIsConfirmedWhileAnotherTaskWrites() {
        commit(new ElementUpdate(KEY, null, Map.of(), Set.of("quantity"), THEIRS, null, null));

        commit(known().confirmed(FIVE, OURS));
        commit(new ElementUpdate(KEY, ID, SEVEN, Set.of(), null, THEIRS, null));

        assertThat(element().fingerprints()).isEmpty();
        assertThat(element().unsettled()).isAfter(THEIRS);
    }

    private Strand known() {
        var strand = new Strand(KEY, true, List.of());
        strand.know(element(), Map.of());
        return strand;
    }

    private Element element() {
        return bench.store
                .elements(bench.task().pair(), Set.of(KEY))
                .getOrDefault(KEY, new Element(KEY, null, Map.of()));
    }

    private void commit(ElementUpdate update) {
        Lease mine = bench.store.acquire("commit", "process 1", bench.lease).orElseThrow();
        long run = bench.store.begin(mine, bench.task(), "epicerie");
        bench.store.commit(
                mine,
                new Changes(
                        bench.task(), run, List.of(update), List.of(), List.of(), null, Counts.NONE, List.of(), null));
        bench.store.release(mine);
    }
}
