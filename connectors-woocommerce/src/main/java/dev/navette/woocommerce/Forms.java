package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.http.Request;

/**
 * The variations of products: 100 in a request where the shop lists them without their products, else product by product.
 *
 * @param fields what is asked of them
 */
record Forms(ProductLists lists, String fields) {

    /** The variations of each of these, in the product's order; what went away meanwhile is left out. */
    Map<Long, List<Row>> of(Collection<WireProduct> products) {
        List<WireProduct> some =
                products.stream().filter(product -> !numbers(product).isEmpty()).toList();
        if (some.isEmpty()) {
            return Map.of();
        }
        UnaryOperator<Request> asked = request -> request.query("_fields", fields);
        if (!lists.listsVariations()) {
            return some.stream()
                    .collect(Collectors.toMap(
                            WireProduct::id,
                            product -> inOrder(product, lists.variationsOf(product.id(), asked)),
                            (one, two) -> one));
        }
        List<Long> all =
                some.stream().flatMap(product -> numbers(product).stream()).toList();
        List<Row> rows = lists.including(ProductLists.VARIATIONS, all, asked);
        var forms = new HashMap<Long, List<Row>>();
        some.forEach(product -> forms.put(product.id(), inOrder(product, rows)));
        return forms;
    }

    private static List<Row> inOrder(WireProduct product, List<Row> rows) {
        Map<Long, Row> byNumber =
                rows.stream().collect(Collectors.toMap(Row::id, Function.identity(), (one, two) -> two));
        var forms = new ArrayList<Row>();
        for (Long number : numbers(product)) {
            Stream.ofNullable(byNumber.get(number))
                    .filter(row -> Objects.requireNonNullElse(row.head().parentId(), product.id()) == product.id())
                    .forEach(forms::add);
        }
        return forms;
    }

    private static List<Long> numbers(WireProduct product) {
        List<Long> numbers = product.variations();
        return numbers == null ? List.of() : numbers;
    }
}
