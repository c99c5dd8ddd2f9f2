package dev.navette.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * Elements of one kind in the order of their last change. A watermark is a number in that order, so that what changes
 * while it is read stands behind the reader's place and is read again. Thread-safe.
 */
final class Shelf<T> {

    private final Map<String, Long> numbers = new HashMap<>();
    private final NavigableMap<Long, Read<T>> inOrder = new TreeMap<>();
    private long last;

    /** An empty one. */
    Shelf() {}

    /**
     * One that was kept.
     *
     * @param inOrder by the numbers of their last changes
     * @throws IllegalArgumentException when two have one name, or a number is beyond the last
     */
    Shelf(NavigableMap<Long, Read<T>> inOrder, long last) {
        if (last < 0) {
            throw new IllegalArgumentException("the last change is " + last);
        }
        this.last = last;
        inOrder.forEach((number, read) -> {
            if (number < 1 || number > last) {
                throw new IllegalArgumentException("the change " + number + " is not from 1 to " + last);
            }
            if (numbers.put(read.name(), number) != null) {
                throw new IllegalArgumentException("two have the id " + read.name());
            }
            this.inOrder.put(number, read);
        });
    }

    /** What is there, by the numbers of their last changes. */
    synchronized NavigableMap<Long, Read<T>> inOrder() {
        return new TreeMap<>(inOrder);
    }

    /** The number of the last change. */
    synchronized long last() {
        return last;
    }

    synchronized void put(Read<T> read) {
        remove(read.name());
        last++;
        numbers.put(read.name(), last);
        inOrder.put(last, read);
    }

    synchronized void remove(String name) {
        Long number = numbers.remove(name);
        if (number != null) {
            inOrder.remove(number);
        }
    }

    Watermark begin(Selection selection) {
        return new Place(selection.scope(), 0, 0).watermark();
    }

    synchronized Page<T> page(Watermark from, int size) {
        Place place = Place.in(from);
        if (place == null || place.at() > last) {
            place = new Place(place == null ? Selection.Scope.EVERYTHING : place.scope(), 0, 0);
        }
        var reads = new ArrayList<Read<T>>();
        long reached = place.at();
        for (Map.Entry<Long, Read<T>> next : inOrder.tailMap(place.at(), false).entrySet()) {
            if (reads.size() == size) {
                break;
            }
            reads.add(next.getValue());
            reached = next.getKey();
        }
        boolean end = inOrder.higherKey(reached) == null;
        Place next = end ? afterTheEnd(place.scope()) : new Place(place.scope(), place.start(), reached);
        return new Page<>(reads, next.watermark(), end, OptionalLong.of(after(place.start())));
    }

    synchronized List<Read<T>> named(Collection<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name -> Stream.ofNullable(numbers.get(name)))
                .flatMap(number -> Stream.ofNullable(inOrder.get(number)))
                .toList();
    }

    /** Who asked for everything reads everything again. */
    private Place afterTheEnd(Selection.Scope scope) {
        return switch (scope) {
            case EVERYTHING -> new Place(scope, 0, 0);
            case CHANGED -> new Place(scope, last, last);
        };
    }

    private int after(long start) {
        return start == 0 ? inOrder.size() : inOrder.tailMap(start, false).size();
    }

    /** Where this read began and where it is: {@code changed 0 57}. */
    private record Place(Selection.Scope scope, long start, long at) {

        Watermark watermark() {
            return new Watermark(scope + " " + start + " " + at);
        }

        static @Nullable Place in(Watermark watermark) {
            List<String> parts = List.of(watermark.text().split(" ", -1));
            if (parts.size() != 3) {
                return null;
            }
            try {
                return new Place(
                        Selection.Scope.valueOf(parts.get(0)),
                        Long.parseLong(parts.get(1)),
                        Long.parseLong(parts.get(2)));
            } catch (IllegalArgumentException foreign) {
                return null; // another reader's: the place is gone, and reading begins anew
            }
        }
    }
}
