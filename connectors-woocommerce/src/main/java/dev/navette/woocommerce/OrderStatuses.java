package dev.navette.woocommerce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which statuses a shop's orders can have, as the index of its interface names them: without the {@code wc-} that they
 * have inside (11.0.1, observed).
 */
final class OrderStatuses {

    private static final String ORDERS = "/wc/v3/orders";
    private static final String STATUS = "status";

    /** Carts that nobody has ordered, what was thrown away, and the word for all. */
    private static final Set<String> NONE = Set.of("any", "trash", "auto-draft", "draft", "checkout-draft");

    /** WooCommerce's own, for an index that does not name them. */
    private static final List<String> USUAL =
            List.of("pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed");

    private OrderStatuses() {}

    /** Whether orders of a status are orders. */
    static boolean isOrdered(String status) {
        return !NONE.contains(status);
    }

    /** In the order in which the shop has them. */
    static List<String> in(Map<String, Object> routes) {
        List<String> named = objects(routes.get(ORDERS))
                .flatMap(route -> all(route.get("endpoints")))
                .flatMap(OrderStatuses::objects)
                .filter(endpoint -> all(endpoint.get("methods")).anyMatch("GET"::equals))
                .flatMap(endpoint -> objects(endpoint.get("args")))
                .flatMap(arguments -> objects(arguments.get(STATUS)))
                .flatMap(status -> Stream.concat(
                        all(status.get("enum")), objects(status.get("items")).flatMap(items -> all(items.get("enum")))))
                .map(String::valueOf)
                .filter(OrderStatuses::isOrdered)
                .distinct()
                .toList();
        return named.isEmpty() ? USUAL : named;
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty();
    }

    private static Stream<?> all(@Nullable Object value) {
        return value instanceof Collection<?> list ? list.stream() : Stream.empty();
    }
}
