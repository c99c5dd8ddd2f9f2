package dev.navette.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * What waits on the disk until everything is read: members of groups, and elements that found a thing which others may
 * find too. Keeps count of what this run has put there and not taken up again.
 */
final class Spool {

    private static final String GROUP = "g:";
    private static final String RIVALS = "r:";

    private final Store store;
    private final TaskKey task;
    private final Books books;
    private final boolean used;
    private final Set<String> drafted = new HashSet<>();
    private long waiting;

    /**
     * A spool.
     *
     * @param used false where the flow gathers nothing and finds nothing that others may find
     */
    Spool(Store store, TaskKey task, Books books, boolean used) {
        this.store = store;
        this.task = task;
        this.books = books;
        this.used = used;
    }

    /** The group of the members of a name. */
    static String group(String name) {
        return GROUP + name;
    }

    /** The group of those that found one thing. */
    static String rivals(LinkKind kind, ForeignId found) {
        return RIVALS + kind + ":" + found;
    }

    static boolean isGroup(String group) {
        return group.startsWith(GROUP);
    }

    static boolean isRivals(String group) {
        return group.startsWith(RIVALS);
    }

    /** The name of a group of members. */
    static String nameOf(String group) {
        return group.substring(GROUP.length());
    }

    /** What those who compete found. */
    static ForeignId foundBy(String group) {
        return new ForeignId(group.substring(group.indexOf(':', RIVALS.length()) + 1));
    }

    boolean used() {
        return used;
    }

    Map<String, Spooled> rows(Collection<String> names) {
        return used && !names.isEmpty() ? store.spooled(task, names) : Map.of();
    }

    /** Which of these names are names of groups too. */
    Set<String> groups(Collection<String> names) {
        if (!used || names.isEmpty()) {
            return Set.of();
        }
        return store.groups(task, names.stream().map(Spool::group).toList()).stream()
                .map(Spool::nameOf)
                .collect(Collectors.toSet());
    }

    /** Puts an element there; it is counted until it is taken. */
    void put(String name, String group, @Nullable String content, Trail.Stretch stretch, @Nullable Spooled former) {
        if (!isCounted(name, former)) {
            waiting++;
        }
        drafted.add(name);
        books.spool(new Spooled(name, group, books.run(), true, content), stretch);
    }

    /** Whether this run has put that name there and not taken it: it was read before in this run. */
    boolean isCounted(String name, @Nullable Spooled row) {
        return drafted.contains(name) || (row != null && row.due() && row.run() == books.run());
    }

    /** Whether this run has counted what waits there. */
    boolean isCounted(Spooled row) {
        return row.due() && row.run() == books.run();
    }

    /** The draft is durable: what was put there is in the store. */
    void committed() {
        drafted.clear();
    }

    /** An element that was counted is taken from there. */
    void taken() {
        waiting--;
    }

    /** How many elements wait that this run has counted as read. */
    long waiting() {
        return waiting;
    }
}
