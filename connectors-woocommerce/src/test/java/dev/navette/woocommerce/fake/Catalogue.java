package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All products and variations, and an index of what must be unique among them. */
final class Catalogue {

    private final Map<Long, Item> items = new TreeMap<>();
    private final Map<Long, Set<Long>> children = new LinkedHashMap<>();
    private final Map<String, Set<Long>> bySku = new LinkedHashMap<>();
    private final Map<String, Set<Long>> byGtin = new LinkedHashMap<>();

    Optional<Item> find(long id) {
        return Optional.ofNullable(items.get(id));
    }

    Collection<Item> all() {
        return items.values();
    }

    /** Puts it there, or in the place of its former self. */
    void put(Item item) {
        remove(item.id);
        items.put(item.id, item);
        index(bySku, item.text("sku"), item.id);
        index(byGtin, item.text("global_unique_id"), item.id);
        if (item.isVariation()) {
            children.computeIfAbsent(item.parent, parent -> new LinkedHashSet<>())
                    .add(item.id);
        }
    }

    /** Takes it away; its variations stay, which is the caller's affair. */
    void remove(long id) {
        Item former = items.remove(id);
        if (former == null) {
            return;
        }
        forget(bySku, Texts.folded(former.text("sku")), id);
        forget(byGtin, Texts.folded(former.text("global_unique_id")), id);
        forget(children, former.parent, id);
    }

    /** The variations of a product, in the order in which it shows them. */
    List<Item> variationsOf(long parent) {
        return children.getOrDefault(parent, Set.of()).stream()
                .map(items::get)
                .sorted(Comparator.<Item>comparingLong(item -> Php.integer(item.fields.path("menu_order")))
                        .thenComparingLong(item -> item.id))
                .toList();
    }

    /** Those of a SKU as the database compares it, in the trash or not. */
    List<Item> ofSku(String sku) {
        return found(bySku, sku);
    }

    List<Item> ofGtin(String gtin) {
        return found(byGtin, gtin);
    }

    private List<Item> found(Map<String, Set<Long>> index, String key) {
        var found = new ArrayList<Item>();
        index.getOrDefault(Texts.folded(key), Set.of()).forEach(id -> find(id).ifPresent(found::add));
        return found;
    }

    private static <K> void forget(Map<K, Set<Long>> index, K key, long id) {
        index.computeIfPresent(key, (same, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    private static void index(Map<String, Set<Long>> index, String key, long id) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(Texts.folded(key), folded -> new LinkedHashSet<>())
                    .add(id);
        }
    }
}
