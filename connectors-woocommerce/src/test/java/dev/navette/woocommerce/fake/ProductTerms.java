package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The categories, tags and brands of a product. */
final class ProductTerms {

    private final Shop shop;
    private final Item item;

    ProductTerms(Shop shop, Item item) {
        this.shop = shop;
        this.item = item;
    }

    void apply(ObjectNode form) {
        if (form.path("categories").isArray()) {
            item.categories = known(form.path("categories"), shop.taxonomy("categories"));
        }
        if (form.path("brands").isArray() && shop.settings().since(9, 6)) {
            item.brands = known(form.path("brands"), shop.taxonomy("brands"));
        }
        if (form.path("tags").isArray()) {
            item.tags = tags(form.path("tags"));
        }
        if (item.categories.isEmpty()) {
            item.categories = new ArrayList<>(List.of(Shop.UNCATEGORIZED));
        }
    }

    /**
     * By id only; an unknown one is passed over, and who is in no category is in Uncategorized. WooCommerce 11.0.1, observed of
     * categories; of brands it is believed.
     */
    private static List<Long> known(JsonNode terms, Taxonomy taxonomy) {
        var known = new ArrayList<Long>();
        for (JsonNode term : terms) {
            taxonomy.find(Php.integer(term.path("id"))).ifPresent(found -> known.add(found.id()));
        }
        return known;
    }

    /** A tag may be named; it is made where there is none of that name: class-wc-rest-products-controller.php. */
    private List<Long> tags(JsonNode tags) {
        Taxonomy taxonomy = shop.taxonomy("tags");
        var ids = new ArrayList<Long>();
        for (JsonNode tag : tags) {
            if (tag.hasNonNull("name")) {
                String name = Php.text(tag.path("name"));
                ids.add(taxonomy.named(name).orElseGet(() -> taxonomy.add(name)).id());
            } else {
                taxonomy.find(Php.integer(tag.path("id"))).ifPresent(found -> ids.add(found.id()));
            }
        }
        return ids;
    }

    /** In the order of their names, whatever order they were sent in: believed. */
    static ArrayNode shown(List<Long> ids, Taxonomy taxonomy) {
        ArrayNode shown = Json.array();
        ids.stream()
                .distinct()
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Taxonomy.Term::name))
                .forEach(term -> shown.addObject()
                        .put("id", term.id())
                        .put("name", term.name())
                        .put("slug", term.slug()));
        return shown;
    }
}
