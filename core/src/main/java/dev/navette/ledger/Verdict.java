package dev.navette.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.state.store.Decision;
import dev.navette.state.store.StagedOrder;

/**
 * What becomes of an order.
 *
 * @param fate what the ledger keeps
 * @param entries what is to be written because of it
 * @param told what the run says of it
 */
record Verdict(Decision.Fate fate, List<Decision.NewEntry> entries, Mapped<Settled> told) {

    Verdict {
        Objects.requireNonNull(fate, "fate");
        entries = List.copyOf(entries);
        Objects.requireNonNull(told, "told");
    }

    /** It is in units. */
    static Verdict settled(AtHand atHand, List<String> units, List<Decision.NewEntry> entries, List<String> notes) {
        StagedOrder order = atHand.staged();
        String reason = notes.isEmpty() ? null : String.join("\n", notes);
        return new Verdict(
                new Decision.Fate(order.version(), StagedOrder.State.SETTLED, reason, units.size()),
                entries,
                new Mapped.Ready<>(new Settled(order.name(), order.version(), units), notes));
    }

    /** A person must mend it. */
    static Verdict refused(AtHand atHand, List<Problem> problems) {
        StagedOrder order = atHand.staged();
        StagedOrder.State state =
                order.state() == StagedOrder.State.SETTLED ? StagedOrder.State.SETTLED : StagedOrder.State.REFUSED;
        String reason = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return new Verdict(
                new Decision.Fate(order.version(), state, reason, 0), List.of(), new Mapped.Refused<>(problems));
    }

    /** The options leave it out. */
    static Verdict ignored(AtHand atHand, String reason) {
        return new Verdict(
                new Decision.Fate(atHand.staged().version(), StagedOrder.State.IGNORED, reason, 0),
                List.of(),
                new Mapped.Ignored<>(reason));
    }

    /** Its time has not come. */
    static Verdict waiting(AtHand atHand, String reason) {
        return new Verdict(
                new Decision.Fate(atHand.staged().version(), StagedOrder.State.WAITING, reason, 0),
                List.of(),
                new Mapped.Waiting<>(reason));
    }
}
