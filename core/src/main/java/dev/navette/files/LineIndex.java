package dev.navette.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import dev.navette.text.RecordPlace;

/**
 * Where the lines of each key begin in a file. Holds 16 bytes for each place where lines of one key stand together, and
 * some 40 for each key: 6 MB for a hundred thousand articles. Two keys may share a hash, so who reads the lines compares
 * their key.
 */
final class LineIndex {

    private static final int FIRST_SIZE = 1 << 10;
    private static final int SKIP_BITS = 16;
    private static final int NONE = -1;

    private long[] hashes = new long[FIRST_SIZE];
    private int[] firsts = new int[FIRST_SIZE];
    private int[] lasts = new int[FIRST_SIZE];
    private int keys;

    private long[] places = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int[] nexts = new int[FIRST_SIZE];
    private int count;

    private final BitSet met = new BitSet();
    private final BitSet metAgain = new BitSet();

    /** Notes that lines of a key begin there. */
    void add(String key, RecordPlace place) {
        if (keys > hashes.length / 4 * 3) {
            grow();
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
            nexts = Arrays.copyOf(nexts, count * 2);
        }
        places[count] = place.offset() << SKIP_BITS | place.skipped();
        lines[count] = (int) Math.min(place.line(), Integer.MAX_VALUE);
        nexts[count] = NONE;
        long hash = KeyIndex.hash(key);
        int slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            firsts[slot] = count;
            keys++;
        } else {
            nexts[lasts[slot]] = count;
        }
        lasts[slot] = count;
        count++;
    }

    /** Where the lines of a key begin, in their order; empty where it has none. */
    List<RecordPlace> of(String key) {
        int slot = slot(hashes, KeyIndex.hash(key));
        var found = new ArrayList<RecordPlace>(1);
        for (int at = hashes[slot] == 0 ? NONE : firsts[slot]; at != NONE; at = nexts[at]) {
            found.add(place(at));
        }
        return found;
    }

    /** Learns, once all lines are noted, that there is something of that key. */
    void meet(String key) {
        int slot = slot(hashes, KeyIndex.hash(key));
        if (met.get(slot)) {
            metAgain.set(slot);
        }
        met.set(slot);
    }

    /** Whether several things of that key were met. */
    boolean isShared(String key) {
        return metAgain.get(slot(hashes, KeyIndex.hash(key)));
    }

    /** The keys that nothing was met of: how many, and where the lines of the first few are. */
    Strays strays() {
        int[] first = new int[Strays.SHOWN];
        int strays = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0 && !met.get(slot)) {
                insert(first, Math.min(strays, Strays.SHOWN), firsts[slot]);
                strays++;
            }
        }
        return new Strays(
                strays,
                Arrays.stream(first)
                        .limit(Math.min(strays, Strays.SHOWN))
                        .mapToObj(this::place)
                        .toList());
    }

    /**
     * Keys that nothing was met of.
     *
     * @param count how many
     * @param first where the lines of the first few are
     */
    record Strays(int count, List<RecordPlace> first) {

        static final int SHOWN = 5;
    }

    /** Keeps the smallest in their order. */
    private static void insert(int[] sorted, int size, int one) {
        int at = size;
        while (at > 0 && sorted[at - 1] > one) {
            if (at < sorted.length) {
                sorted[at] = sorted[at - 1];
            }
            at--;
        }
        if (at < sorted.length) {
            sorted[at] = one;
        }
    }

    private RecordPlace place(int at) {
        return new RecordPlace(places[at] >>> SKIP_BITS, (int) (places[at] & ((1 << SKIP_BITS) - 1)), lines[at]);
    }

    private void grow() {
        long[] formerHashes = hashes;
        int[] formerFirsts = firsts;
        int[] formerLasts = lasts;
        hashes = new long[formerHashes.length * 2];
        firsts = new int[hashes.length];
        lasts = new int[hashes.length];
        for (int i = 0; i < formerHashes.length; i++) {
            if (formerHashes[i] != 0) {
                int slot = slot(hashes, formerHashes[i]);
                hashes[slot] = formerHashes[i];
                firsts[slot] = formerFirsts[i];
                lasts[slot] = formerLasts[i];
            }
        }
    }

    private static int slot(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
