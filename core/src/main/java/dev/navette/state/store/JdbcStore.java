package dev.navette.state.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/** A store in a database: says what is read and what is one transaction; the rest is in one class for each table. */
final class JdbcStore implements Store {

    private final Database database;
    private final Clock clock;
    private final Runnable closing;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Leases leases;
    private final Pairs pairs;
    private final Elements elements;
    private final ElementUpdates updates;
    private final OpenItems openItems;
    private final Journal journal;
    private final Drawers drawers;

    /**
     * Over a database that is ready.
     *
     * @param closing what to do, once, when this store is closed
     */
    JdbcStore(Database database, Clock clock, Runnable closing) {
        this.database = database;
        this.clock = clock;
        this.closing = closing;
        this.leases = new Leases(database);
        this.pairs = new Pairs(database);
        this.elements = new Elements(database);
        this.updates = new ElementUpdates(database, elements);
        this.openItems = new OpenItems(database);
        this.journal = new Journal(database);
        this.drawers = new Drawers(database);
    }

    @Override
    public Instant now() {
        return read(() -> database.now(clock));
    }

    @Override
    public long pair(Account erp, Account shop) {
        Long known = read(() -> Optional.ofNullable(pairs.find(erp, shop))).orElse(null);
        return known != null ? known : write(() -> pairs.findOrAdd(erp, shop));
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration length) {
        return write(() -> leases.acquire(name, owner, length, database.now(clock)));
    }

    @Override
    public Optional<Lease> holder(String name) {
        return read(() -> leases.holder(name, database.now(clock)));
    }

    @Override
    public Lease renew(Lease lease) {
        return write(() -> leases.renew(lease, database.now(clock)));
    }

    @Override
    public void release(Lease lease) {
        write(() -> {
            leases.release(lease);
            return true;
        });
    }

    @Override
    public Map<ElementKey, Element> elements(long pair, Collection<ElementKey> keys) {
        return read(() -> elements.find(pair, keys));
    }

    @Override
    public Map<ForeignId, String> owners(long pair, LinkKind kind, Collection<ForeignId> ids) {
        return read(() -> elements.owners(pair, kind, ids));
    }

    @Override
    public List<Element> linked(long pair, LinkKind kind, String afterName, int limit) {
        return read(() -> elements.linked(pair, kind, afterName, limit));
    }

    @Override
    public Map<String, OpenItem> openItems(TaskKey task, Collection<String> names) {
        return read(() -> openItems.find(task, names));
    }

    @Override
    public List<OpenItem> openItems(TaskKey task, long notMetIn, String afterName, int limit) {
        return read(() -> openItems.notMet(task, notMetIn, afterName, limit));
    }

    @Override
    public List<OpenItem> openItems(TaskKey task, String afterName, int limit) {
        return read(() -> openItems.page(task, afterName, limit));
    }

    @Override
    public Optional<Mark> mark(TaskKey task) {
        return read(() -> journal.mark(task));
    }

    @Override
    public long begin(Lease lease, TaskKey task, String profile) {
        return write(() -> {
            leases.hold(lease);
            return journal.begin(task, profile, database.now(clock));
        });
    }

    @Override
    public Lease commit(Lease lease, Changes changes) {
        return write(() -> {
            Instant now = database.now(clock);
            Lease renewed = leases.renew(lease, now);
            updates.apply(changes.task().pair(), changes.updates());
            openItems.close(changes.task(), changes.closed());
            openItems.put(changes.task(), changes.opened());
            if (changes.mark() != null) {
                journal.put(changes.task(), changes.mark());
            }
            journal.count(changes.task(), changes.run(), changes.counts());
            journal.add(changes.run(), changes.lines());
            if (changes.end() != null) {
                journal.end(changes.run(), changes.end(), now);
            }
            return renewed;
        });
    }

    @Override
    public void note(Lease lease, TaskKey task, Collection<String> names, String note) {
        write(() -> {
            leases.hold(lease);
            openItems.note(task, names, note);
            return true;
        });
    }

    @Override
    public List<JournalRun> runs(int limit) {
        return read(() -> journal.runs(limit));
    }

    @Override
    public List<JournalLine> lines(long run, int limit) {
        return read(() -> journal.lines(run, limit));
    }

    @Override
    public Optional<String> drawer(Account account, String drawer, String key) {
        return read(() -> drawers.find(account, drawer, key));
    }

    @Override
    public boolean replace(
            Account account, String drawer, String key, @Nullable String expected, @Nullable String next) {
        return write(() -> drawers.replace(account, drawer, key, expected, next));
    }

    @Override
    public void put(Account account, String drawer, String key, String value) {
        write(() -> {
            drawers.put(account, drawer, key, value);
            return true;
        });
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closing.run();
        }
    }

    private <T> T read(Work<T> work) {
        return open(StoreFaults.READING).read(work);
    }

    private <T> T write(Work<T> work) {
        return open(StoreFaults.WRITING).write(work);
    }

    private Database open(String doing) {
        if (closed.get()) {
            throw database.faults().closed(doing);
        }
        return database;
    }
}
