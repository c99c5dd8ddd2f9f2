package dev.navette.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Walks once through a text with the set of all places of the pattern at which it may be, one bit for each (the
 * shift-and algorithm of Baeza-Yates and Gonnet, where {@code %} is a place that need not be left). Nothing is tried
 * twice, so that no pattern and no text make it slow.
 */
final class LikeMatcher implements Predicate<String> {

    /** Bit by bit, where the pattern takes any one character. */
    private final long[] any;
    /** Bit by bit, at which places {@code %} lets the text go on. */
    private final long[] staying;
    /** The characters of the pattern in their order, and for each the places that take it. */
    private final int[] characters;

    private final long[][] places;
    private final int end;

    LikeMatcher(String pattern) {
        int words = pattern.length() / Long.SIZE + 1;
        any = new long[words];
        staying = new long[words];
        Map<Integer, long[]> found = new TreeMap<>();
        end = read(pattern, found);
        characters = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        places = found.values().toArray(long[][]::new);
        for (long[] own : places) {
            for (int word = 0; word < words; word++) {
                own[word] |= any[word];
            }
        }
    }

    @Override
    public boolean test(String text) {
        return end < Long.SIZE ? testInOneWord(text) : testInSeveral(text);
    }

    /** Reads the pattern, and gives the number of its places. */
    private int read(String pattern, Map<Integer, long[]> found) {
        int place = 0;
        for (int at = 0; at < pattern.length(); at++) {
            int character = pattern.codePointAt(at);
            if (character == '%') {
                set(staying, place);
                continue;
            }
            if (character == '_') {
                set(any, place);
            } else {
                at += character == '\\' ? 1 : 0;
                int meant = pattern.codePointAt(at);
                set(found.computeIfAbsent(meant, key -> new long[any.length]), place);
                at += Character.charCount(meant) - 1;
            }
            place++;
        }
        return place;
    }

    private boolean testInOneWord(String text) {
        long accepted = 1L << end;
        long state = 1L;
        for (int at = 0; at < text.length() && state != 0; ) {
            if ((state & staying[0] & accepted) != 0) {
                return true;
            }
            int character = text.codePointAt(at);
            state = (state & placesOf(character)[0]) << 1 | (state & staying[0]);
            at += Character.charCount(character);
        }
        return (state & accepted) != 0;
    }

    private boolean testInSeveral(String text) {
        long[] state = new long[any.length];
        state[0] = 1L;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!step(state, placesOf(character))) {
                return false;
            }
            at += Character.charCount(character);
        }
        return (state[end / Long.SIZE] & 1L << end) != 0;
    }

    /** Takes one character; whether there is a place left at which the text may be. */
    private boolean step(long[] state, long[] taking) {
        long left = 0;
        for (int word = state.length - 1; word >= 0; word--) {
            long carried = word == 0 ? 0 : (state[word - 1] & taking[word - 1]) >>> (Long.SIZE - 1);
            state[word] = (state[word] & taking[word]) << 1 | carried | (state[word] & staying[word]);
            left |= state[word];
        }
        return left != 0;
    }

    private long[] placesOf(int character) {
        int index = Arrays.binarySearch(characters, character);
        return index < 0 ? any : places[index];
    }

    private static void set(long[] bits, int place) {
        bits[place / Long.SIZE] |= 1L << place;
    }
}
