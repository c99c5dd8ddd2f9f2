package dev.navette.engine;

import dev.navette.model.Field;
import dev.navette.model.Fingerprint;

/**
 * What is remembered of a field beside the fingerprint of what was last written, under codes of their own: it outlives a
 * write of unknown end, which makes the fingerprint be forgotten.
 */
final class Marks {

    /** Marks say all by being there. */
    static final Fingerprint SET = Fingerprint.of("mark");

    private Marks() {}

    /** The field was not written whole when its element was made: it may still be completed, though it is kept. */
    static String awaited(Field field) {
        return field.code() + "?";
    }

    /** Something of the field was put there by us: a list of which nothing is left must take it away. */
    static String ours(Field field) {
        return field.code() + "+";
    }
}
