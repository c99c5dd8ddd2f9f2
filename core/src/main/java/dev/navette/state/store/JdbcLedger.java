package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/** The ledger in a database. */
final class JdbcLedger implements Ledger {

    private static final String ACCOUNTS = "SELECT buyer, code FROM buyer_account WHERE pair = ? AND buyer IN (%s)";
    private static final String PUT_ACCOUNT = """
            INSERT INTO buyer_account (pair, buyer, code) VALUES (?, ?, ?)
            ON CONFLICT (pair, buyer) DO UPDATE SET code = excluded.code""";

    private final Function<String, Database> open;
    private final Clock clock;
    private final StagedOrders staged;
    private final LedgerEntries entries;
    private final OpenSales sales;
    private final ShopTags tags;

    /**
     * In a database.
     *
     * @param open the database, for what is done there, or a failure where it is closed
     */
    JdbcLedger(Database database, Clock clock, Function<String, Database> open) {
        this.open = open;
        this.clock = clock;
        this.staged = new StagedOrders(database);
        this.entries = new LedgerEntries(database);
        this.sales = new OpenSales(database);
        this.tags = new ShopTags(database);
    }

    @Override
    public String tag(Account shop) {
        return read(() -> Optional.ofNullable(tags.find(shop))).orElseGet(() -> write(() -> tags.findOrAdd(shop)));
    }

    @Override
    public Set<String> stage(long pair, List<Arrival> arrivals) {
        return write(() -> {
            Set<String> changed = staged.stage(pair, arrivals, now());
            Map<String, StagedOrder> after = staged.find(pair, changed);
            for (Arrival arrival : arrivals) {
                StagedOrder order = after.get(arrival.name());
                if (order != null && order.state() != StagedOrder.State.SETTLED) {
                    sales.put(pair, arrival.name(), arrival.sales());
                }
            }
            return changed;
        });
    }

    @Override
    public Map<String, StagedOrder> orders(long pair, Collection<String> names) {
        return read(() -> staged.find(pair, names));
    }

    @Override
    public List<StagedOrder> orders(long pair, Set<StagedOrder.State> states, String afterName, int limit) {
        return states.isEmpty() ? List.of() : read(() -> staged.page(pair, states, afterName, limit));
    }

    @Override
    public List<StagedOrder> undecided(long pair, boolean ignored, String afterName, int limit) {
        return read(() -> staged.undecided(pair, ignored, afterName, limit));
    }

    @Override
    public boolean decide(long pair, Decision decision) {
        try {
            return write(() -> {
                Instant now = now();
                for (var one : new TreeMap<>(decision.orders()).entrySet()) {
                    if (!staged.decide(pair, one.getKey(), one.getValue(), now)) {
                        throw new Outdated();
                    }
                    if (one.getValue().state() == StagedOrder.State.IGNORED) {
                        sales.remove(pair, one.getKey());
                    }
                }
                for (Decision.NewEntry entry : decision.entries()) {
                    entries.add(pair, entry, now);
                }
                return true;
            });
        } catch (Outdated changed) {
            return false;
        }
    }

    @Override
    public List<StagedOrder> unmarked(long pair, String afterName, int limit) {
        return read(() -> staged.unmarked(pair, afterName, limit));
    }

    @Override
    public void marked(long pair, String name, long units) {
        change(() -> staged.marked(pair, name, units));
    }

    @Override
    public Set<String> say(long pair, Word word, Collection<String> names) {
        return write(() -> switch (word) {
            case APPROVED -> staged.approve(pair, names, now());
            case FORCED -> staged.force(pair, names, now());
            case RESET -> reset(pair, names);
        });
    }

    private Set<String> reset(long pair, Collection<String> names) throws SQLException {
        var possible = new LinkedHashSet<String>();
        for (String name : names) {
            if (entries.canBeReset(pair, name)) {
                entries.forget(pair, name);
                possible.add(name);
            }
        }
        return staged.reset(pair, possible, now());
    }

    @Override
    public boolean correct(long pair, String name, long version, String corrected) {
        return write(() -> staged.correct(pair, name, version, corrected, now()));
    }

    @Override
    public List<LedgerEntry> due(long pair, LedgerEntry.Kind kind, long afterPosition, int limit) {
        return read(() -> entries.due(pair, kind, afterPosition, limit));
    }

    @Override
    public Map<String, LedgerEntry> entries(long pair, LedgerEntry.Kind kind, Collection<String> names) {
        return read(() -> entries.find(pair, kind, names));
    }

    @Override
    public List<LedgerEntry> entriesOf(long pair, String order) {
        return read(() -> entries.ofOrder(pair, order));
    }

    @Override
    public List<LedgerEntry> unproven(long pair, LedgerEntry.Kind kind, long afterPosition, int limit) {
        return read(() -> entries.unproven(pair, kind, afterPosition, limit));
    }

    @Override
    public void done(
            long pair,
            LedgerEntry.Kind kind,
            String name,
            ForeignId id,
            @Nullable String number,
            @Nullable String reason) {
        change(() -> {
            entries.done(pair, kind, name, id, number, reason, now());
            if (kind == LedgerEntry.Kind.DOCUMENT) {
                sales.written(pair, name);
            }
        });
    }

    @Override
    public void conflict(long pair, String name, ForeignId id, String reason) {
        change(() -> entries.conflict(pair, name, id, reason, now()));
    }

    @Override
    public Set<String> names(long pair, LedgerEntry.Kind kind, String prefix) {
        return read(() -> entries.names(pair, kind, prefix));
    }

    @Override
    public Map<String, String> accounts(long pair, Collection<String> buyers) {
        return read(() -> {
            var found = new HashMap<String, String>();
            for (List<String> chunk : Chunks.of(List.copyOf(buyers))) {
                for (String[] row : database()
                        .sql(ACCOUNTS.formatted(Chunks.places(chunk)))
                        .number(pair)
                        .texts(chunk)
                        .all(columns -> new String[] {columns.text(), columns.text()})) {
                    found.put(row[0], row[1]);
                }
            }
            return found;
        });
    }

    @Override
    public void open(long pair, Map<String, String> buyers) {
        change(() -> {
            Parameters row = database().sql(PUT_ACCOUNT);
            for (var buyer : new TreeMap<>(buyers).entrySet()) {
                row.number(pair).text(buyer.getKey()).text(buyer.getValue()).row();
            }
            row.runRows();
        });
    }

    @Override
    public Map<Reference, Map<String, Quantity>> openSales(Account erp, Collection<Reference> articles) {
        return read(() -> sales.of(erp, articles));
    }

    private Instant now() throws SQLException {
        return database().now(clock);
    }

    private Database database() {
        return open.apply(StoreFaults.READING);
    }

    private <T> T read(Work<T> work) {
        return open.apply(StoreFaults.READING).read(work);
    }

    private <T> T write(Work<T> work) {
        return open.apply(StoreFaults.WRITING).write(work);
    }

    private void change(Database.Change change) {
        open.apply(StoreFaults.WRITING).change(change);
    }

    /** An order is of another version by now: the whole decision is taken back. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outdated() {
            super("an order has changed", null, false, false);
        }
    }
}
