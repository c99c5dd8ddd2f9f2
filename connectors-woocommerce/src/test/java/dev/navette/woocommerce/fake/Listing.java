package dev.navette.woocommerce.fake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

/** Pages of lists. */
final class Listing {

    private Listing() {}

    /**
     * The page that a query asks for. One beyond the end is empty, with 200; there are links to the previous and the next
     * page only. WooCommerce 11.0.1, observed.
     *
     * @param collection the address of the whole list
     */
    static <T> Reply page(List<T> all, Query query, Function<T, ObjectNode> shown, String collection) {
        int size = query.perPage();
        int from = Math.min(query.offset(), all.size());
        List<T> page = all.subList(from, Math.min(from + size, all.size()));
        int pages = (all.size() + size - 1) / size;
        Reply reply = Reply.ok(Json.objects(page.stream().map(shown).toList()))
                .header("X-WP-Total", Integer.toString(all.size()))
                .header("X-WP-TotalPages", Integer.toString(pages));
        String links = links(query, query.page(), pages, collection);
        return links.isEmpty() ? reply : reply.header("Link", links);
    }

    /** All of them whatever page is asked for: some small lists are so. */
    static <T> Reply whole(List<T> all, Function<T, ObjectNode> shown) {
        return Reply.ok(Json.objects(all.stream().map(shown).toList()))
                .header("X-WP-Total", Integer.toString(all.size()))
                .header("X-WP-TotalPages", "1");
    }

    private static String links(Query query, int page, int pages, String collection) {
        String previous = page > 1 ? link(query, Math.min(page - 1, pages), collection, "prev") : "";
        String next = page < pages ? link(query, page + 1, collection, "next") : "";
        return previous.isEmpty() || next.isEmpty() ? previous + next : previous + ", " + next;
    }

    private static String link(Query query, int page, String collection, String relation) {
        var address = new StringBuilder("<").append(collection).append('?');
        query.forEach((name, value) -> {
            if (!"page".equals(name)) {
                address.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        return address.append("page=")
                .append(page)
                .append(">; rel=\"")
                .append(relation)
                .append('"')
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
