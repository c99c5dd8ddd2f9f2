package dev.navette.run;

/**
 * How many elements were read and what became of them. In every report they add up: {@code read} is the sum of all the
 * others.
 */
public record Counts(
        long read,
        long created,
        long updated,
        long unchanged,
        long ignored,
        long deferred,
        long waiting,
        long failed,
        long parked,
        long pending,
        long stopped) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** So many that were read and have no result yet. */
    public static Counts read(long elements) {
        return new Counts(elements, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Those that are in the other system as they should be. */
    public long succeeded() {
        return created + updated + unchanged;
    }

    /** Those that have their result. */
    public long settled() {
        return succeeded() + ignored + deferred + waiting + failed + parked + pending + stopped;
    }

    /** Whether every element that was read has exactly one result. */
    public boolean balanced() {
        return read == settled();
    }

    /** How many had one result. */
    public long of(Result result) {
        return switch (result) {
            case CREATED -> created;
            case UPDATED -> updated;
            case UNCHANGED -> unchanged;
            case IGNORED -> ignored;
            case DEFERRED -> deferred;
            case WAITING -> waiting;
            case FAILED -> failed;
            case PARKED -> parked;
            case PENDING -> pending;
            case STOPPED -> stopped;
        };
    }

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                ignored + other.ignored,
                deferred + other.deferred,
                waiting + other.waiting,
                failed + other.failed,
                parked + other.parked,
                pending + other.pending,
                stopped + other.stopped);
    }

    /** {@code 300 read: 296 created, 4 parked}: what is zero is left out. */
    @Override
    public String toString() {
        var text = new StringBuilder().append(read).append(" read");
        String separator = ": ";
        for (Result result : Result.values()) {
            if (of(result) > 0) {
                text.append(separator)
                        .append(of(result))
                        .append(' ')
                        .append(result.name().toLowerCase(java.util.Locale.ROOT));
                separator = ", ";
            }
        }
        return text.toString();
    }
}
