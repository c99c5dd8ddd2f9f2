package dev.navette.files;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.RecordPlace;
import dev.navette.text.Row;

/** The lines of a file, element by element: each line alone, or those of one key that stand together. */
final class LineGroups implements Closeable {

    /** More lines than any article has warehouses: then the reference is not the key, and memory stays bounded. */
    private static final int MAX_LINES = 1000;

    private static final int MAX_KEY = 200;

    private final String source;
    private final DelimitedReader reader;
    private final Column keyColumn;
    private final boolean gathering;
    private final Predicate<Row> chosen;
    private @Nullable Row ahead;
    private RecordPlace place;
    private @Nullable String aheadKey;
    private @Nullable Long namelessBefore;
    private long strayBlanks;

    LineGroups(String source, DelimitedReader reader, Column keyColumn, boolean gathering, Predicate<Row> chosen) {
        this.source = source;
        this.reader = reader;
        this.keyColumn = keyColumn;
        this.gathering = gathering;
        this.chosen = chosen;
        this.place = reader.place();
        advance();
    }

    boolean hasNext() {
        return ahead != null;
    }

    LineGroup next() {
        Row first = ahead;
        if (first == null) {
            throw new IllegalStateException("there are no more lines");
        }
        String key = aheadKey;
        RecordPlace begin = place;
        advance();
        if (!gathering) {
            return new LineGroup(source, begin, key, List.of(first), null, true);
        }
        if (key == null) {
            namelessBefore = first.line();
            return new LineGroup(source, begin, null, List.of(first), null, true);
        }
        return gather(first, begin, key);
    }

    /** Whether the next group is the one that begins on that line. */
    boolean standsAt(long line) {
        return ahead != null && ahead.line() == line;
    }

    /** How many keys had blanks around them so far (ART-23). */
    long strayBlanks() {
        return strayBlanks;
    }

    @Override
    public void close() {
        reader.close();
    }

    private LineGroup gather(Row first, RecordPlace begin, String key) {
        var rows = new ArrayList<>(List.of(first));
        boolean complete = true;
        while (ahead != null && key.equals(aheadKey)) {
            complete &= rows.size() < MAX_LINES;
            if (complete) {
                rows.add(ahead);
            }
            advance();
        }
        Long doubt = namelessBefore;
        if (doubt == null && ahead != null && aheadKey == null) {
            doubt = ahead.line();
        }
        namelessBefore = null;
        return new LineGroup(source, begin, key, List.copyOf(rows), doubt, complete);
    }

    private void advance() {
        do {
            ahead = reader.next().orElse(null);
        } while (ahead != null && !chosen.test(ahead));
        place = reader.place();
        aheadKey = ahead == null ? null : key(ahead);
    }

    private @Nullable String key(Row row) {
        String key = row.isBroken() ? row.text(keyColumn) : row.requiredText(keyColumn);
        if (key == null) {
            return null;
        }
        if (key.length() > MAX_KEY) {
            row.refuse(keyColumn, "The reference is longer than " + MAX_KEY + " characters", "Shorten it");
            return null;
        }
        if (key.length() != row.raw(keyColumn).length()) {
            strayBlanks++;
        }
        return key;
    }
}
