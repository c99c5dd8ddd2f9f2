package dev.navette.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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

    /** In the order of groups, all those of members come before it, and all rivals after it. */
    private static final String BEFORE_RIVALS = "r";

    private final Store store;
    private final TaskKey task;
    private final Books books;
    private final boolean used;
    private final boolean everything;
    private final Set<String> drafted = new HashSet<>();
    private final NavigableSet<String> touched = new TreeSet<>();
    private long waiting;
    private long puts;

    /**
     * A spool.
     *
     * @param used false where the flow gathers nothing and finds nothing that others may find
     * @param everything whether the run deals with whatever waits there; else only with what it puts there itself
     */
    Spool(Store store, TaskKey task, Books books, boolean used, boolean everything) {
        this.store = store;
        this.task = task;
        this.books = books;
        this.used = used;
        this.everything = everything;
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
        puts++;
        drafted.add(name);
        touch(group);
        books.spool(new Spooled(name, group, books.run(), true, content), stretch);
    }

    /** Groups whose members are to be put together, whether they were read in this run or not. */
    void takeUp(Collection<String> groups) {
        for (Spooled row : store.members(task, groups)) {
            boolean fresh = row.run() == books.run(); // else what was kept may be older than what the source has
            touch(row.group());
            books.draft().keep(new Spooled(row.name(), row.group(), row.run(), true, fresh ? row.content() : null));
        }
    }

    private void touch(String group) {
        if (!everything && isGroup(group)) {
            touched.add(group);
        }
    }

    /** Groups of members that this run is to deliver, in their order. */
    List<String> dueGroups(String after, int limit) {
        List<String> due = everything
                ? store.dueGroups(task, after, limit)
                : touched.tailSet(after, false).stream().limit(limit).toList();
        return due.stream().filter(Spool::isGroup).toList();
    }

    /** Those were put together; what is still due of them is for a later run. */
    void dealtWith(Collection<String> groups) {
        touched.removeAll(groups);
    }

    /** Things that elements compete for, about which this run is to decide, in their order. */
    List<String> dueRivals(String after, int limit) {
        String from = after.isEmpty() ? BEFORE_RIVALS : after;
        return everything ? store.dueGroups(task, from, limit) : store.dueGroups(task, books.run(), from, limit);
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

    /** How often something was put there in this run. */
    long puts() {
        return puts;
    }

    /** How many elements wait that this run has counted as read. */
    long waiting() {
        return waiting;
    }
}
