package dev.navette.engine;

import java.util.EnumMap;
import java.util.Map;

import dev.navette.error.AccountingException;
import dev.navette.run.Counts;
import dev.navette.run.Result;

/** Counts what was read and what became of it; refuses to count an element twice or to close with one missing. */
final class Tally {

    private final Map<Result, Long> results = new EnumMap<>(Result.class);
    private long read;
    private long settled;

    void read(int elements) {
        read += elements;
    }

    /** Elements are to be read again before they have their result. */
    void unread(int elements) {
        read -= elements;
    }

    void settle(Result result) {
        settled++;
        results.merge(result, 1L, Long::sum);
        if (settled > read) {
            throw new AccountingException("More elements have a result (" + settled + ") than were read (" + read
                    + "): " + counts() + ". This is a defect of Navette; nothing more is written.");
        }
    }

    long settled() {
        return settled;
    }

    Counts counts() {
        return new Counts(
                read,
                of(Result.CREATED),
                of(Result.UPDATED),
                of(Result.UNCHANGED),
                of(Result.IGNORED),
                of(Result.DEFERRED),
                of(Result.WAITING),
                of(Result.FAILED),
                of(Result.PARKED),
                of(Result.PENDING),
                of(Result.STOPPED));
    }

    /** The final counts: every element has exactly one result. */
    Counts close() {
        Counts counts = counts();
        if (!counts.balanced()) {
            throw new AccountingException("Of " + read + " elements read, " + settled + " have a result: " + counts
                    + ". This is a defect of Navette.");
        }
        return counts;
    }

    private long of(Result result) {
        return results.getOrDefault(result, 0L);
    }
}
