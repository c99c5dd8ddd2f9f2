package dev.navette.state.store;

/**
 * A task between two accounts.
 *
 * @param pair the pair's number
 * @param task the flow's task name
 */
public record TaskKey(long pair, String task) {

    /** The name of the lease that keeps it to one run at a time. */
    public String leaseName() {
        return "run:" + pair + ":" + task;
    }
}
