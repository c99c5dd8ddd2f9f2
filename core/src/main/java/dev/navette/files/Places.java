package dev.navette.files;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The lines on which one key stands: the first few, and how many there are. */
final class Places {

    private static final int SHOWN = 5;

    private long[] lines;
    private int count = 1;

    private Places(long first) {
        lines = new long[] {first};
    }

    static Places of(long first) {
        return new Places(first);
    }

    void add(long line) {
        count++;
        if (lines.length < SHOWN) {
            lines = Arrays.copyOf(lines, lines.length + 1);
            lines[lines.length - 1] = line;
        }
    }

    int count() {
        return count;
    }

    long first() {
        return lines[0];
    }

    /** {@code lines 3 and 17}, {@code lines 3, 17, 20, 21, 30 and 4 more}. */
    @Override
    public String toString() {
        if (count > lines.length) {
            return "lines " + joined(lines.length) + " and " + (count - lines.length) + " more";
        }
        return count == 1 ? "line " + lines[0] : "lines " + joined(count - 1) + " and " + lines[count - 1];
    }

    private String joined(int shown) {
        return Arrays.stream(lines).limit(shown).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
