package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import dev.navette.model.ForeignId;
import dev.navette.spi.Read;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;

/**
 * Decides about elements that found one thing by a key that two may share: one alone is linked to it, of several none is
 * written (ART-23). It is decided when everything else is dealt with, and for the time being not at all in a run in
 * which an element could not be looked for: that one may have found the same thing.
 */
final class Rivalry<S, T> {

    /** How many things are decided about before what came of it is made durable. */
    private static final int AT_ONCE = 100;

    /** How many of those that compete for one thing are held at once. */
    private static final int PAGE = 100;

    private final Crew<S, T> crew;
    private final Target<T> target;
    private final Books books;
    private final Spool spool;
    private boolean blind;

    Rivalry(Crew<S, T> crew) {
        this.crew = crew;
        this.target = crew.spec().target();
        this.books = crew.books();
        this.spool = crew.spool();
    }

    /** An element could not be looked for: nobody knows what it would have found. */
    void blind() {
        blind = true;
    }

    /** Those that competed in an earlier run look again, since their keys may have changed; then it is decided. */
    void decide() {
        if (!target.rivals()) {
            return;
        }
        books.flush(); // what was found last is in the draft
        long before = -1;
        while (spool.puts() != before && crew.goOn()) { // what looks again may find another thing
            before = spool.puts();
            lookAgain();
        }
        List<String> due = spool.dueRivals("", AT_ONCE);
        while (!due.isEmpty() && crew.goOn()) {
            due.forEach(this::decide);
            crew.delivery().drain();
            if (crew.goOn()) {
                var decided = new ArrayList<>(due);
                decided.removeAll(books.heldBack());
                decided.forEach(books.draft()::deliver);
            }
            books.commit();
            due = spool.dueRivals(due.get(due.size() - 1), AT_ONCE);
        }
    }

    private void lookAgain() {
        List<String> due = spool.dueRivals("", AT_ONCE);
        while (!due.isEmpty() && crew.goOn()) {
            for (String thing : due) {
                List<Spooled> rows = rows(thing, "");
                while (!rows.isEmpty() && crew.goOn()) {
                    lookAgain(rows);
                    rows = rows(thing, last(rows).name());
                }
            }
            crew.delivery().drain();
            books.flush();
            due = spool.dueRivals(due.get(due.size() - 1), AT_ONCE);
        }
    }

    private void lookAgain(List<Spooled> rows) {
        List<Spooled> stale =
                rows.stream().filter(row -> row.run() != books.run()).toList();
        Map<String, Read<S>> there =
                stale.isEmpty() ? Map.of() : crew.contents().of(fresh(stale));
        stale.stream()
                .map(Spooled::name)
                .filter(name -> !there.containsKey(name))
                .forEach(books.draft()::leave);
        List<Read<S>> readable =
                there.values().stream().filter(read -> read.element() != null).toList();
        crew.send(readable);
    }

    private void decide(String thing) {
        List<Spooled> rows = rows(thing, "");
        List<String> names = rows.stream().map(Spooled::name).toList();
        BiConsumer<Item<T>, Spooled> verdict = verdict(Spool.foundBy(thing), names);
        while (!rows.isEmpty() && crew.goOn()) {
            decide(thing, rows, verdict);
            rows = rows.size() < PAGE ? List.of() : rows(thing, last(rows).name());
            if (!rows.isEmpty()) {
                books.commit();
            }
        }
    }

    /** What becomes of those that found a thing; of one that goes on, its row goes with its result. */
    private BiConsumer<Item<T>, Spooled> verdict(ForeignId found, List<String> names) {
        if (blind) {
            return (item, row) -> books.fail(item, Faults.undecided(found, target.name(), item.name()));
        }
        if (names.size() == 1) {
            return (item, row) -> {
                item.row(row);
                crew.delivery().adopt(item, found);
            };
        }
        return (item, row) ->
                books.park(item, OpenItem.State.PARKED, Faults.rivals(found, names, target.name(), item.name()));
    }

    private void decide(String thing, List<Spooled> rows, BiConsumer<Item<T>, Spooled> verdict) {
        Map<String, Read<S>> there = crew.contents().of(fresh(rows));
        var byName = new HashMap<String, Spooled>();
        var items = new ArrayList<Item<T>>();
        for (Spooled row : rows) {
            Read<S> read = there.get(row.name());
            boolean counted = spool.isCounted(row);
            if (counted) {
                spool.taken();
            }
            if (counted || (read != null && read.element() != null)) { // else its fault or its end was told of before
                Trail.Stretch stretch = counted ? Trail.aside() : books.readAside();
                items.add(
                        read == null
                                ? crew.shaping().missing(row.name(), stretch)
                                : crew.shaping().alone(read, stretch, thing));
                byName.put(row.name(), row);
            }
        }
        for (Item<T> item : crew.intake().known(items)) {
            if (item.writable()) {
                books.setOut(item);
                verdict.accept(item, Objects.requireNonNull(byName.get(item.name())));
            } else {
                item.row(null); // it is counted as taken already
                crew.intake().send(item);
                leave(item);
            }
        }
    }

    /** Its rule does not make anything of it any more. */
    private void leave(Item<T> item) {
        if (item.readable() && item.attempt() == null) {
            books.draft().leave(item.name());
        }
    }

    /** What an earlier run kept may be older than what the source has, or the source cannot read it by now. */
    private List<Spooled> fresh(List<Spooled> rows) {
        return rows.stream()
                .map(row -> row.run() == books.run()
                        ? row
                        : new Spooled(row.name(), row.group(), row.run(), row.due(), null))
                .toList();
    }

    private List<Spooled> rows(String thing, String after) {
        return crew.store().members(crew.spec().task(), thing, after, PAGE);
    }

    private static Spooled last(List<Spooled> rows) {
        return rows.get(rows.size() - 1);
    }
}
