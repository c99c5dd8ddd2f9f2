package dev.navette.state.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Cuts values for an {@code IN} list into lists of few different lengths, so that there are few different statements to
 * prepare. The last is filled up with its own last value, which changes nothing.
 */
final class Chunks {

    /** Beyond this a longer list is no faster. */
    static final int MOST = 512;

    private Chunks() {}

    static List<List<String>> of(Collection<String> values) {
        var all = List.copyOf(values);
        var chunks = new ArrayList<List<String>>(all.size() / MOST + 1);
        for (int from = 0; from < all.size(); from += MOST) {
            chunks.add(filled(all.subList(from, Math.min(from + MOST, all.size()))));
        }
        return chunks;
    }

    /** As many places as there are values: {@code ?, ?, ?}. */
    static String places(List<String> chunk) {
        return "?" + ", ?".repeat(chunk.size() - 1);
    }

    private static List<String> filled(List<String> chunk) {
        int length = Integer.highestOneBit(chunk.size());
        if (length == chunk.size()) {
            return chunk;
        }
        var filled = new ArrayList<String>(length * 2);
        filled.addAll(chunk);
        filled.addAll(Collections.nCopies(length * 2 - chunk.size(), chunk.get(chunk.size() - 1)));
        return filled;
    }
}
