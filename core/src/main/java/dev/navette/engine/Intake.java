package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Field;
import dev.navette.model.Fingerprint;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * Turns what was read into elements on their way: maps it, looks up what is known of it, and hands it to the delivery.
 * What cannot be written gets its result here.
 */
final class Intake<S, T> {

    private final Pipeline<S, T> pipeline;
    private final Target<T> target;
    private final String source;
    private final Store store;
    private final TaskKey task;
    private final Books books;
    private final Delivery<T> delivery;

    /** Of which something was on its way when they were looked up. */
    private final Set<Item<T>> outdated = new HashSet<>();

    Intake(
            Pipeline<S, T> pipeline,
            Target<T> target,
            String source,
            Store store,
            TaskKey task,
            Books books,
            Delivery<T> delivery) {
        this.pipeline = pipeline;
        this.target = target;
        this.source = source;
        this.store = store;
        this.task = task;
        this.books = books;
        this.delivery = delivery;
    }

    /** Takes in what was read; the list of items is in the order read. */
    List<Item<T>> items(List<Read<S>> reads, Trail.Stretch stretch) {
        var items = new ArrayList<Item<T>>(reads.size());
        for (Read<S> read : reads) {
            items.add(itemOf(read, stretch));
        }
        know(items);
        remember(items);
        return items;
    }

    /** A name that is open and no longer in the source. */
    Item<T> missing(OpenItem open, Trail.Stretch stretch) {
        Fault gone = Faults.noLongerThere(source, open.name());
        Item<T> item = Item.settled(ElementResult.of(open.name(), Result.IGNORED, gone.what()), stretch);
        know(List.of(item));
        return item;
    }

    /** Sends an element on its way, after any other of its name. */
    void send(Item<T> item) {
        if (outdated.remove(item)) {
            knowAgain(item);
        }
        books.setOut(item);
        if (item.writable() || item.attempt() != null) {
            delivery.accept(item);
        } else {
            settle(item);
        }
    }

    /** An element that is given twice is not yet known as its forerunner will leave it. */
    private void remember(List<Item<T>> items) {
        var names = new HashSet<String>();
        for (Item<T> item : items) {
            String name = item.name();
            if (!names.add(name) || books.underWay(name) || books.drafted(name)) {
                outdated.add(item);
            }
        }
    }

    private void knowAgain(Item<T> item) {
        if (books.underWay(item.name())) {
            delivery.drain();
        }
        if (books.drafted(item.name())) {
            books.commit();
        }
        know(List.of(item));
    }

    private void settle(Item<T> item) {
        ElementResult result = item.otherwise();
        Fault fault = result.fault();
        if (fault == null) {
            books.settle(item, result.result(), result.note());
        } else {
            books.park(item, item.readable() ? OpenItem.State.PARKED : OpenItem.State.UNREADABLE, fault);
        }
    }

    private Item<T> itemOf(Read<S> read, Trail.Stretch stretch) {
        Fault fault = read.fault();
        S element = read.element();
        if (element == null || fault != null) {
            Fault why = fault == null ? Faults.noLongerThere(source, read.name()) : fault;
            return Item.unreadable(ElementResult.of(read.name(), Result.PARKED, why), stretch);
        }
        try {
            return mapped(read.name(), pipeline.rule().map(element), stretch);
        } catch (RuntimeException defect) { // one element's failure is its own
            Fault why = Faults.ruleFailed(defect, source, read.name());
            return Item.settled(ElementResult.of(read.name(), Result.PARKED, why), stretch);
        }
    }

    private Item<T> mapped(String name, Mapped<T> mapped, Trail.Stretch stretch) {
        return switch (mapped.kind()) {
            case READY -> {
                T ready = ((Mapped.Ready<T>) mapped).element();
                yield Item.of(name, ready, prints(ready), stretch);
            }
            case IGNORED ->
                Item.settled(ElementResult.of(name, Result.IGNORED, ((Mapped.Ignored<T>) mapped).reason()), stretch);
            case REFUSED -> {
                var problems = ((Mapped.Refused<T>) mapped).problems();
                Fault refused = Faults.refusedByRule(problems, source, name);
                yield Item.settled(ElementResult.of(name, Result.PARKED, refused), stretch);
            }
        };
    }

    private Map<Field, Fingerprint> prints(T element) {
        var prints = new LinkedHashMap<Field, Fingerprint>();
        for (Tracked<T> tracked : pipeline.fields()) {
            Fingerprint print = tracked.fingerprint().apply(element);
            if (print != null) {
                prints.put(tracked.field(), print);
            }
        }
        return prints;
    }

    private void know(List<Item<T>> items) {
        var names = new ArrayList<String>(items.size());
        var keys = new ArrayList<ElementKey>(items.size() * target.kinds().size());
        for (Item<T> item : items) {
            names.add(item.name());
            if (item.writable()) {
                target.kinds().forEach(kind -> keys.add(new ElementKey(kind, item.name())));
            }
        }
        Map<ElementKey, Element> elements = keys.isEmpty() ? Map.of() : store.elements(task.pair(), keys);
        Map<String, OpenItem> open = names.isEmpty() ? Map.of() : store.openItems(task, names);
        for (Item<T> item : items) {
            item.know(own(item, elements), open.get(item.name()));
            Element main = elements.get(new ElementKey(target.kind(), item.name()));
            item.id(main == null ? null : main.id());
        }
    }

    private Map<ElementKey, Element> own(Item<T> item, Map<ElementKey, Element> elements) {
        var own = new HashMap<ElementKey, Element>();
        for (var kind : target.kinds()) {
            var key = new ElementKey(kind, item.name());
            Element there = elements.get(key);
            if (there != null) {
                own.put(key, there);
            }
        }
        return own;
    }
}
