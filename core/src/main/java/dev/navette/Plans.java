package dev.navette;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Store;

/**
 * Dry runs: what would be written, field by field, to be looked at and then applied as shown, or in part (RUN-7).
 * Thread-safe; usable until its {@link Navette} is closed.
 */
public final class Plans {

    private static final int PAGE = 500;

    private final Navette navette;
    private final Store store;

    Plans(Navette navette, Store store) {
        this.navette = navette;
        this.store = store;
    }

    /**
     * Runs a profile's flows without writing anything, on the calling thread. Real runs may go on beside it.
     *
     * @throws dev.navette.error.NavetteException as {@link Navette#run(Profile)}
     */
    public Plan make(Profile profile) {
        return make(profile, new RunListener() {});
    }

    /** Plans and tells a listener how far it is; its {@code change} is told what would be written. */
    public Plan make(Profile profile, RunListener listener) {
        return navette.plan(profile, listener);
    }

    /** The newest plans first. */
    public List<Plan> list(int limit) {
        return store.plans(limit).stream().map(Plans::plan).toList();
    }

    /** What a plan would write, in the order in which it would; read as it is consumed, a page at a time. */
    public Stream<Change> changes(long plan) {
        return Stream.iterate(Page.first(store, plan), page -> !page.changes.isEmpty(), page -> page.next(store, plan))
                .flatMap(page -> page.changes.stream())
                .map(change -> new Change(
                        change.task(),
                        change.name(),
                        change.part(),
                        change.field(),
                        change.creates(),
                        change.before(),
                        change.after()));
    }

    /** Writes all that a plan would write. */
    public Report apply(Profile profile, long plan) {
        return apply(profile, plan, change -> true);
    }

    /** Writes what is chosen of what a plan would write; see {@link #apply(Profile, long, Predicate, RunListener)}. */
    public Report apply(Profile profile, long plan, Predicate<Change> chosen) {
        return apply(profile, plan, chosen, new RunListener() {});
    }

    /**
     * Writes what a plan would write, as far as it is chosen. A field is written only if what is known of the other side
     * and what the field shall be are still those of the plan; an element that is no longer as planned is left alone
     * and said to be. No watermark moves. What is applied twice is written once.
     *
     * @param chosen asked for each change
     * @throws dev.navette.error.InvalidSettingsException when the plan was not made between the profile's accounts
     * @throws dev.navette.error.NavetteException as {@link Navette#run(Profile)}
     */
    public Report apply(Profile profile, long plan, Predicate<Change> chosen, RunListener listener) {
        return navette.apply(profile, plan, chosen, listener);
    }

    /** Forgets a plan and its changes. */
    public void drop(long plan) {
        store.dropPlan(plan);
    }

    /** A plan by its number. */
    public Optional<Plan> find(long plan) {
        return store.plan(plan).map(Plans::plan);
    }

    private static Plan plan(PlanRow row) {
        return new Plan(row.plan(), row.profile(), row.made(), row.counts(), row.complete(), List.of());
    }

    /** Some changes and how many there were before them. */
    private record Page(List<PlannedChange> changes, long before) {

        static Page first(Store store, long plan) {
            return new Page(store.changes(plan, 0, PAGE), 0);
        }

        Page next(Store store, long plan) {
            long passed = before + changes.size();
            return new Page(store.changes(plan, passed, PAGE), passed);
        }
    }
}
