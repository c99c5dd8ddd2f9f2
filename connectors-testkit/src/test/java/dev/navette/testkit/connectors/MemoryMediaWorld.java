package dev.navette.testkit.connectors;

import java.util.Map;
import java.util.stream.Collectors;

import dev.navette.memory.ShopMedia;
import dev.navette.model.ForeignId;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopMediaWorld;

/** The pictures of a shop in memory or in a file. */
record MemoryMediaWorld(MemoryShopWorld world) implements ShopMediaWorld {

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public ForeignId put(String fileName, byte[] content) {
        return world.shop().put(fileName, content);
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    @Override
    public void remove(ForeignId id) {
        world.remove(id);
    }

    @Override
    public Map<ForeignId, byte[]> contents() {
        return world.shop().media().stream()
                .map(ShopMedia::id)
                .collect(Collectors.toMap(
                        id -> id, id -> world.shop().contentOf(id).orElseThrow()));
    }
}
