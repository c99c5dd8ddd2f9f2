package dev.navette.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader of what fits into memory: the rows of a small table, the lines of a price list, objects that a host holds.
 * Everything is read on every run, whatever the selection.
 *
 * <p>Reads in the order of the names and goes on after the last name that was given, so what comes and goes meanwhile
 * moves nothing else out of sight.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ListReader<T> extends Reader<T> {

    /** All that there is now, each name once, in any order. Asked anew for each page. */
    List<Read<T>> all();

    @Override
    default Watermark begin(Selection selection) {
        return AfterName.NONE;
    }

    @Override
    default Page<T> read(Watermark from, int size) {
        NavigableMap<String, Read<T>> all = new TreeMap<>();
        all().forEach(read -> all.putIfAbsent(read.name(), read));
        NavigableMap<String, Read<T>> rest = AfterName.rest(all, from);
        List<Map.Entry<String, Read<T>>> page =
                rest.entrySet().stream().limit(size).toList();
        boolean last = page.size() == rest.size();
        Watermark next =
                last ? AfterName.NONE : AfterName.of(page.get(page.size() - 1).getKey());
        return new Page<>(page.stream().map(Map.Entry::getValue).toList(), next, last, OptionalLong.of(all.size()));
    }

    @Override
    default List<Read<T>> named(Collection<String> names) {
        Set<String> asked = Set.copyOf(names);
        return all().stream().filter(read -> asked.contains(read.name())).toList();
    }
}
