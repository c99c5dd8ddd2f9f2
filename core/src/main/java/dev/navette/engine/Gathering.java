package dev.navette.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.mapping.Group;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.Spooled;

/**
 * Delivers groups, once everything is read. A group of which only some members were read is completed by name first.
 */
final class Gathering<S, T> {

    /** How many groups are put together at once. */
    private static final int AT_ONCE = 20;

    private final Crew<S, T> crew;
    private final TaskSpec<S, T> spec;
    private final Books books;
    private final Spool spool;
    private final Shaping<S, T> shaping;

    Gathering(Crew<S, T> crew) {
        this.crew = crew;
        this.spec = crew.spec();
        this.books = crew.books();
        this.spool = crew.spool();
        this.shaping = crew.shaping();
    }

    /** Delivers every group that is due, also those that become due by it; until the run is to end. */
    void deliver() {
        if (!spool.used()) {
            return;
        }
        books.flush(); // what was read last is in the draft
        boolean any = true;
        while (any && crew.goOn()) {
            any = pass();
        }
    }

    /** Goes through what is due once; whether anything of it was dealt with. */
    private boolean pass() {
        boolean any = false;
        List<String> due = spool.dueGroups("", AT_ONCE);
        while (!due.isEmpty() && crew.goOn()) {
            any |= deliver(due);
            due = spool.dueGroups(due.get(due.size() - 1), AT_ONCE);
        }
        return any;
    }

    private boolean deliver(List<String> due) {
        List<Spooled> rows = crew.store().members(spec.task(), due);
        Map<String, Read<S>> there = crew.contents().of(rows);
        List<Read<S>> moved = moved(rows, there);
        if (!moved.isEmpty()) { // first they go where they belong by now; then the groups are put together
            crew.send(moved);
            crew.delivery().drain();
            books.commit();
            List<Spooled> leaving = rowsOf(moved, rows);
            if (haveLeft(leaving)) {
                return true;
            }
            rows = new ArrayList<>(rows); // a plan keeps them back where they are
            rows.removeAll(leaving);
        }
        Map<String, Gathered<S>> groups = gather(rows, there);
        var items = new ArrayList<Item<T>>();
        groups.forEach((group, gathered) -> {
            if (!gathered.isEmpty()) {
                items.add(item(group, gathered));
            }
        });
        refuseDoubleRoles(crew.intake().known(items));
        for (Item<T> item : items) {
            Objects.requireNonNull(groups.get(item.origin().group())).count(spool, books);
            crew.sendOrStop(item);
        }
        crew.delivery().drain();
        var done = new ArrayList<>(groups.keySet());
        if (crew.goOn()) {
            done.removeAll(books.heldBack());
            done.forEach(books.draft()::deliver);
        }
        books.commit();
        spool.dealtWith(due);
        return !done.isEmpty();
    }

    /** What there is of a group: what was found of its members, and why it cannot be put together, if so. */
    private static final class Gathered<S> {

        private final Map<String, S> members = new LinkedHashMap<>();
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

    /** Members of a former read that are in another group by now, or in none. */
    private List<Read<S>> moved(List<Spooled> rows, Map<String, Read<S>> there) {
        var moved = new ArrayList<Read<S>>();
        for (Spooled row : rows) {
            Read<S> read = there.get(row.name());
            S element = read == null ? null : read.element();
            if (read != null && element != null && !belongs(row, element)) {
                moved.add(read);
            }
        }
        return moved;
    }

    private static <S> List<Spooled> rowsOf(List<Read<S>> reads, List<Spooled> rows) {
        Set<String> names = reads.stream().map(Read::name).collect(Collectors.toSet());
        return rows.stream().filter(row -> names.contains(row.name())).toList();
    }

    /** Whether any of them is not where it was. */
    private boolean haveLeft(List<Spooled> rows) {
        Map<String, Spooled> now = spool.rows(rows.stream().map(Spooled::name).toList());
        return rows.stream().anyMatch(row -> {
            Spooled there = now.get(row.name());
            return there == null || !there.group().equals(row.group());
        });
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
        var origin = new Origin(List.copyOf(gathered.members.keySet()), Trail.aside(), group, null);
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
                : crew.named().read(sold.stream().map(Item::name).toList());
        for (Item<T> item : sold) {
            if (alone.containsKey(item.name())) {
                item.refuse(Faults.groupAndArticle(item.name(), spec.source()));
            }
        }
    }
}
