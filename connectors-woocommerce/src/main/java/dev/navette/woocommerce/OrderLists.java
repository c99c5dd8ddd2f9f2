package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Json;
import dev.navette.http.Request;
import dev.navette.woocommerce.AnchoredPages.Rows;
import dev.navette.woocommerce.AnchoredPages.Stretch;

/**
 * Asks the shop for orders and for what belongs to them: over its interface alone, which is the same wherever the shop
 * keeps them (HPOS). Amounts are asked with six decimals, of which the shop shows two by itself. Thread-safe.
 */
final class OrderLists {

    private static final String ORDERS = "orders";
    private static final String CUSTOMERS = "customers";

    /** All refunds of all orders, since 9.0. */
    private static final String EVERY_REFUND = "/wc/v3/refunds";

    private static final int NOT_FOUND = 404;

    private final Api api;
    private final ShopFacts facts;

    OrderLists(Api api, ShopFacts facts) {
        this.api = api;
        this.facts = facts;
    }

    /** What messages call the shop. */
    String system() {
        return api.system();
    }

    /**
     * Orders by number.
     *
     * @param after only what changed later, in UTC without a zone, or empty for all
     */
    Rows<OrderRow> changed(String after) {
        // A zone beside the flag would shift it by the shop's offset, fractions of a second would make it local time
        // (11.0.1, observed).
        return (offset, count) -> stretch(offset, count, request -> {
            Request ordered =
                    fields(request, WireOrder.FIELDS).query("orderby", "id").query("order", "asc");
            return after.isEmpty()
                    ? ordered
                    : ordered.query("modified_after", after).query("dates_are_gmt", "true");
        });
    }

    /**
     * A time that the shop has given to a change already, the latest as far as it knows; empty where there is none.
     *
     * @param now in seconds: what is dated later has no time yet
     */
    String latestChange(long now) {
        return stretch(
                        0,
                        1,
                        request -> request.query("orderby", "modified")
                                .query("order", "desc")
                                .query("modified_before", ChangeWindow.text(now + 1))
                                .query("dates_are_gmt", "true")
                                .query("_fields", "id,date_modified_gmt"))
                .rows()
                .stream()
                .map(OrderRow::modified)
                .findFirst()
                .orElse("");
    }

    /** Those of these numbers that are there, in any order. */
    List<OrderRow> including(Collection<Long> numbers) {
        var rows = new ArrayList<OrderRow>();
        for (List<Long> some : hundreds(numbers)) {
            stretch(0, Api.MOST, request -> fields(request, WireOrder.FIELDS).query("include", included(some)))
                    .rows()
                    .stream()
                    .filter(row -> some.contains(row.id()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Which of these numbers are orders, those in the trash included. */
    List<Long> existing(Collection<Long> numbers) {
        return existing(numbers, ",trash");
    }

    /** Which of these numbers are orders, those in the trash not. */
    List<Long> there(Collection<Long> numbers) {
        return existing(numbers, "");
    }

    private List<Long> existing(Collection<Long> numbers, String more) {
        var found = new ArrayList<Long>();
        for (List<Long> some : hundreds(numbers)) {
            Answer answer = api.get(
                    ORDERS,
                    request -> request.query("status", String.join(",", facts.orderStatuses()) + more)
                            .query("include", included(some))
                            .query("per_page", Api.MOST)
                            .query("_fields", "id"));
            rows(listed(answer)).stream()
                    .map(OrderRow::id)
                    .filter(some::contains)
                    .forEach(found::add);
        }
        return found;
    }

    private Stretch<OrderRow> stretch(long offset, int count, UnaryOperator<Request> asked) {
        Answer answer = api.get(ORDERS, request -> {
            Request paged = request.query("status", String.join(",", facts.orderStatuses()))
                    .query("per_page", count);
            return asked.apply(offset == 0 ? paged : paged.query("offset", offset));
        });
        return new Stretch<>(rows(listed(answer)), total(answer));
    }

    private Answer listed(Answer answer) {
        if (!answer.ok()) {
            throw new UnreachableException(api.client()
                    .fault(
                            "The shop refused to list its orders",
                            ORDERS,
                            answer,
                            "Look whether an extension of the shop restricts its REST interface"));
        }
        return answer;
    }

    private List<OrderRow> rows(Answer answer) {
        try {
            var rows = new ArrayList<OrderRow>();
            for (Json.Element<WireOrder> element : Api.JSON.elements(answer.bytes(), WireOrder.class)) {
                OrderRow row = OrderRow.of(element);
                if (row.id() <= 0) {
                    throw api.malformed(answer, ORDERS, "an element has no id");
                }
                rows.add(row);
            }
            return rows;
        } catch (Json.Malformed malformed) {
            throw api.malformed(answer, ORDERS, malformed.getMessage());
        }
    }

    /** The refunds of these orders, by their numbers; in one request where the shop has a list of all. */
    Map<Long, WireRefund> refunds(Collection<WireOrder> orders) {
        List<WireOrder> refunded =
                orders.stream().filter(order -> !given(order).isEmpty()).toList();
        var found = new HashMap<Long, WireRefund>();
        if (refunded.isEmpty()) {
            return found;
        }
        if (facts.has(EVERY_REFUND)) {
            List<Long> numbers = refunded.stream()
                    .flatMap(order -> given(order).stream())
                    .map(WireOrder.Given::id)
                    .toList();
            for (List<Long> some : hundreds(numbers)) {
                api.including("refunds", some, request -> fields(request, WireRefund.FIELDS), WireRefund.class)
                        .forEach(refund -> found.put(refund.id(), refund));
            }
            return found;
        }
        for (WireOrder order : refunded) {
            api.allIfThere(
                            ORDERS + "/" + order.id() + "/refunds",
                            request -> fields(request, WireRefund.FIELDS),
                            WireRefund.class)
                    .forEach(refund -> found.put(refund.id(), refund));
        }
        return found;
    }

    /** All notes of an order, the shop's own among them; none where the order went away. Not paged (11.0.1, observed). */
    List<WireNote> notes(long order) {
        String path = ORDERS + "/" + order + "/notes";
        Answer answer =
                api.get(path, request -> request.query("_fields", "id,author,date_created_gmt,note,customer_note"));
        return answer.status() == NOT_FOUND ? List.of() : api.list(answer, WireNote.class, path);
    }

    /** What extensions keep of these customers under a key, by their numbers; not those who have nothing there. */
    Map<Long, String> customersMeta(Collection<Long> customers, String key) {
        var found = new HashMap<Long, String>();
        for (List<Long> some : hundreds(customers)) {
            for (WireCustomer customer : customers(some)) {
                String value = WireProduct.meta(customer.metaData(), key);
                if (value != null && !value.isBlank()) {
                    found.put(customer.id(), value);
                }
            }
        }
        return found;
    }

    /** Those of these customers that are there, at most a hundred; of any role, or only customers would be found. */
    List<WireCustomer> customers(Collection<Long> numbers) {
        return api.including(
                CUSTOMERS,
                numbers,
                request -> request.query("role", "all").query("_fields", "id,meta_data"),
                WireCustomer.class);
    }

    private static Request fields(Request request, String fields) {
        return request.query("dp", 6).query("_fields", fields);
    }

    private static List<WireOrder.Given> given(WireOrder order) {
        List<WireOrder.Given> refunds = order.refunds();
        return refunds == null ? List.of() : refunds;
    }

    private static String included(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<List<Long>> hundreds(Collection<Long> numbers) {
        List<Long> all = numbers.stream().distinct().toList();
        var hundreds = new ArrayList<List<Long>>();
        for (int from = 0; from < all.size(); from += Api.MOST) {
            hundreds.add(all.subList(from, Math.min(all.size(), from + Api.MOST)));
        }
        return hundreds;
    }

    private static OptionalLong total(Answer answer) {
        String total = answer.header("X-WP-Total").orElse("");
        return total.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(total)) : OptionalLong.empty();
    }
}
