package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * Things of one kind in the order they were made, under ids of one letter ({@code P1}, {@code P2}, …), found by the name
 * they bear, and how often they were written. Not thread-safe.
 */
final class Numbered<T> {

    private final Sort<T> sort;
    private final NavigableMap<Long, T> things = new TreeMap<>();
    private final Map<String, Set<ForeignId>> byName = new HashMap<>();
    private long lastId;
    private long creates;
    private long updates;

    /**
     * What its things are.
     *
     * @param letter what their ids begin with
     * @param word what messages call one
     * @param id of a thing
     * @param name that it bears, not unique; as long as it has its id
     */
    record Sort<T>(String letter, String word, Function<T, ForeignId> id, Function<T, String> name) {

        /** Of an id in the one form that is given here; 0 for any other. */
        long number(ForeignId id) {
            String value = id.value();
            if (!value.startsWith(letter)) {
                return 0;
            }
            try {
                long number = Long.parseLong(value.substring(letter.length()));
                return value.equals(letter + number) ? number : 0;
            } catch (NumberFormatException foreign) {
                return 0;
            }
        }
    }

    Numbered(Sort<T> sort) {
        this.sort = sort;
    }

    /** @throws IllegalArgumentException when two have one id, or an id is none that was given here */
    Numbered(Sort<T> sort, Collection<T> things, long lastId, long creates, long updates) {
        this(sort);
        this.lastId = lastId;
        this.creates = creates;
        this.updates = updates;
        things.forEach(this::restore);
    }

    /** Makes a thing under the next id, which is never given again. */
    T add(Function<ForeignId, T> made) {
        lastId++;
        T thing = made.apply(new ForeignId(sort.letter() + lastId));
        keep(lastId, thing);
        return thing;
    }

    /** Puts a thing in the place of the one with its id and name. */
    void replace(T thing) {
        things.put(sort.number(sort.id().apply(thing)), thing);
    }

    /** Takes a thing away, and says which; null when it was not there. */
    @Nullable
    T remove(ForeignId id) {
        T gone = things.remove(sort.number(id));
        if (gone != null) {
            idsOf(gone).remove(id);
        }
        return gone;
    }

    @Nullable
    T at(ForeignId id) {
        return things.get(sort.number(id));
    }

    boolean has(ForeignId id) {
        return at(id) != null;
    }

    List<T> all() {
        return List.copyOf(things.values());
    }

    /** Those from a number on, by their numbers. */
    NavigableMap<Long, T> from(long number) {
        return things.tailMap(number, true);
    }

    List<ForeignId> named(String name) {
        return List.copyOf(byName.getOrDefault(name, Set.of()));
    }

    void countCreate() {
        creates++;
    }

    void countUpdate() {
        updates++;
    }

    long lastId() {
        return lastId;
    }

    long creates() {
        return creates;
    }

    long updates() {
        return updates;
    }

    private void restore(T thing) {
        ForeignId id = sort.id().apply(thing);
        long number = sort.number(id);
        if (number < 1) {
            throw new IllegalArgumentException("the id " + id + " is none of a " + sort.word() + " of this shop");
        }
        if (number > lastId) {
            throw new IllegalArgumentException(sort.word() + " " + id + " is beyond lastId " + lastId);
        }
        if (things.containsKey(number)) {
            throw new IllegalArgumentException("two have the id " + id);
        }
        keep(number, thing);
    }

    private void keep(long number, T thing) {
        things.put(number, thing);
        idsOf(thing).add(sort.id().apply(thing));
    }

    private Set<ForeignId> idsOf(T thing) {
        return byName.computeIfAbsent(sort.name().apply(thing), none -> new LinkedHashSet<>());
    }
}
