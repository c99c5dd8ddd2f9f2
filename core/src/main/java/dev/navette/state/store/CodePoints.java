package dev.navette.state.store;

import java.util.Arrays;
import java.util.Comparator;

/** The order of names: by code points, as the databases have it. Java's own differs beyond U+FFFF. */
final class CodePoints {

    static final Comparator<String> ORDER = (one, other) -> {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    };

    private CodePoints() {}
}
