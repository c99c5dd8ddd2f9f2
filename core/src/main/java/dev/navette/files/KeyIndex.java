package dev.navette.files;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys of a file stand in more than one place. Holds a 64-bit hash and a line for each key: 25 MB for a million.
 *
 * <p>Two different keys share a hash with a chance of 1 in 40 million in a file of a million keys. Both are then reported
 * as one that stands twice, and neither is written: wrong, but never wrongly written.
 */
final class KeyIndex {

    private static final int FIRST_SIZE = 1 << 10;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;
    private final Map<Long, Places> repeated = new HashMap<>();

    /** Notes that a key stands on a line; false when it stood on another before. */
    boolean add(String key, long line) {
        if (count > hashes.length / 4 * 3) {
            grow();
        }
        long hash = hash(key);
        int slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            lines[slot] = (int) Math.min(line, Integer.MAX_VALUE);
            count++;
            return true;
        }
        int first = lines[slot];
        repeated.computeIfAbsent(hash, absent -> Places.of(first)).add(line);
        return false;
    }

    /** Where a key stands that stands in several places. */
    Optional<Places> places(String key) {
        return Optional.ofNullable(repeated.get(hash(key)));
    }

    /** How many keys stand in several places. */
    int repetitions() {
        return repeated.size();
    }

    /** Lets go of all keys but those that stand in several places. */
    Repetitions repeated() {
        return new Repetitions(Map.copyOf(repeated));
    }

    /** The keys of a file that stand in several places. */
    record Repetitions(Map<Long, Places> places) {

        Optional<Places> of(String key) {
            return places.isEmpty() ? Optional.empty() : Optional.ofNullable(places.get(hash(key)));
        }
    }

    private void grow() {
        long[] largerHashes = new long[hashes.length * 2];
        int[] largerLines = new int[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int slot = slot(largerHashes, hashes[i]);
                largerHashes[slot] = hashes[i];
                largerLines[slot] = lines[i];
            }
        }
        hashes = largerHashes;
        lines = largerLines;
    }

    private static int slot(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a over the characters, stirred once more so that its low bits are as good as its high ones; never 0. */
    static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
