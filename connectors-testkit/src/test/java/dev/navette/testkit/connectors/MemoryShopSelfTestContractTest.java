package dev.navette.testkit.connectors;

import java.util.List;
import java.util.Set;

import dev.navette.memory.MemoryShop;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class MemoryShopSelfTestContractTest extends SelfTestContract {

    private final MemoryShop shop = new MemoryShop("shop-fr");

    @Override
    protected Connection<?> well() {
        return shop.connection();
    }

    /** Nothing can be amiss in memory. */
    @Override
    protected List<Connection<?>> unwell() {
        return List.of();
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of();
    }

    @Override
    protected Object content() {
        return List.of(shop.products(), shop.terms(), shop.media());
    }
}
