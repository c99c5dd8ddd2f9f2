package dev.navette.files;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.text.RecordPlace;
import dev.navette.text.Row;

/**
 * The lines of one element.
 *
 * @param source what messages call the file
 * @param place where its first line begins
 * @param key its key, or null when it cannot be read
 * @param rows at least one
 * @param doubt a line without a readable key beside them, that may be one of theirs; or null
 * @param complete whether all lines of the element are in rows
 */
record LineGroup(
        String source,
        RecordPlace place,
        @Nullable String key,
        List<Row> rows,
        @Nullable Long doubt,
        boolean complete) {

    long line() {
        return rows.get(0).line();
    }

    /** The key, or the file and the line. */
    String name(String file) {
        return key == null ? file + ":" + line() : key;
    }

    /** The same where another pass over the file has seen a line that may be one of theirs, or null if none has. */
    LineGroup doubtedBy(@Nullable Long other) {
        return other == null ? this : new LineGroup(source, place, key, rows, other, complete);
    }

    /** What is wrong with any of its lines, so that nothing is made of the others. */
    Optional<Fault> fault() {
        for (Row row : rows) {
            Optional<Fault> fault = row.fault();
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (!complete) {
            return Optional.of(Fault.of(
                    "More than " + rows.size() + " lines are of one article",
                    source,
                    "article " + key + ", line " + line(),
                    "Correct the column of the reference in the mapping, or the file"));
        }
        return Optional.ofNullable(doubt).map(this::doubtful);
    }

    private Fault doubtful(long line) {
        return Fault.of(
                "Line " + line
                        + " has no readable reference and stands beside this article's lines, so that it may be its own",
                source,
                "article " + key + ", line " + line(),
                "Mend line " + line);
    }
}
