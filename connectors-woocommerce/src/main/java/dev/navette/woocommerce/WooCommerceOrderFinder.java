package dev.navette.woocommerce;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.ForeignId;
import dev.navette.spi.OrderFinder;

/** Finds orders by their numbers, in one request for a hundred. */
record WooCommerceOrderFinder(OrderLists lists) implements OrderFinder {

    @Override
    public Map<ForeignId, List<ForeignId>> find(Collection<ForeignId> keys) {
        var numbers = new HashMap<ForeignId, Long>();
        keys.forEach(key -> Ids.number(key).ifPresent(number -> numbers.put(key, number)));
        List<Long> there = numbers.isEmpty() ? List.of() : lists.there(numbers.values());
        var found = new HashMap<ForeignId, List<ForeignId>>();
        keys.forEach(key -> found.put(key, there.contains(numbers.getOrDefault(key, 0L)) ? List.of(key) : List.of()));
        return found;
    }
}
