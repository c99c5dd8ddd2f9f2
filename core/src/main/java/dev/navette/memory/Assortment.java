package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Reference;

/** All products of a shop, in the order they were made, and how often they were written. Not thread-safe. */
final class Assortment {

    private final String identity;
    private final Map<ForeignId, ShopProduct> products = new LinkedHashMap<>();
    private final Map<Reference, Set<ForeignId>> byReference = new HashMap<>();
    private long lastId;
    private long creates;
    private long updates;

    /** @param identity tells the shop apart from every other, whatever became of its products */
    Assortment(String identity) {
        this.identity = identity;
    }

    Assortment(String identity, Collection<ShopProduct> products, long lastId, long creates, long updates) {
        this(identity);
        products.forEach(this::keep);
        this.lastId = lastId;
        this.creates = creates;
        this.updates = updates;
    }

    String identity() {
        return identity;
    }

    /** Makes a product under the next id. */
    ShopProduct add(Function<ForeignId, ShopProduct> product) {
        lastId++;
        ShopProduct added = product.apply(new ForeignId("P" + lastId));
        keep(added);
        return added;
    }

    /** Puts a product in the place of the one with its id and reference. */
    void replace(ShopProduct product) {
        products.put(product.id(), product);
    }

    void remove(ForeignId id) {
        ShopProduct gone = products.remove(id);
        if (gone != null) {
            idsOf(gone.reference()).remove(id);
        }
    }

    @Nullable
    ShopProduct product(ForeignId id) {
        return products.get(id);
    }

    List<ShopProduct> products() {
        return List.copyOf(products.values());
    }

    List<ForeignId> having(Reference reference) {
        return List.copyOf(byReference.getOrDefault(reference, Set.of()));
    }

    void countCreate() {
        creates++;
    }

    void countUpdate() {
        updates++;
    }

    long lastId() {
        return lastId;
    }

    long creates() {
        return creates;
    }

    long updates() {
        return updates;
    }

    private void keep(ShopProduct product) {
        products.put(product.id(), product);
        idsOf(product.reference()).add(product.id());
    }

    private Set<ForeignId> idsOf(Reference reference) {
        return byReference.computeIfAbsent(reference, none -> new LinkedHashSet<>());
    }
}
