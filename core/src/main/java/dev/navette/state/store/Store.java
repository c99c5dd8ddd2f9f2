package dev.navette.state.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Result;
import dev.navette.spi.Seen;

/**
 * Everything durable that the engine knows. Each method that changes something is one transaction, durable when it
 * returns; one that fails changed nothing. Those that may have millions of rows to copy or to take away do it in steps,
 * so that nobody waits long for them, and say so: one that fails has done a part, and may be called again. Thread-safe;
 * several processes may share one store.
 *
 * <p>Names are in the order of their code points. Times are kept in whole microseconds; what is finer is cut off.
 *
 * <p>Every method throws {@link dev.navette.error.StoreException} when the store cannot answer.
 */
public interface Store extends AutoCloseable {

    /** The store's own clock: all its users share it. */
    Instant now();

    /** The number of this pair of accounts, given on first use. */
    long pair(Account erp, Account shop);

    // Leases

    /**
     * Takes a lease that is free or has ended.
     *
     * @param owner who asks, for messages: a process and a machine
     * @return empty while another holds it
     */
    Optional<Lease> acquire(String name, String owner, Duration length);

    /** Who holds a lease and until when, if someone does now. */
    Optional<Lease> holder(String name);

    /**
     * Makes a lease last its length from now on, even one that has ended, as long as nobody else took it.
     *
     * @throws dev.navette.error.LeaseLostException when another took it over, or it was given back
     */
    Lease renew(Lease lease);

    /** Gives a lease back; nothing happens when another took it over. */
    void release(Lease lease);

    // What is known of elements

    /** What is known of these elements; those of which nothing is known are left out. */
    Map<ElementKey, Element> elements(long pair, Collection<ElementKey> keys);

    /** Which names these foreign ids are linked to; those without a link are left out. */
    Map<ForeignId, String> owners(long pair, LinkKind kind, Collection<ForeignId> ids);

    /** Links of a kind in the order of their names, a page at a time. */
    List<Element> linked(long pair, LinkKind kind, String afterName, int limit);

    /**
     * Forgets the links and fingerprints of these names, so that they are looked for anew; except of names of which a
     * write has begun, as the open items of any task or the elements themselves say.
     *
     * @param kinds of which kinds
     * @return the names of which something was forgotten
     */
    Set<String> unlink(long pair, Set<LinkKind> kinds, Collection<String> names);

    /**
     * Forgets the fingerprints of all elements, what open attempts have sent, and what undated sources looked like: for a
     * store that was restored from a copy. While nothing runs.
     */
    void forgetWritten();

    // What is open

    /** What is open of these names. */
    Map<String, OpenItem> openItems(TaskKey task, Collection<String> names);

    /**
     * Open items that a run has not met, in the order of their names.
     *
     * @param notMetIn the run
     */
    List<OpenItem> openItems(TaskKey task, long notMetIn, String afterName, int limit);

    /** All open items of a task in the order of their names. */
    List<OpenItem> openItems(TaskKey task, String afterName, int limit);

    /**
     * Deferred items of which at least one awaited thing is linked by now, or is of a kind that can be made, in the
     * order of their names. A thing is linked when an element of its kind and name is, in the task's pair; for a plan's
     * shadow: as the shadow sees it.
     *
     * @param made kinds whose things are made on demand
     */
    List<OpenItem> satisfied(TaskKey task, Set<LinkKind> made, String afterName, int limit);

    /**
     * Takes open items of these names away, except those of which a write has begun: what became of it must be asked
     * for. For a person who has dealt with them.
     *
     * @return the names that were taken away
     */
    Set<String> dismiss(TaskKey task, Collection<String> names);

    // What waits on the disk

    /** What waits, or is known to belong to a group, under these names. */
    Map<String, Spooled> spooled(TaskKey task, Collection<String> names);

    /** Groups with at least one member that is due, in the order of their names; those without a group are in none. */
    List<String> dueGroups(TaskKey task, String afterGroup, int limit);

    /** The same for groups of which that run has put a member there that is due. */
    List<String> dueGroups(TaskKey task, long run, String afterGroup, int limit);

    /** All members of these groups, whether due or not, by group and name. */
    List<Spooled> members(TaskKey task, Collection<String> groups);

    /** Members of one group, whether due or not, in the order of their names: it may have any number of them. */
    List<Spooled> members(TaskKey task, String group, String afterName, int limit);

    /** Which of these are groups that have members. */
    Set<String> groups(TaskKey task, Collection<String> candidates);

    /**
     * Drops content that was kept for the end of an earlier run: elements without a group. In steps.
     *
     * @throws dev.navette.error.LeaseLostException when another took the lease over
     */
    void dropLeftovers(Lease lease, TaskKey task);

    /**
     * What elements of an undated source looked like when they were last dealt with.
     *
     * @param epoch digests of another one are left out
     */
    Map<String, Fingerprint> digests(TaskKey task, long epoch, Collection<String> names);

    // Hints

    /**
     * Remembers that something of these names may have changed; durable on return (RUN-8). A name is kept once. A name
     * that is hinted while a run is under way stays hinted after it, though the run says that it dealt with it: it may
     * have read what was there before.
     */
    void hint(TaskKey task, Collection<String> names);

    /** Hinted names in their order. */
    List<String> hints(TaskKey task, String afterName, int limit);

    /** When the last hint for a task came, whether it is dealt with or not; empty when none ever did. */
    Optional<Instant> lastHint(TaskKey task);

    // Surveys

    /** How many passes of a survey were complete. */
    long passes(SurveyKey survey);

    /**
     * Keeps what the pass under way saw on a page, and renews the lease. The pass under way has the number that follows
     * that of the last complete one; a pass that was interrupted and one that begins anew after it are one pass.
     *
     * @param looked a time of this store before the page was read
     * @return the renewed lease
     * @throws dev.navette.error.LeaseLostException when another took the lease over; nothing is changed
     */
    Lease see(Lease lease, SurveyKey survey, Instant looked, List<Seen> seen);

    /**
     * The pass under way saw everything that is there.
     *
     * @return the renewed lease
     * @throws dev.navette.error.LeaseLostException when another took the lease over; nothing is changed
     */
    Lease endPass(Lease lease, SurveyKey survey);

    /**
     * What a survey ever saw and did not forget, in the order of kinds and keys.
     *
     * @param after the last of the page before, or null
     */
    List<Sighting> sightings(SurveyKey survey, @Nullable Sighting after, int limit);

    /**
     * Forgets what a survey saw.
     *
     * @throws dev.navette.error.LeaseLostException when another took the lease over; nothing is changed
     */
    void forget(Lease lease, SurveyKey survey, List<Sighting> gone);

    // Plans

    /**
     * Begins a plan. Its shadow sees all that the pair has; what is committed under the shadow is seen there alone.
     * Elements are seen through the shadow, as they are at that moment; open items, spool, marks and hints are copied,
     * as they are now. In steps.
     *
     * <p>Takes away what dead plans of the pair have left: those without an end that were made a day ago or earlier and
     * of whose tasks nobody holds the lease.
     *
     * @throws IllegalArgumentException when there is no such pair, or it is a shadow itself
     */
    PlanRow beginPlan(long pair, String profile);

    /**
     * Planning ended: the plan's changes stay, and what was seen under its shadow is dropped, journal and leases included.
     * Which groups elements belong to is told to the pair, where it did not know of the element. In steps.
     *
     * @param complete whether the plan has all that there is to plan
     * @throws IllegalStateException when the plan is not under way
     */
    void endPlan(long plan, Counts counts, boolean complete);

    /** The newest plans first. */
    List<PlanRow> plans(int limit);

    Optional<PlanRow> plan(long plan);

    /**
     * What a plan would write, in the order in which it would.
     *
     * @param afterPosition how many of its changes to leave out from the beginning
     */
    List<PlannedChange> changes(long plan, long afterPosition, int limit);

    /** What a plan would write of these elements, for each in the order in which it would. */
    Map<String, List<PlannedChange>> changes(long plan, String task, Collection<String> names);

    /** Names of elements that a plan would write, in their order. */
    List<String> plannedNames(long plan, String task, String afterName, int limit);

    /** Takes a plan and its changes away, if it is there; one that is under way commits nothing more. In steps. */
    void dropPlan(long plan);

    // Runs

    /** Where reading goes on, if it has begun. */
    Optional<Mark> mark(TaskKey task);

    /**
     * Writes the beginning of a run into the journal and gives its number.
     *
     * @throws dev.navette.error.LeaseLostException when another took the lease over
     */
    long begin(Lease lease, TaskKey task, String profile);

    /**
     * Makes all of it durable at once, or nothing, and renews the lease as {@link #renew} does. An open item that is
     * there already keeps the time at which it first became open; what is closed is taken away before what is opened is
     * put.
     *
     * @return the renewed lease
     * @throws dev.navette.error.LeaseLostException when another took the lease over; nothing is changed
     * @throws IllegalStateException when a foreign id would be linked to two names of one kind, naming both, or the run
     *     is not the task's, or something is planned and the task's pair is not the shadow of a plan under way; nothing
     *     is changed
     */
    Lease commit(Lease lease, Changes changes);

    /**
     * Leaves an attempt's note on the open items of these names; those without an attempt are passed over.
     *
     * @throws dev.navette.error.LeaseLostException when another took the lease over
     */
    void note(Lease lease, TaskKey task, Collection<String> names, String note);

    // Journal

    /** The newest runs first; planning runs are not among them. */
    List<JournalRun> runs(JournalQuery query);

    /** The newest runs first. */
    default List<JournalRun> runs(int limit) {
        return runs(JournalQuery.newest(limit));
    }

    /** The lines of a run in the order written. */
    List<JournalLine> lines(long run, int limit);

    /**
     * Lines of a run in the order written.
     *
     * @param results empty for all
     * @param after how many lines of these results to leave out from the beginning
     */
    List<JournalLine> lines(long run, Set<Result> results, long after, int limit);

    /**
     * Takes runs that began before a time away with their lines, and plans that were made before it (GDPR-1); not those
     * under way. A run without an end is under way while someone holds its task's lease. Whatever is needed to go on
     * stays: links, open items, spool, marks and hints. In steps.
     *
     * @return how many runs
     */
    int purge(Instant before);

    /**
     * Takes a name out of the journal and of plans (GDPR-1): {@code (removed)} stands in its place. Of lines and planned
     * changes of that name, notes and values go too, so that such a change can no longer be applied; in the notes,
     * messages and values of others the name alone is replaced, where it stands as a whole. In steps.
     *
     * <p>Open items, links, spool and hints of that name are left: they are needed to deal with it, and go when it is
     * dealt with or dismissed.
     *
     * @return how many lines, messages and changes are different now
     * @throws IllegalArgumentException when the name is blank
     */
    int anonymise(String name);

    /** The order ledger. */
    Ledger ledger();

    // Drawers

    Optional<String> drawer(Account account, String drawer, String key);

    /** Replaces a drawer's value if it is the expected one; null stands for none. */
    boolean replace(Account account, String drawer, String key, @Nullable String expected, @Nullable String next);

    /** Remembers a value whatever was there. */
    void put(Account account, String drawer, String key, String value);

    @Override
    void close();
}
