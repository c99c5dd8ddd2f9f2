package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Listing;

/** Makes listings of products, each with all its variations inside. Not thread-safe. */
final class Listings {

    private static final String SOLD =
            ",sku,type,status,regular_price,manage_stock,stock_quantity,weight,global_unique_id,attributes,parent_id,date_modified_gmt";
    private static final String PAGE = ",name,description,categories,brands,variations";
    private static final String META = ",meta_data";

    /**
     * A product as it was read.
     *
     * @param listing null where it cannot be read
     * @param fault why not
     * @param forms its variations
     * @param flawed those of them that cannot be read, and are not in the listing
     */
    record Listed(
            Row row, @Nullable Listing listing, @Nullable Fault fault, List<Row> forms, Map<Row, Fault> flawed) {}

    private final Api api;
    private final ProductLists lists;
    private final ShopFacts facts;
    private final Places places;
    private @Nullable CategoryPaths categories;

    Listings(Api api, ProductLists lists, ShopFacts facts, Places places) {
        this.api = api;
        this.lists = lists;
        this.facts = facts;
        this.places = places;
    }

    /** What products are to be asked for. */
    String productFields() {
        return "id" + SOLD + PAGE + (places.equals(Places.OWN) ? "" : META);
    }

    private String variationFields() {
        return "id" + SOLD + (places.equals(Places.OWN) ? "" : META);
    }

    /** Forgets what was kept for the pages of one reading. */
    void forget() {
        categories = null;
    }

    /** These products, in their order. */
    List<Listed> of(Collection<Row> products) {
        List<WireProduct> variable = products.stream()
                .map(Row::product)
                .filter(Objects::nonNull)
                .filter(WireProduct::variable)
                .toList();
        Map<Long, List<Row>> forms = new Forms(lists, variationFields()).of(variable);
        var listed = new ArrayList<Listed>();
        for (Row row : products) {
            listed.add(listed(row, forms.getOrDefault(row.id(), List.of())));
        }
        return listed;
    }

    private Listed listed(Row row, List<Row> forms) {
        WireProduct product = row.product();
        if (product == null) {
            return new Listed(row, null, flaw("It cannot be read", row), forms, Map.of());
        }
        Translation translation = translation();
        var flawed = new LinkedHashMap<Row, Fault>();
        var readable = new ArrayList<WireProduct>();
        for (Row form : forms) {
            WireProduct variation = form.product();
            Fault fault = variation == null ? flaw("It cannot be read", form) : fault(translation, variation, form);
            if (variation == null || fault != null) {
                flawed.put(form, Objects.requireNonNull(fault));
            } else {
                readable.add(variation);
            }
        }
        try {
            return new Listed(row, translation.listing(product, readable), null, forms, flawed);
        } catch (Translation.Unreadable unreadable) {
            return new Listed(row, null, flaw("It cannot be read: " + unreadable.getMessage(), row), forms, flawed);
        }
    }

    private @Nullable Fault fault(Translation translation, WireProduct variation, Row row) {
        try {
            translation.price(variation.regularPrice(), "price");
            translation.weight(variation);
            return null;
        } catch (Translation.Unreadable unreadable) {
            return flaw("It cannot be read: " + unreadable.getMessage(), row);
        }
    }

    private Fault flaw(String what, Row row) {
        return Fault.of(
                what,
                lists.system(),
                "product " + WooCommerceSellableFinder.id(row),
                "Open it in the shop and save it again, or look which extension changes it");
    }

    private Translation translation() {
        CategoryPaths paths = categories;
        if (paths == null) {
            paths = CategoryPaths.of(api);
            categories = paths;
        }
        return new Translation(Units.of(facts, lists.system()), places, paths);
    }
}
