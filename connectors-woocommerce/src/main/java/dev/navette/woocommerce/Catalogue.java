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
        for (int from = 0; from < texts.size(); from += Api.MOST) {
            String included = String.join(",", texts.subList(from, Math.min(from + Api.MOST, texts.size())));
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
        for (String skus : SkuQueries.of(references)) {
            found.addAll(all(
                    "products",
                    request ->
                            request.query("sku", skus).query("status", status).query("_fields", fields)));
        }
        return found;
    }

    private List<WireProduct> all(String path, UnaryOperator<Request> asked) {
        return api.allIfThere(
                path, request -> asked.apply(request).query("orderby", "id").query("order", "asc"), WireProduct.class);
    }

    private List<WireProduct> page(String path, UnaryOperator<Request> asked) {
        Answer answer = api.get(path, asked);
        return answer.status() == NOT_FOUND ? List.of() : api.list(answer, WireProduct.class, path);
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
