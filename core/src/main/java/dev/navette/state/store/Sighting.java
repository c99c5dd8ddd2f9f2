package dev.navette.state.store;

import org.jspecify.annotations.Nullable;

import dev.navette.model.LinkKind;

/**
 * What is remembered of one element that a survey saw. Passes are counted from 1, complete ones only: what the last pass
 * that saw it says is how many have missed it since.
 *
 * @param kind what it is on the side that is written; null on the side that is read
 * @param key unique within its kind
 * @param name the reference that it bore, or null
 * @param pass the last that saw it
 * @param first the first that saw it
 * @param changed the last in which its digest was another than before; 0 when it never was
 * @param drifted the last in which its digest was another than before though we had not written it meanwhile; 0 when
 *     there was none
 */
public record Sighting(
        @Nullable LinkKind kind, String key, @Nullable String name, long pass, long first, long changed, long drifted) {

    /** How many complete passes have not seen it since one did. */
    public long missed(long passes) {
        return Math.max(0, passes - pass);
    }
}
