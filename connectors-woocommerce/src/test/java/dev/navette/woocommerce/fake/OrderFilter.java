package dev.navette.woocommerce.fake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which orders a list has, and in what order. WooCommerce 11.0.1, observed, where nothing else is said. */
final class OrderFilter {

    private static final List<String> ORDERS = List.of("date", "id", "include", "title", "slug", "modified");

    private final Shop shop;
    private final Query query;

    OrderFilter(Shop shop, Query query) {
        this.shop = shop;
        this.query = query;
    }

    /** A meta key is no filter, though it is taken for one. */
    List<Ordered> orders() {
        Predicate<Ordered> wanted = status().and(ids()).and(dates());
        List<Ordered> found =
                new ArrayList<>(shop.orders().values().stream().filter(wanted).toList());
        found.sort(order());
        return found;
    }

    /** "any" excludes drafts, the trash, and what an extension keeps from searches; without a status it is asked for. */
    private Predicate<Ordered> status() {
        List<String> asked = query.list("status");
        for (String status : asked) {
            if (!shop.statuses().asked().contains(status)) {
                throw new Refusal(400, "rest_invalid_param", "Invalid parameter(s): status")
                        .with("params", Json.object().put("status", "status[0] is not one of its values."));
            }
        }
        boolean any = asked.isEmpty() || asked.contains("any");
        return order -> any ? shop.statuses().isAny(order.status) : asked.contains(order.status);
    }

    private Predicate<Ordered> ids() {
        List<Long> include = query.ids("include");
        List<Long> exclude = query.ids("exclude");
        List<Long> customer = query.ids("customer");
        return order -> (include.isEmpty() || include.contains(order.id))
                && !exclude.contains(order.id)
                && (customer.isEmpty() || customer.contains(order.customer));
    }

    /** All bounds are exclusive, of a second's resolution. */
    private Predicate<Ordered> dates() {
        boolean gmt = query.flag("dates_are_gmt");
        Dates dates = shop.dates();
        Optional<LocalDateTime> after = query.date("after", dates);
        Optional<LocalDateTime> before = query.date("before", dates);
        Optional<LocalDateTime> modifiedAfter = query.date("modified_after", dates);
        Optional<LocalDateTime> modifiedBefore = query.date("modified_before", dates);
        return order -> {
            LocalDateTime created = dates.column(order.created, gmt);
            LocalDateTime modified = dates.column(order.modified, gmt);
            return after.filter(date -> !created.isAfter(date)).isEmpty()
                    && before.filter(date -> !created.isBefore(date)).isEmpty()
                    && modifiedAfter.filter(date -> !modified.isAfter(date)).isEmpty()
                    && modifiedBefore.filter(date -> !modified.isBefore(date)).isEmpty();
        };
    }

    /** By date, the newest first, if nothing is said: a list that drifts while it is read. */
    private Comparator<Ordered> order() {
        String by = query.choice("orderby", "date", ORDERS);
        boolean ascending = "asc".equals(query.choice("order", "desc", List.of("asc", "desc")));
        List<Long> include = query.ids("include");
        Comparator<Ordered> id = Comparator.comparingLong(order -> order.id);
        Comparator<Ordered> order = switch (by) {
            case "modified" ->
                Comparator.<Ordered, Instant>comparing(one -> one.modified).thenComparing(id);
            case "include" -> Comparator.<Ordered>comparingInt(one -> include.indexOf(one.id));
            case "id", "slug", "title" -> id;
            default ->
                Comparator.<Ordered, Instant>comparing(one -> one.created).thenComparing(id);
        };
        return ascending || "include".equals(by) ? order : order.reversed();
    }
}
