package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.mapping.Group;
import dev.navette.model.ForeignId;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;

/**
 * Delivers what was gathered, once everything is read. A group of which only some members were read is completed by
 * name first. Elements that found one thing are linked to it when they are the only ones; else none of them is written
 * (ART-23).
 */
final class Gathering<S, T> {

    /** How many groups are put together at once. */
    private static final int AT_ONCE = 20;

    private final TaskSpec<S, T> spec;
    private final Store store;
    private final Books books;
    private final Spool spool;
    private final Shaping<S, T> shaping;
    private final Intake<S, T> intake;
    private final Delivery<T> delivery;
    private final NamedReads<S> named;

    Gathering(
            TaskSpec<S, T> spec,
            Store store,
            Books books,
            Spool spool,
            Shaping<S, T> shaping,
            Intake<S, T> intake,
            Delivery<T> delivery,
            NamedReads<S> named) {
        this.spec = spec;
        this.store = store;
        this.books = books;
        this.spool = spool;
        this.shaping = shaping;
        this.intake = intake;
        this.delivery = delivery;
        this.named = named;
    }

    /** Delivers every group that is due, also those that become due by it; until the run is to end. */
    void deliver(BooleanSupplier going) {
        if (!spool.used()) {
            return;
        }
        books.flush(); // what was read last is in the draft
        boolean any = true;
        while (any && going.getAsBoolean()) {
            any = pass(going);
        }
    }

    /** Goes through what is due once; whether anything of it was dealt with. */
    private boolean pass(BooleanSupplier going) {
        boolean any = false;
        List<String> due = store.dueGroups(spec.task(), "", AT_ONCE);
        while (!due.isEmpty() && going.getAsBoolean()) {
            any |= deliver(due, going);
            due = store.dueGroups(spec.task(), due.get(due.size() - 1), AT_ONCE);
        }
        return any;
    }

    private boolean deliver(List<String> due, BooleanSupplier going) {
        List<Spooled> rows = store.members(spec.task(), due);
        Map<String, Read<S>> there = contents(rows);
        List<Read<S>> moved = moved(rows, there);
        if (!moved.isEmpty()) { // first they go where they belong by now; then the groups are put together
            sendAlone(moved, going);
            return true;
        }
        Map<String, Gathered<S>> groups = gather(rows, there);
        var done = new ArrayList<String>();
        var alone = new ArrayList<String>();
        var stale = new ArrayList<Read<S>>();
        var items = new ArrayList<Item<T>>();
        groups.forEach((group, gathered) -> {
            if (!Spool.isRivals(group)) {
                if (!gathered.isEmpty()) {
                    items.add(item(group, gathered));
                }
                done.add(group);
            } else if (gathered.stale.isEmpty()) {
                decide(group, gathered);
                done.add(group);
                if (gathered.members.size() == 1) {
                    alone.addAll(gathered.members.keySet());
                }
            } else {
                stale.addAll(gathered.stale.values()); // they look again: their keys may have changed
            }
        });
        refuseDoubleRoles(intake.known(items));
        for (Item<T> item : items) {
            Objects.requireNonNull(groups.get(item.origin().group())).count(spool, books);
            sendOrStop(item, going);
        }
        delivery.drain();
        if (going.getAsBoolean()) {
            done.removeAll(books.heldBack());
            done.forEach(books.draft()::deliver);
            alone.forEach(books.draft()::leave); // its link speaks for it from now on
        }
        books.commit();
        sendAlone(stale, going);
        return !done.isEmpty() || !stale.isEmpty();
    }

    private void sendAlone(List<Read<S>> reads, BooleanSupplier going) {
        if (!reads.isEmpty()) {
            intake.items(reads, books.readAside(reads.size())).forEach(item -> sendOrStop(item, going));
            delivery.drain();
            books.commit();
        }
    }

    private void sendOrStop(Item<T> item, BooleanSupplier going) {
        if (going.getAsBoolean()) {
            intake.send(item);
        } else {
            books.stop(item);
        }
    }

    /** What there is of a group: what was found of its members, and why it cannot be put together, if so. */
    private static final class Gathered<S> {

        private final Map<String, S> members = new LinkedHashMap<>();
        private final Map<String, Read<S>> stale = new LinkedHashMap<>();
        private long before;
        private @Nullable Fault unreadable;
        private String unreadableMember = "";

        boolean isEmpty() {
            return members.isEmpty() && unreadable == null;
        }

        /** Its members were read before in this run, or now. */
        void count(Spool spool, Books books) {
            for (long member = 0; member < members.size(); member++) {
                if (member < before) {
                    spool.taken();
                } else {
                    books.readAside();
                }
            }
        }
    }

    /** What the members hold: as it waited on the disk, or as the source has it now. */
    private Map<String, Read<S>> contents(List<Spooled> rows) {
        var contents = new HashMap<String, Read<S>>();
        var missing = new ArrayList<String>();
        for (Spooled row : rows) {
            String content = row.content();
            S element = content == null ? null : shaping.element(content);
            if (element == null) {
                missing.add(row.name());
            } else {
                contents.put(row.name(), Read.of(row.name(), element));
            }
        }
        if (!missing.isEmpty()) {
            contents.putAll(named.read(missing));
        }
        return contents;
    }

    /** Members of a former read that are in another group by now, or in none. */
    private List<Read<S>> moved(List<Spooled> rows, Map<String, Read<S>> there) {
        var moved = new ArrayList<Read<S>>();
        for (Spooled row : rows) {
            Read<S> read = there.get(row.name());
            S element = read == null ? null : read.element();
            if (read != null && element != null && !Spool.isRivals(row.group()) && !belongs(row, element)) {
                moved.add(read);
            }
        }
        return moved;
    }

    private Map<String, Gathered<S>> gather(List<Spooled> rows, Map<String, Read<S>> there) {
        var groups = new LinkedHashMap<String, Gathered<S>>();
        for (Spooled row : rows) {
            Gathered<S> gathered = groups.computeIfAbsent(row.group(), group -> new Gathered<>());
            Read<S> read = there.get(row.name());
            S element = read == null ? null : read.element();
            if (read == null) {
                gone(row);
            } else if (element == null) {
                unreadable(row, read, gathered);
            } else if (Spool.isRivals(row.group()) && row.run() != books.run()) {
                gathered.stale.put(row.name(), read);
            } else {
                gathered.members.put(row.name(), element);
                gathered.before += spool.isCounted(row) ? 1 : 0;
            }
        }
        return groups;
    }

    private void gone(Spooled row) {
        books.draft().leave(row.name());
        if (spool.isCounted(row)) {
            spool.taken();
            books.report(ElementResult.of(
                    row.name(),
                    Result.IGNORED,
                    Faults.noLongerThere(spec.source(), row.name()).what()));
        }
    }

    private void unreadable(Spooled row, Read<S> read, Gathered<S> gathered) {
        Fault fault = Objects.requireNonNull(read.fault(), "fault");
        gathered.unreadable = fault;
        gathered.unreadableMember = row.name();
        if (spool.isCounted(row)) {
            spool.taken();
            books.report(ElementResult.of(row.name(), Result.PARKED, fault));
        }
    }

    private boolean belongs(Spooled row, S element) {
        try {
            String group = shaping.groupOf(element);
            return group != null && row.group().equals(Spool.group(group));
        } catch (RuntimeException defect) {
            return false; // sent for itself, it has its result there
        }
    }

    private Item<T> item(String group, Gathered<S> gathered) {
        String name = Spool.nameOf(group);
        var origin = new Item.Origin(List.copyOf(gathered.members.keySet()), Trail.aside(), group, null);
        Fault unreadable = gathered.unreadable;
        if (unreadable != null) {
            return shaping.parked(
                    name, Faults.groupIncomplete(name, gathered.unreadableMember, unreadable, spec.source()), origin);
        }
        return shaping.group(new Group<>(name, List.copyOf(gathered.members.values())), origin);
    }

    /** A group cannot be made of a name under which the other system sells an article that is still one of its own. */
    private void refuseDoubleRoles(List<Item<T>> items) {
        List<Item<T>> sold = items.stream()
                .filter(Item::isSoldAlone)
                .filter(item -> !item.origin().members().contains(item.name()))
                .toList();
        Map<String, Read<S>> alone = sold.isEmpty()
                ? Map.of()
                : named.read(sold.stream().map(Item::name).toList());
        for (Item<T> item : sold) {
            if (alone.containsKey(item.name())) {
                item.refuse(Faults.groupAndArticle(item.name(), spec.source()));
            }
        }
    }

    private void decide(String group, Gathered<S> gathered) {
        ForeignId found = Spool.foundBy(group);
        var items = new ArrayList<Item<T>>();
        gathered.members.forEach((name, element) -> {
            spool.taken();
            items.add(shaping.alone(Read.of(name, element), Trail.aside(), group));
        });
        List<String> names = List.copyOf(gathered.members.keySet());
        for (Item<T> item : intake.known(items)) {
            if (!item.writable()) {
                intake.send(item);
            } else if (names.size() == 1) {
                books.setOut(item);
                delivery.adopt(item, found);
            } else {
                books.setOut(item);
                List<String> others =
                        names.stream().filter(name -> !name.equals(item.name())).toList();
                books.park(
                        item,
                        OpenItem.State.PARKED,
                        Faults.rivals(found.toString(), others, spec.target().name(), item.name()));
            }
        }
    }
}
