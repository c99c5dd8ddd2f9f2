package dev.navette.woocommerce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * From when on a list is asked for what changed. The shop's times are taken before a change is visible, are of whole seconds,
 * and are compared strictly (11.0.1, observed): a window begins earlier than the last change that was seen, by an overlap,
 * until that is long ago. It goes by the shop's own times; our clock says how long we have known of one, and which are still
 * to come: WordPress gives what is scheduled its day as the time of its change, for which no other change must wait.
 *
 * @param since the latest change that was seen, in UTC without a zone, as the shop writes it; empty before there was any
 * @param heard when we first knew of it, in seconds
 * @param settled whether a reading with an overlap began so long after, that nothing as old can appear any more
 */
record ChangeWindow(String since, long heard, boolean settled) {

    /** Before there was any change. */
    static final ChangeWindow NONE = new ChangeWindow("", 0, false);

    private static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** What the shop is asked for: only what changed later; empty for all. */
    String after() {
        if (since.isEmpty() || settled) {
            return since;
        }
        try {
            return LocalDateTime.parse(since).minus(OVERLAP).format(SECONDS);
        } catch (DateTimeParseException other) {
            return ""; // no time of a shop: everything is read
        }
    }

    /**
     * The window of the next reading.
     *
     * @param latest the latest change of this one, or empty where there was none
     * @param begun when this one began, in seconds
     * @param now in seconds
     */
    ChangeWindow next(String latest, long begun, long now) {
        if (latest.compareTo(since) > 0) {
            return new ChangeWindow(latest, now, false);
        }
        return new ChangeWindow(since, heard, settled || begun - heard > OVERLAP.toSeconds());
    }

    /** As the shop writes it. */
    static String text(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(SECONDS);
    }

    static long seconds(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toEpochSecond();
    }
}
