package dev.navette.state.store;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An order in the ledger. Personal: {@link #toString} names it and says no more.
 *
 * @param name the shop's id of it
 * @param state how far it is
 * @param version grows with every change of it: what was decided for another version is not written
 * @param content as last read; null once it was purged (GDPR-1)
 * @param corrected as a person corrected it; null where nobody did, or the shop has changed it since
 * @param imported as it was when its units were made; null before, and once it was purged
 * @param reason why it waits, is refused, left out, or what follows from its change; null for none
 * @param repeat which time this is that it is imported: more than 1 where a person forced it
 * @param approved whether a person let it pass (ORD-27)
 * @param overruled whether a person said that the mark in the shop is wrong
 * @param edited whether the shop has changed it since its units were made, and what follows was not looked at yet
 * @param units how many units it is in
 * @param marked of how many of them the shop was told
 * @param staged when it came
 * @param changed when something of it last changed
 */
public record StagedOrder(
        String name,
        State state,
        long version,
        @Nullable String content,
        @Nullable String corrected,
        @Nullable String imported,
        @Nullable String reason,
        int repeat,
        boolean approved,
        boolean overruled,
        boolean edited,
        long units,
        long marked,
        Instant staged,
        Instant changed) {

    /** How far a staged order is. Stored by these names: never rename them. */
    public enum State {
        /** To be looked at: it just came, changed, or a person asked for it. */
        STAGED,
        /** It waits for a day, for money, for a person's word. */
        WAITING,
        /** A person must mend something. */
        REFUSED,
        /** The options leave it out. */
        IGNORED,
        /** It is in units, whose entries say how far they are. */
        SETTLED
    }

    public StagedOrder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(staged, "staged");
        Objects.requireNonNull(changed, "changed");
    }

    /** What is imported of it: the corrected form, where there is one. */
    public @Nullable String effective() {
        return corrected == null ? content : corrected;
    }

    @Override
    public String toString() {
        return "StagedOrder[" + name + ", " + state + ", version " + version + "]";
    }
}
