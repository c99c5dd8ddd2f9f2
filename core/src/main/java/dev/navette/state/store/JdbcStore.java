package dev.navette.state.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Result;
import dev.navette.spi.Seen;

/** A store in a database: says what is read and what is one transaction; the rest is in one class for each table. */
final class JdbcStore implements Store {

    private final Database database;
    private final Clock clock;
    private final Runnable closing;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Leases leases;
    private final Pairs pairs;
    private final Elements elements;
    private final OpenItems openItems;
    private final Bases bases;
    private final Digests digests;
    private final Spools spools;
    private final Hints hints;
    private final Sightings sightings;
    private final Plans plans;
    private final PlannedChanges planned;
    private final Shadows shadows;
    private final Journal journal;
    private final Commits commits;
    private final Portions portions;
    private final Retention retention;
    private final Drawers drawers;
    private final JdbcLedger ledger;

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
        this.bases = new Bases(database);
        this.digests = new Digests(database, bases);
        this.elements = new Elements(database, bases);
        this.openItems = new OpenItems(database, new Awaited(database));
        this.spools = new Spools(database);
        this.hints = new Hints(database);
        this.sightings = new Sightings(database);
        this.plans = new Plans(database);
        this.planned = new PlannedChanges(database);
        this.portions = new Portions(database, Portions.ROWS);
        this.shadows = new Shadows(database, clock, plans, portions);
        this.journal = new Journal(database);
        this.commits = new Commits(
                new ElementUpdates(database, elements), openItems, spools, hints, digests, planned, journal);
        this.retention = new Retention(database, clock, plans, shadows, portions);
        this.drawers = new Drawers(database);
        this.ledger = new JdbcLedger(database, clock, this::open);
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
        change(() -> leases.release(lease));
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
    public Set<String> unlink(long pair, Set<LinkKind> kinds, Collection<String> names) {
        return write(() -> Unlinking.unlink(database, pair, kinds, names, database.now(clock)));
    }

    @Override
    public void forgetWritten() {
        change(() -> Forgetting.everythingWritten(database));
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
    public List<OpenItem> satisfied(TaskKey task, Set<LinkKind> made, String afterName, int limit) {
        return read(() -> openItems.satisfied(task, bases.of(task.pair()), made, afterName, limit));
    }

    @Override
    public Set<String> dismiss(TaskKey task, Collection<String> names) {
        return write(() -> openItems.dismiss(task, names));
    }

    @Override
    public Map<String, Spooled> spooled(TaskKey task, Collection<String> names) {
        return read(() -> spools.find(task, names));
    }

    @Override
    public List<String> dueGroups(TaskKey task, String afterGroup, int limit) {
        return read(() -> spools.dueGroups(task, afterGroup, limit));
    }

    @Override
    public List<String> dueGroups(TaskKey task, long run, String afterGroup, int limit) {
        return read(() -> spools.dueGroups(task, run, afterGroup, limit));
    }

    @Override
    public List<Spooled> members(TaskKey task, Collection<String> groups) {
        return read(() -> spools.members(task, groups));
    }

    @Override
    public List<Spooled> members(TaskKey task, String group, String afterName, int limit) {
        return read(() -> spools.members(task, group, afterName, limit));
    }

    @Override
    public Set<String> groups(TaskKey task, Collection<String> candidates) {
        return read(() -> spools.groups(task, candidates));
    }

    @Override
    public void dropLeftovers(Lease lease, TaskKey task) {
        if (read(() -> spools.hasLeftovers(task))) {
            portions.repeat(() -> {
                leases.hold(lease);
                return spools.dropLeftovers(task, Portions.ROWS);
            });
        }
    }

    @Override
    public Map<String, Fingerprint> digests(TaskKey task, long epoch, Collection<String> names) {
        return read(() -> digests.find(task, epoch, names));
    }

    @Override
    public void hint(TaskKey task, Collection<String> names) {
        change(() -> hints.put(task, names, database.now(clock)));
    }

    @Override
    public List<String> hints(TaskKey task, String afterName, int limit) {
        return read(() -> hints.page(task, afterName, limit));
    }

    @Override
    public Optional<Instant> lastHint(TaskKey task) {
        return read(() -> hints.last(task));
    }

    @Override
    public long passes(SurveyKey survey) {
        return read(() -> sightings.passes(survey));
    }

    @Override
    public Lease see(Lease lease, SurveyKey survey, Instant looked, List<Seen> seen) {
        return write(() -> {
            Lease renewed = leases.renew(lease, database.now(clock));
            sightings.see(survey, looked, seen);
            return renewed;
        });
    }

    @Override
    public Lease endPass(Lease lease, SurveyKey survey) {
        return write(() -> {
            Lease renewed = leases.renew(lease, database.now(clock));
            sightings.endPass(survey);
            return renewed;
        });
    }

    @Override
    public List<Sighting> sightings(SurveyKey survey, @Nullable Sighting after, int limit) {
        return read(() -> sightings.page(survey, after, limit));
    }

    @Override
    public void forget(Lease lease, SurveyKey survey, List<Sighting> gone) {
        change(() -> {
            leases.hold(lease);
            sightings.forget(survey, gone);
        });
    }

    @Override
    public PlanRow beginPlan(long pair, String profile) {
        open(StoreFaults.WRITING);
        return shadows.begin(pair, profile);
    }

    @Override
    public void endPlan(long plan, Counts counts, boolean complete) {
        open(StoreFaults.WRITING);
        shadows.end(plan, counts, complete);
    }

    @Override
    public List<PlanRow> plans(int limit) {
        return read(() -> plans.newest(limit));
    }

    @Override
    public Optional<PlanRow> plan(long plan) {
        return read(() -> plans.find(plan));
    }

    @Override
    public List<PlannedChange> changes(long plan, long afterPosition, int limit) {
        return read(() -> planned.page(plan, afterPosition, limit));
    }

    @Override
    public Map<String, List<PlannedChange>> changes(long plan, String task, Collection<String> names) {
        return read(() -> planned.find(plan, task, names));
    }

    @Override
    public List<String> plannedNames(long plan, String task, String afterName, int limit) {
        return read(() -> planned.names(plan, task, afterName, limit));
    }

    @Override
    public void dropPlan(long plan) {
        open(StoreFaults.WRITING);
        shadows.drop(plan);
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
            commits.apply(changes, now);
            return renewed;
        });
    }

    @Override
    public void note(Lease lease, TaskKey task, Collection<String> names, String note) {
        change(() -> {
            leases.hold(lease);
            openItems.note(task, names, note);
        });
    }

    @Override
    public List<JournalRun> runs(JournalQuery query) {
        return read(() -> RunSearch.runs(database, query));
    }

    @Override
    public List<JournalLine> lines(long run, int limit) {
        return lines(run, Set.of(), 0, limit);
    }

    @Override
    public List<JournalLine> lines(long run, Set<Result> results, long after, int limit) {
        return read(() -> journal.lines(run, results, after, limit));
    }

    @Override
    public int purge(Instant before) {
        open(StoreFaults.WRITING);
        return retention.purge(before);
    }

    @Override
    public int anonymise(String name) {
        open(StoreFaults.WRITING);
        return retention.anonymise(name);
    }

    @Override
    public Ledger ledger() {
        return ledger;
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
        change(() -> drawers.put(account, drawer, key, value));
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

    private void change(Database.Change change) {
        open(StoreFaults.WRITING).change(change);
    }

    private Database open(String doing) {
        if (closed.get()) {
            throw database.faults().closed(doing);
        }
        return database;
    }
}
