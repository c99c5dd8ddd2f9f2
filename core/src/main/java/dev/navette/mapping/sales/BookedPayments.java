package dev.navette.mapping.sales;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which payments of an order have been booked: none is ever booked twice (ORD-21). Where a payment and one that is booked
 * overlap and nobody can say by how much, it counts as booked.
 */
final class BookedPayments {

    private static final Pattern SHARE = Pattern.compile("(.+)#(\\d+)");

    private final List<Booked> all;

    /** Of these ids, as {@link #id} writes them. */
    BookedPayments(Collection<String> ids) {
        this.all = ids.stream().map(Booked::of).toList();
    }

    /**
     * The id of what a document takes of some payments: {@code p1}, {@code p1+p2} where they were merged, {@code p1#2}
     * where it takes a share.
     *
     * @param share which of the shares, from 1 on; null for the whole
     */
    static String id(List<String> payments, @Nullable Integer share) {
        String whole = String.join("+", payments);
        return share == null ? whole : whole + "#" + share;
    }

    /** Whether this share of these payments, or anything that may hold it, is booked. */
    boolean has(List<String> payments, @Nullable Integer share) {
        String id = id(payments, null);
        return all.stream().anyMatch(one -> one.holds(id, payments, share));
    }

    /** An id that was booked, with the share taken off, where it has one. */
    private record Booked(String id, String whole, @Nullable String share) {

        static Booked of(String id) {
            Matcher match = SHARE.matcher(id);
            return match.matches() ? new Booked(id, match.group(1), match.group(2)) : new Booked(id, id, null);
        }

        boolean holds(String wanted, List<String> payments, @Nullable Integer number) {
            if (id.equals(wanted)) {
                return true; // also where the shop's own id looks like a share
            }
            if (whole.equals(wanted)) {
                return number == null || share == null || share.equals(number.toString());
            }
            return !Collections.disjoint(List.of(whole.split("\\+", -1)), payments);
        }
    }
}
