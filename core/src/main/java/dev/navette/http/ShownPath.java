package dev.navette.http;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A path as it may be shown: what could be personal in it is not. */
final class ShownPath {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF-";
    private static final int LONGEST = 64;
    private static final int UUID = 32;

    private ShownPath() {}

    /** With its ids; a segment that needed encoding, or is very long, is masked: it may be an address or a name. */
    static String forPeople(String path) {
        return each(path, segment -> plain(segment) ? segment : "…");
    }

    /** The same for all elements of a kind: numbers and the like are {@code *}. */
    static String forMetrics(String path) {
        return each(path, segment -> plain(segment) && !id(segment) ? segment : "*");
    }

    private static String each(String path, UnaryOperator<String> shown) {
        return Stream.of(path.split("/", -1)).map(shown).collect(Collectors.joining("/"));
    }

    private static boolean plain(String segment) {
        return segment.length() <= LONGEST && segment.chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
    }

    private static boolean id(String segment) {
        boolean number = !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean hexadecimal = segment.length() >= UUID && segment.chars().allMatch(c -> HEXADECIMAL.indexOf(c) >= 0);
        return number || hexadecimal;
    }
}
