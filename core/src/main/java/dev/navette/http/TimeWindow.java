package dev.navette.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * From when on a service is asked for what changed, where it keeps whole seconds, compares strictly, and gives a change a
 * time before anybody can see it: a window begins earlier than the last change that was seen, by an overlap. What is read
 * twice does no harm; what is missed is lost. It goes by the service's own times alone, so no clock needs to agree.
 *
 * @param since the latest change that was seen
 * @param overlap how much earlier to begin
 */
public record TimeWindow(Instant since, Duration overlap) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    public TimeWindow {
        Objects.requireNonNull(since, "since");
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("an overlap is not negative");
        }
    }

    /** What a strict comparison (later than) is to be given: a whole second. */
    public Instant after() {
        return since.minus(overlap).truncatedTo(ChronoUnit.SECONDS).minus(SECOND);
    }

    /** The window that follows once a change of that time was seen; an earlier one changes nothing. */
    public TimeWindow seen(Instant changed) {
        return changed.isAfter(since) ? new TimeWindow(changed, overlap) : this;
    }
}
