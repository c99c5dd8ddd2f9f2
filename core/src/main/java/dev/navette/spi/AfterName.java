package dev.navette.spi;

import java.util.NavigableMap;

/** Watermarks of those who read in the order of names. */
final class AfterName {

    /** Before the first name. */
    static final Watermark NONE = new Watermark("");

    private static final String MARK = ">";

    private AfterName() {}

    static Watermark of(String name) {
        return new Watermark(MARK + name);
    }

    /** What stands after a place; all of it after a place that is none of these. */
    static <V> NavigableMap<String, V> rest(NavigableMap<String, V> all, Watermark from) {
        return from.text().startsWith(MARK) ? all.tailMap(from.text().substring(MARK.length()), false) : all;
    }
}
