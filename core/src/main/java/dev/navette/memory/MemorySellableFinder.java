package dev.navette.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.spi.SellableFinder;

/** Finds simple products and variants by their reference. */
record MemorySellableFinder(Desk desk) implements SellableFinder {

    @Override
    public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        return desk.look(
                shop -> keys.stream().distinct().collect(Collectors.toMap(Function.identity(), shop::sellables)));
    }
}
