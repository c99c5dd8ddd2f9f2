package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Defects;
import dev.navette.error.Fault;
import dev.navette.flow.Making;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.run.Change;
import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * Makes things of one kind on demand. It has a task of its own beside the flows that need it, with its own lease, so
 * that two flows never make one thing twice; who does not get the lease lets its elements wait instead.
 *
 * @param <D> what is made
 */
final class Maker<T, D> {

    private static final String NOT_NAMED = "nothing that was read names it any more, or it is there";

    private static final Logger LOG = LoggerFactory.getLogger(Maker.class);

    private final Making<T, D> making;
    private final Target<D> target;
    private final Function<T, List<D>> needed;
    private final TaskKey task;
    private final String profile;
    private final Store store;
    private final EngineSettings settings;
    private final RunListener listener;
    private final Health health;
    private final Lanes lanes;
    private final BooleanSupplier goesOn;
    private final Runnable meanwhile;
    private final Function<Named, Optional<ForeignId>> given;
    private @Nullable Work work;

    /** What is there once the first thing is made. */
    private final class Work implements Sequel<D> {

        private final Books books;
        private final Delivery<D> delivery;

        private Work(Lease lease) {
            long run = store.begin(lease, task, profile);
            books = new Books(store, lease, task, run, "", settings.tries(), changesOnly(listener), () -> {});
            var calls = new Calls<>(target, store, task, books, lanes, settings, meanwhile);
            delivery = new Delivery<>(target, books, lanes, health, goesOn, calls, this);
        }

        @Override
        public void rival(Item<D> item, ForeignId found) {
            throw new IllegalStateException("what is made is found by its name");
        }

        @Override
        public void unmatched() {
            throw new IllegalStateException("what is made is found by its name");
        }

        @Override
        public void absent(Item<D> item) {
            books.park(item, OpenItem.State.PARKED, Faults.notMade(target.name(), item.name()));
        }

        @Override
        public void lacks(Item<D> item, Result effect) {
            Fault waits = Faults.waits(item.lacking(), target.name(), item.name());
            books.defer(item, effect, waits, Set.of(), true);
        }

        @Override
        public void wrote(Item<D> item, List<PlannedChange> changes) {
            target.recorded(changes).ifPresent(books.draft()::plan);
            books.notes().wrote(changes.stream().map(Written::seen).toList());
        }
    }

    /** A maker for one run. */
    Maker(Making<T, D> making, Target<D> target, Function<T, List<D>> needed, Workshop workshop) {
        this.making = making;
        this.target = target;
        this.needed = needed;
        this.task = workshop.task();
        this.profile = workshop.profile();
        this.store = workshop.store();
        this.settings = workshop.settings();
        this.listener = workshop.listener();
        this.health = workshop.health();
        this.lanes = workshop.lanes();
        this.goesOn = workshop.goesOn();
        this.meanwhile = workshop.meanwhile();
        this.given = workshop.given();
    }

    /** The name of the task under which things of a kind are made. */
    static String task(LinkKind kind) {
        return "make-" + kind.code().toLowerCase(java.util.Locale.ROOT);
    }

    /** Results and progress of a run are those of the elements that were read, not of what was made for them. */
    private static RunListener changesOnly(RunListener listener) {
        return new RunListener() {
            @Override
            public void change(Change change) {
                listener.change(change);
            }
        };
    }

    LinkKind kind() {
        return making.kind();
    }

    Counts counts() {
        return work == null ? Counts.NONE : work.books.counts();
    }

    boolean make(List<Item<T>> items) {
        Map<Named, D> wanted = wanted(items);
        return !wanted.isEmpty()
                && goesOn.getAsBoolean()
                && alone(current -> {
                    List<Named> sent = wave(current, wanted);
                    while (!sent.isEmpty()) {
                        current.delivery.drain();
                        current.books.commit();
                        meanwhile.run();
                        sent = wave(current, wanted);
                    }
                });
    }

    /** Does some of its work under its lease; false when another run makes things of this kind now, and ours wait. */
    private boolean alone(Consumer<Work> some) {
        Optional<Lease> lease = store.acquire(task.leaseName(), settings.owner(), settings.lease());
        if (lease.isEmpty()) {
            return false;
        }
        Work current = working(lease.get());
        try {
            some.accept(current);
            current.books.close(new JournalEnd(goesOn.getAsBoolean() ? Ending.COMPLETED : Ending.STOPPED, null));
        } catch (RuntimeException | Error failure) {
            lanes.abandon(); // until then the lease is ours and the connector is open
            if (failure instanceof RuntimeException) {
                current.books.closeAfter(failure);
            }
            throw failure;
        } finally {
            store.release(current.books.lease());
        }
        return true;
    }

    /**
     * Deals with what is open and was not asked for in a run that went to its end: nobody names it any more, or it is
     * there. What became of a write that has begun is asked for; anything else is forgotten, until somebody names it.
     */
    void takeUpTheRest() {
        if (!goesOn.getAsBoolean() || rest("").isEmpty()) {
            return;
        }
        alone(current -> {
            List<OpenItem> rest = rest("");
            while (!rest.isEmpty() && goesOn.getAsBoolean()) {
                settle(current, rest);
                meanwhile.run();
                rest = rest(rest.get(rest.size() - 1).name());
            }
        });
    }

    private List<OpenItem> rest(String after) {
        return store.openItems(task, work == null ? 0 : work.books.run(), after, NamedReads.AT_ONCE);
    }

    private void settle(Work current, List<OpenItem> rest) {
        Map<ElementKey, Element> elements =
                store.elements(task.pair(), rest.stream().map(this::key).toList());
        for (OpenItem open : rest) {
            if (open.attempt() == null) {
                current.books.drop(open.name());
            } else {
                var result = ElementResult.of(open.name(), Result.IGNORED, NOT_NAMED);
                Item<D> item = Item.settled(result, key(open), Origin.of(open.name(), Trail.aside()));
                item.know(elements, Names.ids(item.names(), elements, given), open);
                current.books.readAside();
                current.books.setOut(item);
                current.delivery.accept(item);
            }
        }
        current.delivery.drain();
        current.books.commit();
    }

    private ElementKey key(OpenItem open) {
        return new ElementKey(making.kind(), open.name());
    }

    private Map<Named, D> wanted(List<Item<T>> items) {
        var wanted = new LinkedHashMap<Named, D>();
        for (Item<T> item : items) {
            if (item.writable() && item.needs(making.kind())) {
                needs(item).forEach(wanted::putIfAbsent);
            }
        }
        leaveOutWhatFailed(wanted);
        return wanted;
    }

    /** What an element needs; nothing where the flow itself fails at it: the element then waits, and the others go on. */
    private Map<Named, D> needs(Item<T> item) {
        var needs = new LinkedHashMap<Named, D>();
        try {
            for (D thing : needed.apply(item.element())) {
                needs.put(new Named(making.kind(), making.name().apply(thing)), thing);
            }
        } catch (RuntimeException defect) {
            LOG.warn(
                    "What {} needs to be made cannot be told: the flow failed with {}",
                    item.name(),
                    Defects.kindOf(defect));
            return Map.of();
        }
        return needs;
    }

    private Work working(Lease lease) {
        Work current = work;
        if (current == null) {
            current = new Work(lease);
            work = current;
        } else {
            current.books.goOn(lease);
        }
        return current;
    }

    /**
     * What this run could not make is not tried again for each element that names it, nor is what stands below it. It is
     * open, so nothing has to be kept in memory.
     */
    private void leaveOutWhatFailed(Map<Named, D> wanted) {
        Work current = work;
        if (current == null || wanted.isEmpty()) {
            return;
        }
        List<String> names = wanted.keySet().stream().map(Named::name).toList();
        var hopeless = new HashSet<Named>();
        store.openItems(task, names).values().stream()
                .filter(open -> open.run() == current.books.run())
                .forEach(open -> hopeless.add(new Named(making.kind(), open.name())));
        if (!hopeless.isEmpty()) {
            wanted.forEach((named, thing) -> { // each stands after those that it names
                if (Shaping.said(making.fields(), thing).stream()
                        .anyMatch(said -> said.names().stream().anyMatch(hopeless::contains))) {
                    hopeless.add(named);
                }
            });
            wanted.keySet().removeAll(hopeless);
        }
    }

    /** Sends what is not there and names nothing that is still to be made. */
    private List<Named> wave(Work current, Map<Named, D> wanted) {
        var items = new ArrayList<Item<D>>();
        var keys = new LinkedHashSet<ElementKey>();
        wanted.forEach((named, thing) -> {
            var key = new ElementKey(named.kind(), named.name());
            var reach = new Reach(making.made().test(thing), false);
            var strand = new Strand(key, true, reach, Shaping.said(making.fields(), thing));
            Item<D> item = Item.of(named.name(), thing, List.of(strand), Origin.of(named.name(), Trail.aside()));
            items.add(item);
            keys.add(key);
            item.names().forEach(other -> keys.add(new ElementKey(other.kind(), other.name())));
        });
        Map<ElementKey, Element> elements = keys.isEmpty() ? Map.of() : store.elements(task.pair(), keys);
        Map<String, OpenItem> open =
                store.openItems(task, items.stream().map(Item::name).toList());
        var sent = new ArrayList<Named>();
        for (Item<D> item : items) {
            var named = new Named(making.kind(), item.name());
            item.know(elements, Names.ids(item.names(), elements, given), open.get(item.name()));
            if (item.id() != null) {
                wanted.remove(named);
            } else if (item.lacking().isEmpty()) {
                wanted.remove(named);
                current.books.readAside();
                current.books.setOut(item);
                current.delivery.accept(item);
                sent.add(named);
            }
        }
        return sent;
    }
}
