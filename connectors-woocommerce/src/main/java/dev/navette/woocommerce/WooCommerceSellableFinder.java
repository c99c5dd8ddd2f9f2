package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.spi.SellableFinder;
import dev.navette.text.Entities;
import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;

/**
 * Finds what is sold by its SKU. The shop compares without case, accents and blanks at the end (11.0.1, observed), so what
 * it finds is compared again. A product that is sold in variations is not sold itself, and not found.
 */
record WooCommerceSellableFinder(ProductLists lists) implements SellableFinder {

    private static final String FIELDS = "id,sku,type,parent_id";

    @Override
    public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        return rows(keys).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> found.getValue().stream()
                                .map(WooCommerceSellableFinder::id)
                                .toList()));
    }

    /** What bears each of these, an entry for every one. */
    Map<Reference, List<Row>> rows(Collection<Reference> references) {
        var found = new LinkedHashMap<Reference, List<Row>>();
        references.forEach(reference -> found.put(reference, new ArrayList<>()));
        for (String asked :
                SkuQueries.of(found.keySet().stream().map(Reference::value).toList())) {
            ask(asked, found);
        }
        return found;
    }

    /** The id of what is sold. */
    static ForeignId id(Row row) {
        Long parent = row.head().parentId();
        return WireProduct.VARIATION.equals(row.head().type()) && parent != null
                ? new Ids.Variation(parent, row.id()).id()
                : Ids.of(row.id());
    }

    private void ask(String skus, Map<Reference, List<Row>> found) {
        var pages = new AnchoredPages<>(
                lists.byNumber(
                        ProductLists.PRODUCTS,
                        request -> request.query("sku", skus).query("_fields", FIELDS)),
                Row::id,
                Api.MOST);
        Anchor anchor = null;
        for (boolean end = false; !end; ) {
            Found<Row> page = pages.after(anchor, Api.MOST, false);
            for (Placed<Row> placed : page.rows()) {
                add(placed.row(), found);
                anchor = new Anchor(placed.row().id(), placed.offset());
            }
            end = page.end();
        }
    }

    private static void add(Row row, Map<Reference, List<Row>> found) {
        List<Row> bearers = row.variable() ? null : bearersOf(row.head().sku(), found);
        if (bearers != null) {
            bearers.add(row);
        }
    }

    private static @Nullable List<Row> bearersOf(@Nullable String sku, Map<Reference, List<Row>> found) {
        return sku == null || sku.isBlank() ? null : found.get(new Reference(Entities.decoded(sku)));
    }
}
