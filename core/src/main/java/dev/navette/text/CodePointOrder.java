package dev.navette.text;

import java.util.Comparator;

/** Texts by code point. Java's own order is by halves of characters, and differs beyond U+FFFF. */
final class CodePointOrder implements Comparator<String> {

    @Override
    public int compare(String first, String second) {
        int shared = Math.min(first.length(), second.length());
        for (int at = 0; at < shared; at++) {
            char one = first.charAt(at);
            char other = second.charAt(at);
            if (one != other) {
                // A half stands for a character beyond all that need none.
                return Character.isSurrogate(one) == Character.isSurrogate(other)
                        ? Character.compare(one, other)
                        : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return Integer.compare(first.length(), second.length());
    }
}
