package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Goes through a list that is addressed by places in it while it changes: rows that go away move all behind them forward,
 * and the first of the next page would be skipped. So a page begins with the last row of the one before, the anchor; where
 * another row stands there, the place is looked for further ahead, page by page. Rows come in the order of their numbers, which
 * the shop gives once: what is new comes last. (A list by the time of change would not do: WordPress orders by the shop's
 * local time, which goes back an hour in autumn.)
 *
 * @param <R> a row
 */
final class AnchoredPages<R> {

    /** A list that can be asked for some rows from a place on. */
    @FunctionalInterface
    interface Rows<R> {

        /**
         * Rows as they stand now.
         *
         * @param offset how many to pass over
         * @param count the most to give
         */
        Stretch<R> at(long offset, int count);
    }

    /**
     * Rows that stand one behind the other.
     *
     * @param total how many the whole list has, if it says so
     */
    record Stretch<R>(List<R> rows, OptionalLong total) {}

    /**
     * The last row that was given.
     *
     * @param number its number
     * @param offset how many rows stood before it
     */
    record Anchor(long number, long offset) {}

    /**
     * A row and where it stands.
     *
     * @param offset how many rows stand before it
     */
    record Placed<R>(R row, long offset) {}

    /**
     * Some rows.
     *
     * @param end whether nothing stands behind them
     */
    record Found<R>(List<Placed<R>> rows, boolean end, OptionalLong total) {}

    private final Rows<R> list;
    private final ToLongFunction<R> number;
    private final int most;

    /**
     * Over a list.
     *
     * @param most the most rows that it gives at once, at least 2
     */
    AnchoredPages(Rows<R> list, ToLongFunction<R> number, int most) {
        this.list = list;
        this.number = number;
        this.most = most;
    }

    /**
     * The rows behind an anchor, or, where it is to be gone on with, from it on. May give none although it is not the end.
     *
     * @param anchor null for the beginning
     * @param size the most rows to give
     * @param again whether the anchor's own row is given too, if it is still there
     */
    Found<R> after(@Nullable Anchor anchor, int size, boolean again) {
        if (anchor == null) {
            int count = Math.min(size, most);
            return found(list.at(0, count), new Look<>(0, count, size, row -> true));
        }
        int count = Math.min(size + 1, most);
        Predicate<R> wanted = row -> number.applyAsLong(row) >= anchor.number() + (again ? 0 : 1);
        long offset = anchor.offset();
        while (true) {
            Stretch<R> stretch = list.at(offset, count);
            Found<R> found = found(stretch, new Look<>(offset, count, size, wanted));
            if (offset > 0 && !beginsAtOrBefore(stretch.rows(), anchor.number())) {
                offset = Math.max(0, offset - (count - 1));
            } else if (found.rows().isEmpty() && !found.end()) {
                offset += count - 1;
            } else {
                return found;
            }
        }
    }

    private record Look<R>(long offset, int count, int size, Predicate<R> wanted) {}

    private boolean beginsAtOrBefore(List<R> rows, long anchor) {
        return !rows.isEmpty() && number.applyAsLong(rows.get(0)) <= anchor;
    }

    private static <R> Found<R> found(Stretch<R> stretch, Look<R> look) {
        List<R> rows = stretch.rows();
        var wanted = new ArrayList<Placed<R>>();
        boolean cut = false;
        for (int i = 0; i < rows.size() && !cut; i++) {
            if (look.wanted().test(rows.get(i))) {
                cut = wanted.size() == look.size();
                if (!cut) {
                    wanted.add(new Placed<>(rows.get(i), look.offset() + i));
                }
            }
        }
        return new Found<>(wanted, !cut && isEnd(stretch, look), stretch.total());
    }

    /** A full page may be the last one: the total says so without another request. */
    private static <R> boolean isEnd(Stretch<R> stretch, Look<R> look) {
        int count = stretch.rows().size();
        return count < look.count() || look.offset() + count >= stretch.total().orElse(Long.MAX_VALUE);
    }
}
