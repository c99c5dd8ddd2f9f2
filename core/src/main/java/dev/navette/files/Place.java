package dev.navette.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * A place in a file, as a watermark says it: {@code CHANGED 0f3a… 1500}.
 *
 * @param scope what was asked for
 * @param content the digest of the file and its mapping; empty before the file was opened
 * @param groups how many groups of lines were dealt with; -1 when all were
 */
record Place(Selection.Scope scope, String content, long groups) {

    private static final long ALL = -1;
    private static final Pattern TEXT = Pattern.compile("(EVERYTHING|CHANGED) ([0-9a-f]*) (-?\\d{1,18})");

    static Place beginning(Selection selection) {
        return new Place(selection.scope(), "", 0);
    }

    /** What a watermark says; nothing when none of our versions wrote it. */
    static Optional<Place> of(Watermark watermark) {
        Matcher text = TEXT.matcher(watermark.text());
        if (!text.matches()) {
            return Optional.empty();
        }
        var scope = Selection.Scope.valueOf(text.group(1));
        return Optional.of(new Place(scope, text.group(2), Long.parseLong(text.group(3))));
    }

    Watermark watermark() {
        return new Watermark(scope + " " + content + " " + groups);
    }

    Place after(String content, long groups) {
        return new Place(scope, content, groups);
    }

    Place atTheEnd(String content) {
        return new Place(scope, content, ALL);
    }

    /** Where to begin in a file of this content. */
    long groupsToSkip(String now) {
        return content.equals(now) && groups != ALL ? groups : 0;
    }

    /** Whether a file of this content was read to its end, and only changes are asked for. */
    boolean knows(String now) {
        return scope == Selection.Scope.CHANGED && groups == ALL && content.equals(now);
    }
}
