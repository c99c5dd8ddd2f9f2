package dev.navette.testkit.faults;

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
import dev.navette.state.store.Changes;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.JournalRun;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** A store as one process sees it: each change is a step at which the process may die. */
record HaltingStore(Store store, Steps steps) implements Store {

    @Override
    public Instant now() {
        return steps.look(store::now);
    }

    @Override
    public long pair(Account erp, Account shop) {
        return steps.step("pair", () -> store.pair(erp, shop));
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration length) {
        return steps.step("acquire", () -> store.acquire(name, owner, length));
    }

    @Override
    public Optional<Lease> holder(String name) {
        return steps.look(() -> store.holder(name));
    }

    @Override
    public Lease renew(Lease lease) {
        return steps.step("renew", () -> store.renew(lease));
    }

    @Override
    public void release(Lease lease) {
        steps.step("release", () -> {
            store.release(lease);
            return lease;
        });
    }

    @Override
    public Map<ElementKey, Element> elements(long pair, Collection<ElementKey> keys) {
        return steps.look(() -> store.elements(pair, keys));
    }

    @Override
    public Map<ForeignId, String> owners(long pair, LinkKind kind, Collection<ForeignId> ids) {
        return steps.look(() -> store.owners(pair, kind, ids));
    }

    @Override
    public List<Element> linked(long pair, LinkKind kind, String afterName, int limit) {
        return steps.look(() -> store.linked(pair, kind, afterName, limit));
    }

    @Override
    public Map<String, OpenItem> openItems(TaskKey task, Collection<String> names) {
        return steps.look(() -> store.openItems(task, names));
    }

    @Override
    public List<OpenItem> openItems(TaskKey task, long notMetIn, String afterName, int limit) {
        return steps.look(() -> store.openItems(task, notMetIn, afterName, limit));
    }

    @Override
    public List<OpenItem> openItems(TaskKey task, String afterName, int limit) {
        return steps.look(() -> store.openItems(task, afterName, limit));
    }

    @Override
    public Optional<Mark> mark(TaskKey task) {
        return steps.look(() -> store.mark(task));
    }

    @Override
    public long begin(Lease lease, TaskKey task, String profile) {
        return steps.step("begin run", () -> store.begin(lease, task, profile));
    }

    @Override
    public Lease commit(Lease lease, Changes changes) {
        return steps.step("commit", () -> store.commit(lease, changes));
    }

    @Override
    public void note(Lease lease, TaskKey task, Collection<String> names, String note) {
        steps.step("note", () -> {
            store.note(lease, task, names, note);
            return note;
        });
    }

    @Override
    public List<JournalRun> runs(int limit) {
        return steps.look(() -> store.runs(limit));
    }

    @Override
    public List<JournalLine> lines(long run, int limit) {
        return steps.look(() -> store.lines(run, limit));
    }

    @Override
    public Optional<String> drawer(Account account, String drawer, String key) {
        return steps.look(() -> store.drawer(account, drawer, key));
    }

    @Override
    public boolean replace(
            Account account, String drawer, String key, @Nullable String expected, @Nullable String next) {
        return steps.step("replace", () -> store.replace(account, drawer, key, expected, next));
    }

    @Override
    public void put(Account account, String drawer, String key, String value) {
        steps.step("put", () -> {
            store.put(account, drawer, key, value);
            return value;
        });
    }

    /** Also for the dead: the operating system closes their files. */
    @Override
    public void close() {
        store.close();
    }
}
