package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.LinkKind;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * Takes elements up by their names: those that a host or a hint names, open items that the read did not meet, and, at
 * the end, those that wait for what they name.
 */
final class TakingUp<S, T> {

    private final Crew<S, T> crew;
    private final TaskKey task;
    private final Store store;
    private final Books books;
    private final Spool spool;
    private final Gathering<S, T> gathering;

    TakingUp(Crew<S, T> crew, Gathering<S, T> gathering) {
        this.crew = crew;
        this.task = crew.spec().task();
        this.store = crew.store();
        this.books = crew.books();
        this.spool = crew.spool();
        this.gathering = gathering;
    }

    /** The names that a run is about, when it is not about everything. */
    void given(Scope scope) {
        List<String> names = scope.names(List.of());
        while (!names.isEmpty() && crew.goOn()) {
            take(names, store.openItems(task, names));
            names = scope.names(names);
        }
    }

    /** The names that hints gave. */
    void hinted() {
        String after = "";
        List<String> names = store.hints(task, after, NamedReads.AT_ONCE);
        while (!names.isEmpty() && crew.goOn()) {
            take(names, store.openItems(task, names));
            if (crew.goOn()) {
                books.draft().hinted(names);
                books.commit();
            }
            after = names.get(names.size() - 1);
            names = store.hints(task, after, NamedReads.AT_ONCE);
        }
    }

    /** Open items that the read did not meet, except those that wait for what they name. */
    void notMet() {
        String after = "";
        List<OpenItem> open;
        do {
            open = store.openItems(task, books.run(), after, NamedReads.AT_ONCE);
            Map<String, Spooled> waiting =
                    spool.rows(open.stream().map(OpenItem::name).toList());
            var items = new LinkedHashMap<String, OpenItem>();
            open.stream()
                    .filter(item -> item.state() != OpenItem.State.DEFERRED
                            && !books.draft().met(item.name())
                            && !spool.isCounted(item.name(), waiting.get(item.name())))
                    .forEach(item -> items.put(item.name(), item));
            if (!items.isEmpty()) {
                take(items.keySet(), items);
            }
            after = open.isEmpty() ? after : open.get(open.size() - 1).name();
        } while (open.size() == NamedReads.AT_ONCE && crew.goOn());
    }

    /** Those of which something that they name is there by now, or can be made. */
    void satisfied(Set<LinkKind> made) {
        String after = "";
        List<OpenItem> open = store.satisfied(task, made, after, NamedReads.AT_ONCE);
        while (!open.isEmpty() && crew.goOn()) {
            var items = new LinkedHashMap<String, OpenItem>();
            open.stream().filter(this::isOurs).forEach(item -> items.put(item.name(), item));
            if (!items.isEmpty()) {
                take(items.keySet(), items);
            }
            after = open.get(open.size() - 1).name();
            open = store.satisfied(task, made, after, NamedReads.AT_ONCE);
        }
    }

    /** Tells of those that still wait: what they name is not there. */
    void reportWaiting() {
        books.flush();
        String after = "";
        List<OpenItem> open;
        do {
            open = store.openItems(task, after, NamedReads.AT_ONCE);
            List<OpenItem> waiting = open.stream()
                    .filter(item -> item.state() == OpenItem.State.DEFERRED && isOurs(item))
                    .toList();
            waiting.forEach(this::reportWaiting);
            if (!waiting.isEmpty()) {
                books.tell();
            }
            after = open.isEmpty() ? after : open.get(open.size() - 1).name();
        } while (open.size() == NamedReads.AT_ONCE);
        books.reportedWaiting();
    }

    private boolean isOurs(OpenItem item) {
        return item.run() == books.run()
                ? item.done() != null
                : crew.spec().scope().isEverything();
    }

    private void reportWaiting(OpenItem item) {
        for (String member : membersOf(item.name())) {
            books.readAside();
            books.report(ElementResult.of(member, Result.DEFERRED, item.fault()));
        }
    }

    private List<String> membersOf(String name) {
        if (spool.groups(List.of(name)).isEmpty()) {
            return List.of(name);
        }
        return store.members(task, List.of(Spool.group(name))).stream()
                .map(Spooled::name)
                .toList();
    }

    private void take(Collection<String> names, Map<String, OpenItem> open) {
        Set<String> groups = spool.groups(names);
        List<String> alone =
                names.stream().filter(name -> !groups.contains(name)).toList();
        takeAlone(alone, open);
        crew.delivery().drain();
        if (!groups.isEmpty()) {
            spool.takeUp(groups.stream().map(Spool::group).toList());
        }
        gathering.deliver();
    }

    private void takeAlone(List<String> names, Map<String, OpenItem> open) {
        Map<String, Read<S>> there = read(names, open);
        List<Read<S>> found =
                names.stream().filter(there::containsKey).map(there::get).toList();
        crew.send(found);
        for (String name : names) {
            OpenItem item = open.get(name);
            if (there.containsKey(name)) {
                continue;
            }
            if (item != null && item.state() == OpenItem.State.UNREADABLE && item.attempt() == null) {
                books.drop(name); // a line without a name of its own, mended or gone: it was read as another
            } else {
                crew.sendOrStop(crew.intake().missing(name, books.readAside()));
            }
        }
    }

    /** What was kept of this run's own read, else what the source has now. */
    private Map<String, Read<S>> read(List<String> names, Map<String, OpenItem> open) {
        var there = new HashMap<String, Read<S>>();
        var rest = new ArrayList<String>();
        Map<String, Spooled> kept =
                names.isEmpty() || crew.shaping().keepsNothing() ? Map.of() : store.spooled(task, names);
        for (String name : names) {
            Spooled row = kept.get(name);
            OpenItem item = open.get(name);
            boolean fresh = item != null && item.run() == books.run();
            S element = fresh ? kept(row) : null;
            if (element == null) {
                rest.add(name);
            } else {
                there.put(name, Read.of(name, element));
            }
        }
        if (!rest.isEmpty()) {
            there.putAll(crew.named().read(rest));
        }
        return there;
    }

    private @Nullable S kept(@Nullable Spooled row) {
        String content = row == null || row.run() != books.run() ? null : row.content();
        return content == null ? null : crew.shaping().element(content);
    }
}
