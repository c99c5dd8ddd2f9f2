package dev.navette.state.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/**
 * Everything durable that the engine knows. Each method that changes something is one transaction, durable when it
 * returns; one that fails changed nothing. Thread-safe; several processes may share one store.
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

    // What is open

    Map<String, OpenItem> openItems(TaskKey task, Collection<String> names);

    /**
     * Open items that a run has not met, in the order of their names.
     *
     * @param notMetIn the run
     */
    List<OpenItem> openItems(TaskKey task, long notMetIn, String afterName, int limit);

    /** All open items of a task in the order of their names. */
    List<OpenItem> openItems(TaskKey task, String afterName, int limit);

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
     *     is not the task's; nothing is changed
     */
    Lease commit(Lease lease, Changes changes);

    /**
     * Leaves an attempt's note on the open items of these names; those without an attempt are passed over.
     *
     * @throws dev.navette.error.LeaseLostException when another took the lease over
     */
    void note(Lease lease, TaskKey task, Collection<String> names, String note);

    // Journal

    /** The newest runs first. */
    List<JournalRun> runs(int limit);

    /** The lines of a run in the order written. */
    List<JournalLine> lines(long run, int limit);

    // Drawers

    Optional<String> drawer(Account account, String drawer, String key);

    /** Replaces a drawer's value if it is the expected one; null stands for none. */
    boolean replace(Account account, String drawer, String key, @Nullable String expected, @Nullable String next);

    /** Remembers a value whatever was there. */
    void put(Account account, String drawer, String key, String value);

    @Override
    void close();
}
