package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Result;
import dev.navette.state.SyncStore;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Lease;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;

/** A store that is open twice, as by two processes, with the stock update of one pair of accounts under way. */
abstract class StoreWorld {

    static final Account ERP = new Account("ebp", "dossier-1");
    static final Account SHOP = new Account("woocommerce", "shop.example");
    static final Duration LENGTH = Duration.ofMinutes(10);
    static final Fingerprint OLD = Fingerprint.of("12.50");
    static final Fingerprint NEW = Fingerprint.of("13.00");
    static final Fault FAULT =
            new Fault("The shop refused the article", "WooCommerce", "article EM-1", "400 invalid SKU", "Change it");

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));

    /** The store of the tests, and the same content opened a second time. */
    Store store;

    Store second;

    TaskKey task;
    Lease lease;
    long run;

    @SuppressWarnings("NullAway.Init")
    StoreWorld() {}

    /** A new store with nothing in it; the contract opens it, several times. */
    protected abstract SyncStore fresh();

    @BeforeEach
    final void openTwice() {
        SyncStore handle = fresh();
        store = StoreAccess.open(handle, clock);
        second = StoreAccess.open(handle, clock);
        task = new TaskKey(store.pair(ERP, SHOP), "stock");
        lease = store.acquire(task.leaseName(), "till 1", LENGTH).orElseThrow();
        run = store.begin(lease, task, "shop-fr");
    }

    @AfterEach
    final void closeBoth() {
        store.close();
        second.close();
    }

    Draft draft() {
        return new Draft(task, run);
    }

    void commit(Draft draft) {
        lease = store.commit(lease, draft.changes());
    }

    /** Lets the lease end and another run take it. */
    Lease takenOver() {
        clock.advance(LENGTH);
        return second.acquire(task.leaseName(), "till 2", LENGTH).orElseThrow();
    }

    static ElementKey sellable(String name) {
        return new ElementKey(LinkKind.SELLABLE, name);
    }

    static ElementKey product(String name) {
        return new ElementKey(LinkKind.PRODUCT, name);
    }

    static ElementUpdate linked(String name, String id) {
        return new ElementUpdate(sellable(name), new ForeignId(id), Map.of(), Set.of());
    }

    static ElementUpdate written(String name, String field, Fingerprint print) {
        return new ElementUpdate(sellable(name), null, Map.of(field, print), Set.of());
    }

    @Nullable
    Element known(String name) {
        return second.elements(task.pair(), List.of(sellable(name))).get(sellable(name));
    }

    OpenItem parked(String name) {
        return new OpenItem(name, OpenItem.State.PARKED, FAULT, 0, clock.instant(), run, null);
    }

    OpenItem deferred(String name, ElementKey... awaits) {
        return new OpenItem(
                name, OpenItem.State.DEFERRED, FAULT, 0, clock.instant(), run, null, Set.of(awaits), Result.CREATED);
    }

    OpenItem pending(String name, @Nullable String note) {
        var attempt = new OpenAttempt(
                "K" + name,
                clock.instant(),
                clock.instant().plusSeconds(60),
                clock.instant().plusSeconds(90),
                note);
        return new OpenItem(name, OpenItem.State.PENDING, FAULT, 2, clock.instant(), run, attempt);
    }

    List<String> openNames() {
        return names(second.openItems(task, "", 100));
    }

    static List<String> names(List<OpenItem> items) {
        return items.stream().map(OpenItem::name).toList();
    }

    /** EM-0001, EM-0002 and so on. */
    static List<String> references(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "EM-" + String.valueOf(10_000 + number).substring(1))
                .toList();
    }

    /** Calls all of them at once, each on a thread of its own. */
    static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
