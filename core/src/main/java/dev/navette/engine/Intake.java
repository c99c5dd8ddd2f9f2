package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * Takes in what was read: what belongs to a group waits on the disk, everything else becomes an item, is looked up in
 * the store, and is sent on its way. What cannot be written gets its result here.
 */
final class Intake<S, T> {

    static final String TWICE = "the source gave it twice in this run; it counts once";

    private final TaskSpec<S, T> spec;
    private final Store store;
    private final TaskKey task;
    private final Books books;
    private final Delivery<T> delivery;
    private final Shaping<S, T> shaping;
    private final Spool spool;
    private final Makers<T> makers;
    private final Names naming;

    /** Of which something was on its way when they were looked up. */
    private final Set<Item<T>> outdated = new HashSet<>();

    Intake(
            TaskSpec<S, T> spec,
            Store store,
            Books books,
            Delivery<T> delivery,
            Shaping<S, T> shaping,
            Spool spool,
            Makers<T> makers,
            Names naming) {
        this.spec = spec;
        this.store = store;
        this.task = spec.task();
        this.books = books;
        this.delivery = delivery;
        this.shaping = shaping;
        this.spool = spool;
        this.makers = makers;
        this.naming = naming;
    }

    /** Takes in what was read; the items that are on their way, in the order read. */
    List<Item<T>> items(List<Read<S>> reads, Trail.Stretch stretch) {
        Map<String, Spooled> rows = spool.rows(reads.stream().map(Read::name).toList());
        Map<String, String> ours = ours(reads);
        var items = new ArrayList<Item<T>>(reads.size());
        for (Read<S> read : reads) {
            String owner = ours.get(read.name());
            Item<T> item = owner == null
                    ? itemOrNull(read, stretch, rows.get(read.name()))
                    : shaping.ours(read.name(), owner, stretch);
            if (item != null) {
                items.add(item);
            }
        }
        return known(items);
    }

    /** Of what was read, by its name, whose it is that another flow has made there. */
    private Map<String, String> ours(List<Read<S>> reads) {
        LinkKind kind = spec.pipeline().source().ours();
        var owners = new HashMap<String, String>();
        if (kind != null && !reads.isEmpty()) {
            List<ForeignId> ids =
                    reads.stream().map(read -> new ForeignId(read.name())).toList();
            store.owners(task.pair(), kind, ids).forEach((id, owner) -> owners.put(id.value(), owner));
        }
        return owners;
    }

    /** Takes in items that were made already. */
    List<Item<T>> known(List<Item<T>> items) {
        know(items);
        remember(items);
        if (makers.make(items)) {
            know(items);
        }
        return items;
    }

    /** A name that the source does not have any more. */
    Item<T> missing(String name, Trail.Stretch stretch) {
        Item<T> item = shaping.missing(name, stretch);
        know(List.of(item));
        return item;
    }

    /** Sends an element on its way, after any other of its name. */
    void send(Item<T> item) {
        if (outdated.remove(item)) {
            knowAgain(item);
        }
        if (item.row() != null && item.readable()) { // what cannot be read now belongs where it did
            leaveSpool(item.name(), item.row());
        }
        books.setOut(item);
        Fault refusal = item.refusal();
        if (refusal != null) {
            books.park(item, OpenItem.State.PARKED, refusal);
        } else if (item.writable() || item.attempt() != null) {
            delivery.accept(item);
        } else {
            settle(item);
        }
    }

    /** It was in a group, or competed for something, when it was read before. */
    private void leaveSpool(String name, @Nullable Spooled row) {
        if (spool.isCounted(name, row)) {
            spool.taken();
            books.report(ElementResult.of(name, Result.IGNORED, TWICE));
        }
    }

    private @Nullable Item<T> itemOrNull(Read<S> read, Trail.Stretch stretch, @Nullable Spooled row) {
        S element = read.element();
        if (element == null) {
            return shaping.alone(read, stretch);
        }
        String group;
        try {
            group = shaping.groupOf(element);
        } catch (RuntimeException defect) { // one element's failure is its own
            return shaping.broken(read.name(), defect, Origin.of(read.name(), stretch));
        }
        if (group == null) {
            return shaping.alone(read, stretch);
        }
        if (spool.isCounted(read.name(), row)) {
            books.report(ElementResult.of(read.name(), Result.IGNORED, TWICE));
        }
        spool.put(read.name(), Spool.group(group), shaping.contentOf(element), stretch, row);
        return null;
    }

    /** An element that is given twice is not yet known as its forerunner will leave it. */
    private void remember(List<Item<T>> items) {
        var names = new HashSet<String>();
        for (Item<T> item : items) {
            String name = item.name();
            if (!names.add(name) || books.underWay(name) || books.draft().knows(name)) {
                outdated.add(item);
            }
        }
    }

    private void knowAgain(Item<T> item) {
        if (books.underWay(item.name())) {
            delivery.drain();
        }
        if (books.draft().knows(item.name())) {
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

    private void know(List<Item<T>> items) {
        if (items.isEmpty()) {
            return;
        }
        List<String> names = items.stream().map(Item::name).toList();
        var keys = new LinkedHashSet<ElementKey>();
        var others = new LinkedHashSet<Named>();
        for (Item<T> item : items) {
            if (item.writable()) {
                ElementKey ownPart = shaping.ownPart(item.name());
                if (ownPart != null) {
                    keys.add(ownPart);
                }
                item.strands().forEach(strand -> keys.add(strand.key()));
                others.addAll(item.names());
            }
        }
        others.forEach(named -> keys.add(Names.key(named)));
        Map<ElementKey, Element> elements = keys.isEmpty() ? Map.of() : store.elements(task.pair(), keys);
        Map<Named, ForeignId> ids = naming.withWholes(others, elements);
        Map<String, OpenItem> open = store.openItems(task, names);
        Map<String, Expectations> planned = spec.scope().expectations(names);
        Map<String, Spooled> rows = spool.rows(names);
        Set<String> groups = spool.groups(names);
        for (Item<T> item : items) {
            item.know(elements, ids, open.get(item.name()));
            ElementKey ownPart = shaping.ownPart(item.name());
            Element alone = ownPart == null ? null : elements.get(ownPart);
            item.soldAlone(isLinked(alone));
            refusePartOfAnother(item);
            Expectations expected = planned.get(item.name());
            if (expected != null) {
                item.expect(expected);
            }
            if (item.origin().group() == null) {
                item.row(rows.get(item.name()));
                if (item.writable() && groups.contains(item.name())) {
                    item.refuse(Faults.groupAndArticle(item.name(), spec.source()));
                }
            }
        }
    }

    /** What is sold under a name has one place: a variant does not move, and does not become a product of its own. */
    private void refusePartOfAnother(Item<T> item) {
        String target = spec.target().name();
        item.strands().stream()
                .filter(strand -> strand.key().kind().equals(spec.target().partKind()))
                .filter(strand -> strand.whole() != null && !item.name().equals(strand.whole()))
                .findFirst()
                .map(strand -> Faults.partElsewhere(strand.key().name(), strand.whole(), item.name(), target))
                .ifPresent(item::refuse);
    }

    private static boolean isLinked(@Nullable Element element) {
        return element != null && element.id() != null;
    }
}
