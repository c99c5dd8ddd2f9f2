package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
 * Asks the shop for products and variations, those in the trash left out. Texts are asked as they are stored: what a page
 * would show is in paragraphs that nobody wrote. Thread-safe.
 */
final class ProductLists {

    static final String PRODUCTS = "products";

    /** All variations of all products, since 10.3. */
    static final String VARIATIONS = "variations";

    private static final String EVERY_VARIATION = "/wc/v3/variations";
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final ShopFacts facts;

    ProductLists(Api api, ShopFacts facts) {
        this.api = api;
        this.facts = facts;
    }

    /** Whether variations can be asked without their products. */
    boolean listsVariations() {
        return facts.has(EVERY_VARIATION);
    }

    /** What messages call the shop. */
    String system() {
        return api.system();
    }

    /** A list by number. */
    Rows<Row> byNumber(String path, UnaryOperator<Request> asked) {
        return (offset, count) -> stretch(
                path,
                offset,
                count,
                request -> asked.apply(request.query("orderby", "id").query("order", "asc")));
    }

    /**
     * A list by number of what changed.
     *
     * @param after only what changed later, in UTC without a zone, or empty for all
     */
    Rows<Row> changed(String path, String after, UnaryOperator<Request> asked) {
        // A zone beside the flag would shift it by the shop's offset, fractions of a second would make it local time
        // (11.0.1, observed).
        return byNumber(
                path,
                request -> asked.apply(
                        after.isEmpty()
                                ? request
                                : request.query("modified_after", after).query("dates_are_gmt", "true")));
    }

    /**
     * A time that the shop has given to a change already, the latest as far as it knows; empty where there is none.
     *
     * @param now in seconds: what is dated later has no time yet
     */
    String latestChange(String path, long now) {
        return stretch(
                        path,
                        0,
                        1,
                        request -> request.query("orderby", "modified")
                                .query("order", "desc")
                                .query("modified_before", ChangeWindow.text(now + 1))
                                .query("dates_are_gmt", "true")
                                .query("_fields", "id,date_modified_gmt"))
                .rows()
                .stream()
                .map(Row::modified)
                .findFirst()
                .orElse("");
    }

    /** Those of these numbers that are there, in any order. */
    List<Row> including(String path, Collection<Long> numbers, UnaryOperator<Request> asked) {
        var rows = new ArrayList<Row>();
        List<Long> all = numbers.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += Api.MOST) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + Api.MOST));
            String include = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            stretch(path, 0, Api.MOST, request -> asked.apply(request.query("include", include))).rows().stream()
                    .filter(row -> some.contains(row.id()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** All variations of a product; none where it went away. */
    List<Row> variationsOf(long product, UnaryOperator<Request> asked) {
        String path = PRODUCTS + "/" + product + "/" + VARIATIONS;
        var pages = new AnchoredPages<>(byNumber(path, asked), Row::id, Api.MOST);
        var all = new ArrayList<Row>();
        AnchoredPages.Anchor anchor = null;
        for (boolean end = false; !end; ) {
            AnchoredPages.Found<Row> found = pages.after(anchor, Api.MOST, false);
            for (AnchoredPages.Placed<Row> placed : found.rows()) {
                all.add(placed.row());
                anchor = new AnchoredPages.Anchor(placed.row().id(), placed.offset());
            }
            end = found.end();
        }
        return all;
    }

    /** The rows of a list as it is now. */
    Stretch<Row> stretch(String path, long offset, int count, UnaryOperator<Request> asked) {
        Answer answer = api.get(path, request -> {
            Request paged =
                    request.query("status", "any").query("context", "edit").query("per_page", count);
            return asked.apply(offset == 0 ? paged : paged.query("offset", offset));
        });
        if (answer.status() == NOT_FOUND && !PRODUCTS.equals(path) && !VARIATIONS.equals(path)) {
            return new Stretch<>(List.of(), OptionalLong.of(0)); // the product went away meanwhile
        }
        if (!answer.ok()) {
            throw new UnreachableException(api.client()
                    .fault(
                            "The shop refused to list what it has",
                            path,
                            answer,
                            "Look whether an extension of the shop restricts its REST interface"));
        }
        return new Stretch<>(rows(answer, path), total(answer));
    }

    private List<Row> rows(Answer answer, String path) {
        try {
            var rows = new ArrayList<Row>();
            for (Json.Element<WireProduct> element : Api.JSON.elements(answer.bytes(), WireProduct.class)) {
                Row row = Row.of(element);
                if (row.id() <= 0) {
                    throw api.malformed(answer, path, "an element has no id");
                }
                rows.add(row);
            }
            return rows;
        } catch (Json.Malformed malformed) {
            throw api.malformed(answer, path, malformed.getMessage());
        }
    }

    private static OptionalLong total(Answer answer) {
        String total = answer.header("X-WP-Total").orElse("");
        return total.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(total)) : OptionalLong.empty();
    }
}
