package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

import dev.navette.http.Answer;
import dev.navette.http.Request;
import dev.navette.model.ForeignId;

/**
 * One of the shop's lists of terms: its categories, its brands, the values of one attribute.
 *
 * @param path where it is
 * @param levels whether a term may stand below another
 * @param ids its numbers as we keep them
 */
record TermList(String path, boolean levels, LongFunction<ForeignId> ids) {

    static final TermList CATEGORIES = new TermList("products/categories", true, Ids::of);
    static final TermList BRANDS = new TermList("products/brands", true, TermIds::brand);

    private static final String FIELDS = "id,name,slug,parent";
    private static final int GONE = 404;

    static TermList valuesOf(TermIds.Use use, long attribute) {
        return new TermList(
                "products/attributes/" + attribute + "/terms", false, number -> TermIds.value(use, attribute, number));
    }

    /** The terms below a parent that may read so: every one that does, and others. */
    List<WireTerm> near(Api api, long parent, String label) {
        String word = Label.word(label);
        return all(api, request -> {
            Request below = levels ? request.query("parent", parent) : request;
            return word.isEmpty() ? below : below.query("search", word);
        });
    }

    /** All of them, or those that are asked for, by their numbers. */
    List<WireTerm> all(Api api, UnaryOperator<Request> asked) {
        return api.allIfThere(
                path,
                request -> asked.apply(request)
                        .query("orderby", "id")
                        .query("order", "asc")
                        .query("_fields", FIELDS),
                WireTerm.class);
    }

    /** Those of them that are there. */
    List<WireTerm> including(Api api, Collection<Long> numbers) {
        var found = new ArrayList<WireTerm>();
        List<Long> all = numbers.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += Api.MOST) {
            String some = all.subList(from, Math.min(from + Api.MOST, all.size())).stream()
                    .map(String::valueOf)
                    .reduce((one, two) -> one + "," + two)
                    .orElseThrow();
            Answer answer = api.get(
                    path,
                    request -> request.query("include", some)
                            .query("per_page", Api.MOST)
                            .query("_fields", FIELDS));
            found.addAll(read(api, answer));
        }
        return found;
    }

    /** What a new one is sent as; a slug is the shop's to make. */
    Map<String, Object> entry(String label, long parent) {
        return levels && parent > 0
                ? Map.of("name", Label.sent(label), "parent", parent)
                : Map.of("name", Label.sent(label));
    }

    /** Without the attribute there is no list of its values. */
    private List<WireTerm> read(Api api, Answer answer) {
        return answer.status() == GONE ? List.of() : api.list(answer, WireTerm.class, path);
    }
}
