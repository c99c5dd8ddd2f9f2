package dev.navette.woocommerce.fake;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What goes wrong in the shop, beyond what a proxy before it can do. Thread-safe. */
public final class Faults {

    private static final int RETRY_AFTER_SECONDS = 600;

    private final Map<Integer, Trouble> afterWrites = new HashMap<>();
    private @Nullable Trouble trouble;
    private @Nullable URI moved;
    private boolean maintenance;
    private int writes;

    Faults() {}

    /** From now on every request is answered so, and nothing is done. */
    public synchronized void everywhere(Trouble other) {
        trouble = other;
    }

    /** From now on the shop is closed for maintenance: 503, and to come back in 600 seconds. Observed. */
    public synchronized void maintenance() {
        maintenance = true;
    }

    /**
     * The n-th write from now on is done, and answered so.
     *
     * @param number 1 is the next
     */
    public synchronized void afterWrite(int number, Trouble other) {
        afterWrites.put(writes + number, other);
    }

    /** From now on every request is sent to the same path of another site: 301. */
    public synchronized void moved(URI site) {
        moved = site;
    }

    /** All is well again. */
    public synchronized void mend() {
        trouble = null;
        maintenance = false;
        moved = null;
        afterWrites.clear();
    }

    /** What is answered instead of doing anything, or nothing. */
    synchronized Optional<Trouble> instead() {
        return Optional.ofNullable(trouble);
    }

    synchronized Optional<Reply> closed(Received request) {
        if (moved != null) {
            return Optional.of(Reply.page(301, "Moved Permanently").header("Location", moved + request.path()));
        }
        return maintenance
                ? Optional.of(Reply.of(new Refusal(
                                503,
                                "wp_die",
                                "Briefly unavailable for scheduled maintenance. Check back in a minute."))
                        .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS)))
                : Optional.empty();
    }

    /** What is answered to a write that has been done, instead of its own answer. */
    synchronized Optional<Trouble> afterwards() {
        writes++;
        return Optional.ofNullable(afterWrites.remove(writes));
    }
}
