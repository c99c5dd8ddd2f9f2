package dev.navette.state.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * The order ledger (ORD-3): the shop's orders as they were staged, the units that they became, and how far each entry of
 * these is. Thread-safe; each call is one transaction, durable on return. No lease guards it: whatever was decided is
 * written only while the order is still the one that it was decided for, and nothing is written twice under one name.
 */
public interface Ledger {

    /** What each external reference of a shop's account begins with; made of the account, unique in the store. */
    String tag(Account shop);

    // Orders

    /**
     * Keeps orders as they are now.
     *
     * @return the names of those that are new or have changed
     */
    Set<String> stage(long pair, List<Arrival> arrivals);

    Map<String, StagedOrder> orders(long pair, Collection<String> names);

    /** Orders of these states in the order of their names. */
    List<StagedOrder> orders(long pair, Set<StagedOrder.State> states, String afterName, int limit);

    /**
     * Orders to be decided about, in the order of their names: staged, waiting and refused ones, and edited ones.
     *
     * @param ignored whether those that were left out are among them too
     */
    List<StagedOrder> undecided(long pair, boolean ignored, String afterName, int limit);

    /**
     * Writes down what was decided, if each of the orders is still of the version that it was decided for.
     *
     * @return false when one is not: nothing is changed
     */
    boolean decide(long pair, Decision decision);

    /**
     * Orders of which the shop has not been told all and whose entries are all done, in the order of their names.
     */
    List<StagedOrder> unmarked(long pair, String afterName, int limit);

    /** The shop was told of so many units of an order. */
    void marked(long pair, String name, long units);

    /** Changes of an order by a person, if it is there; each makes it to be decided about again. */
    enum Word {
        /** It may pass; of a settled one: what the shop has changed since its import is dealt with. */
        APPROVED,
        /** It is to be looked at anew; the mark in the shop does not count. */
        RESET,
        /** It is to be imported once more, under another reference. */
        FORCED
    }

    /**
     * What a person said of orders.
     *
     * @return the names that are there and of which it can be said: one is forced
     *     once it is settled, and reset unless something of it is under way
     */
    Set<String> say(long pair, Word word, Collection<String> names);

    /**
     * An order as a person corrected it, to be decided about again.
     *
     * @param version that was corrected
     * @return false when the order is of another version, or is settled
     */
    boolean correct(long pair, String name, long version, String corrected);

    // Entries

    /** Entries of a kind that may be written now and of which nothing is known in the other system, in their order. */
    List<LedgerEntry> due(long pair, LedgerEntry.Kind kind, long afterPosition, int limit);

    Map<String, LedgerEntry> entries(long pair, LedgerEntry.Kind kind, Collection<String> names);

    /** All entries of an order in their order. */
    List<LedgerEntry> entriesOf(long pair, String order);

    /** Open entries of a kind that are linked, with their ids: they were written, or found where they should be. */
    List<LedgerEntry> unproven(long pair, LedgerEntry.Kind kind, long afterPosition, int limit);

    /**
     * It is there as it should be.
     *
     * @param number the ERP's, or null
     * @param reason what a person should know of it all the same, or null
     */
    void done(
            long pair,
            LedgerEntry.Kind kind,
            String name,
            ForeignId id,
            @Nullable String number,
            @Nullable String reason);

    /** Buyers have these accounts by now. */
    void open(long pair, Map<String, String> buyers);

    /** Something else is there under its name. */
    void conflict(long pair, String name, ForeignId id, String reason);

    /** Which entries of a kind bear names that begin so: parts of a day. */
    Set<String> names(long pair, LedgerEntry.Kind kind, String prefix);

    // Beside

    /** The ERP's accounts of these buyers; those of whom none is known are left out. */
    Map<String, String> accounts(long pair, Collection<String> buyers);

    /**
     * What is sold and not in the ERP yet, by all shops whose orders go to an ERP's account (ART-19).
     *
     * @return by article and warehouse; empty for any warehouse
     */
    Map<Reference, Map<String, Quantity>> openSales(Account erp, Collection<Reference> articles);
}
