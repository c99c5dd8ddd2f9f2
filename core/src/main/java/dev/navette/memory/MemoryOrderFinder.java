package dev.navette.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.navette.model.ForeignId;
import dev.navette.spi.OrderFinder;

/** Finds orders by their ids. */
record MemoryOrderFinder(Desk desk) implements OrderFinder {

    @Override
    public Map<ForeignId, List<ForeignId>> find(Collection<ForeignId> keys) {
        return desk.look(shop -> keys.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), key -> shop.orders().kept(key) == null ? List.of() : List.of(key))));
    }
}
