package dev.navette.ebp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * A place in the exports, as a watermark says it: {@code CHANGED 0f3a… 1500}.
 *
 * @param scope what was asked for
 * @param digest of the exports; empty before they were read
 * @param passed how many documents were dealt with; -1 when all were
 */
record DocumentPlace(Selection.Scope scope, String digest, long passed) {

    private static final long ALL = -1;
    private static final Pattern TEXT = Pattern.compile("(EVERYTHING|CHANGED) ([0-9a-f]*) (-?\\d{1,18})");

    static DocumentPlace beginning(Selection selection) {
        return new DocumentPlace(selection.scope(), "", 0);
    }

    /** What a watermark says; the beginning when none of our versions wrote it. */
    static DocumentPlace of(Watermark watermark) {
        Matcher text = TEXT.matcher(watermark.text());
        return text.matches()
                ? new DocumentPlace(
                        Selection.Scope.valueOf(text.group(1)), text.group(2), Long.parseLong(text.group(3)))
                : beginning(Selection.everything());
    }

    Watermark watermark() {
        return new Watermark(scope + " " + digest + " " + passed);
    }

    DocumentPlace at(String now, long count) {
        return new DocumentPlace(scope, now, count);
    }

    DocumentPlace atTheEnd(String now) {
        return new DocumentPlace(scope, now, ALL);
    }

    /** How many to pass over in exports of that digest. */
    long toSkip(String now) {
        return digest.equals(now) && passed != ALL ? passed : 0;
    }

    /** Whether exports of that digest were read to their end, and only changes are asked for. */
    boolean knows(String now) {
        return scope == Selection.Scope.CHANGED && passed == ALL && digest.equals(now);
    }
}
