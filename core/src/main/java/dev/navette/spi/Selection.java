package dev.navette.spi;

import dev.navette.model.Default;

/**
 * What a reader is asked for. A watermark carries the selection that it was begun with.
 *
 * @param scope all elements, or what changed
 */
public record Selection(@Default("everything") Scope scope) {

    /** How much is read. */
    public enum Scope {
        /** Every element, on every run. */
        EVERYTHING,
        /** On the first run every element, then those created or modified since (ART-3). */
        CHANGED
    }

    /** Every element, on every run. */
    public static Selection everything() {
        return new Selection(Scope.EVERYTHING);
    }

    /** Only what was created or modified since the last run that read to its end (ART-3). */
    public static Selection changed() {
        return new Selection(Scope.CHANGED);
    }
}
