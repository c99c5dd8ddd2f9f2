package dev.navette.woocommerce;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Request;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.spi.FieldViewer;
import dev.navette.text.Entities;

/** Looks at products and at what of them is sold, 100 in a request. */
record WooCommerceFieldViewer(Api api, ProductLists lists, ShopFacts facts, Places places) implements FieldViewer {

    private static final String FIELDS =
            "id,type,status,sku,regular_price,sale_price,date_on_sale_from,date_on_sale_to,manage_stock,stock_quantity,weight,dimensions,global_unique_id,attributes,parent_id";
    private static final String PAGE =
            ",name,slug,description,short_description,tax_class,categories,brands,upsell_ids,cross_sell_ids";

    @Override
    public Map<ForeignId, Map<Field, String>> view(LinkKind kind, Collection<ForeignId> ids, Set<Field> fields) {
        boolean ofPages = LinkKind.PRODUCT.equals(kind);
        if (!ofPages && !LinkKind.SELLABLE.equals(kind)) {
            return Map.of();
        }
        List<Row> products =
                products(ids).stream().filter(row -> ofPages || !row.variable()).toList();
        Map<ForeignId, Row> variations = ofPages ? Map.of() : variations(ids);
        if (products.isEmpty() && variations.isEmpty()) {
            return Map.of();
        }
        var values = new PageValues(translation(fields), skus(products, fields));
        var seen = new HashMap<ForeignId, Map<Field, String>>();
        products.forEach(row ->
                seen.put(Ids.of(row.id()), said(row, fields, product -> values(values, product, ofPages))));
        variations.forEach((id, row) -> seen.put(id, said(row, fields, values::variation)));
        return seen;
    }

    private static Map<Field, FieldValue> values(PageValues values, WireProduct product, boolean ofPages) {
        var all = new HashMap<Field, FieldValue>();
        if (ofPages) {
            all.putAll(values.page(product));
        }
        if (!product.variable()) {
            all.putAll(values.sold(product));
        }
        return all;
    }

    private List<Row> products(Collection<ForeignId> ids) {
        Set<Long> numbers = new LinkedHashSet<>();
        ids.forEach(id -> Ids.number(id).ifPresent(numbers::add));
        return numbers.isEmpty()
                ? List.of()
                : lists
                        .including(
                                ProductLists.PRODUCTS,
                                numbers,
                                request -> request.query("_fields", FIELDS + PAGE + meta()))
                        .stream()
                        .filter(row -> !WireProduct.VARIATION.equals(row.head().type()))
                        .toList();
    }

    private Map<ForeignId, Row> variations(Collection<ForeignId> ids) {
        Set<Ids.Variation> asked = new LinkedHashSet<>();
        ids.forEach(id -> Ids.variation(id).ifPresent(asked::add));
        UnaryOperator<Request> fields = request -> request.query("_fields", FIELDS + meta());
        var found = new HashMap<ForeignId, Row>();
        if (asked.isEmpty()) {
            return found;
        }
        if (lists.listsVariations()) {
            List<Long> numbers = asked.stream().map(Ids.Variation::number).toList();
            lists.including(ProductLists.VARIATIONS, numbers, fields)
                    .forEach(row -> found.put(WooCommerceSellableFinder.id(row), row));
        } else {
            asked.stream()
                    .map(Ids.Variation::product)
                    .distinct()
                    .forEach(product -> lists.variationsOf(product, fields)
                            .forEach(row -> found.put(new Ids.Variation(product, row.id()).id(), row)));
        }
        found.keySet().retainAll(asked.stream().map(Ids.Variation::id).toList());
        return found;
    }

    /** What is told of one thing, of the fields that were asked; nothing of what cannot be read. */
    private static Map<Field, String> said(
            Row row, Set<Field> fields, Function<WireProduct, Map<Field, FieldValue>> values) {
        WireProduct product = row.product();
        if (product == null) {
            return Map.of();
        }
        try {
            return values.apply(product).entrySet().stream()
                    .filter(value -> fields.contains(value.getKey()))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, value -> value.getValue().toString()));
        } catch (Translation.Unreadable unreadable) {
            return Map.of();
        }
    }

    private Translation translation(Set<Field> fields) {
        boolean sorted = fields.contains(ProductField.CATEGORY) || fields.contains(ProductField.CATEGORIES);
        return new Translation(
                Units.of(facts, api.system()), places, sorted ? CategoryPaths.of(api) : CategoryPaths.NONE);
    }

    /** By their SKUs products name others. */
    private Map<Long, String> skus(List<Row> products, Set<Field> fields) {
        Set<Long> named = new LinkedHashSet<>();
        for (Row row : products) {
            WireProduct product = row.product();
            if (product == null) {
                continue;
            }
            named(product.crossSellIds(), fields.contains(ProductField.RELATED), named);
            named(product.upsellIds(), fields.contains(ProductField.BETTER), named);
        }
        if (named.isEmpty()) {
            return Map.of();
        }
        Function<Row, String> sku =
                row -> Entities.decoded(Objects.requireNonNullElse(row.head().sku(), ""));
        return lists.including(ProductLists.PRODUCTS, named, request -> request.query("_fields", "id,sku")).stream()
                .collect(Collectors.toMap(Row::id, sku, (one, two) -> two));
    }

    private static void named(@Nullable Collection<Long> numbers, boolean asked, Set<Long> named) {
        if (asked && numbers != null) {
            named.addAll(numbers);
        }
    }

    private String meta() {
        return places.equals(Places.OWN) ? "" : ",meta_data";
    }
}
