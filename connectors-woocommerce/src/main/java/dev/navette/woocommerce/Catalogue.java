package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.http.Request;

/** Looks up products and variations by their ids and references; no request is longer than the shop's server takes. */
final class Catalogue {

    /** Of the query: beyond 8 kB of address the server answers with a page (11.0.1, observed). */
    private static final int LONGEST = 6_000;

    private static final int COMMA = 3; // as it is encoded

    private static final int NOT_FOUND = 404;

    private final Api api;

    Catalogue(Api api) {
        this.api = api;
    }

    /** Products by their numbers; what is gone or in the trash is not among them. */
    Map<Long, WireProduct> products(Collection<Long> numbers, String fields) {
        return including("products", numbers, fields);
    }

    /** Variations of a product by their numbers. */
    Map<Long, WireProduct> variations(long product, Collection<Long> numbers, String fields) {
        return including("products/" + product + "/variations", numbers, fields);
    }

    private Map<Long, WireProduct> including(String path, Collection<Long> numbers, String fields) {
        var found = new HashMap<Long, WireProduct>();
        List<String> texts = numbers.stream().distinct().map(String::valueOf).toList();
        for (List<String> some : inRequests(texts)) {
            String included = String.join(",", some);
            for (WireProduct one : page(
                    path,
                    request -> request.query("include", included)
                            .query("status", "any")
                            .query("per_page", Api.MOST)
                            .query("_fields", fields))) {
                found.put(one.id(), one);
            }
        }
        return found;
    }

    /** All variations of a product; none where it is gone. */
    List<WireProduct> variations(long product, String fields) {
        return all(
                "products/" + product + "/variations",
                request -> request.query("status", "any").query("_fields", fields));
    }

    /**
     * Products and variations of these references, as the shop compares them: without case, accents and blanks at the end.
     * Who asks compares exactly.
     *
     * @param status {@code any}, which the trash is not part of, or {@code trash}
     */
    List<WireProduct> called(Collection<String> references, String status, String fields) {
        var found = new ArrayList<WireProduct>();
        List<String> listed = references.stream()
                .distinct()
                .filter(name -> !name.isBlank()) // without any, all there are would come
                .filter(name -> name.indexOf(',') < 0)
                .toList();
        for (List<String> some : inRequests(listed)) {
            found.addAll(all(
                    "products",
                    request -> request.query("sku", asked(some))
                            .query("status", status)
                            .query("_fields", fields)));
        }
        references.stream()
                .distinct()
                .filter(name -> name.indexOf(',') >= 0)
                .forEach(name -> found.addAll(all(
                        "products",
                        // A comma always separates in a list of references: this one finds parts of them too.
                        request -> request.query("search_sku", name)
                                .query("status", status)
                                .query("_fields", fields))));
        return found;
    }

    /** For PHP the text 0 alone is no filter at all, and everything would come. */
    private static String asked(List<String> references) {
        String joined = String.join(",", references);
        return "0".equals(joined) ? "0,0" : joined;
    }

    /** Page by page until one is not full. */
    private List<WireProduct> all(String path, UnaryOperator<Request> asked) {
        var all = new ArrayList<WireProduct>();
        List<WireProduct> some;
        long number = 1;
        do {
            long page = number++;
            some = page(
                    path,
                    request -> asked.apply(request)
                            .query("orderby", "id")
                            .query("order", "asc")
                            .query("per_page", Api.MOST)
                            .query("page", page));
            all.addAll(some);
        } while (some.size() == Api.MOST);
        return all;
    }

    private List<WireProduct> page(String path, UnaryOperator<Request> asked) {
        Answer answer = api.get(path, asked);
        return answer.status() == NOT_FOUND ? List.of() : api.list(answer, WireProduct.class, path);
    }

    private static List<List<String>> inRequests(List<String> texts) {
        var requests = new ArrayList<List<String>>();
        List<String> some = new ArrayList<>();
        int length = 0;
        for (String text : texts) {
            int more = Request.segment(text).length() + COMMA;
            if (!some.isEmpty() && (some.size() == Api.MOST || length + more > LONGEST)) {
                requests.add(some);
                some = new ArrayList<>();
                length = 0;
            }
            some.add(text);
            length += more;
        }
        if (!some.isEmpty()) {
            requests.add(some);
        }
        return requests;
    }

    /** Whether the shop has that reference exactly, but for blanks around it (ART-23). */
    static boolean isCalled(WireProduct product, String reference) {
        return reference
                .strip()
                .equals(Objects.requireNonNullElse(product.sku(), "").strip());
    }

    static boolean isVariation(@Nullable WireProduct product) {
        return product != null && WireProduct.VARIATION.equals(product.type());
    }
}
