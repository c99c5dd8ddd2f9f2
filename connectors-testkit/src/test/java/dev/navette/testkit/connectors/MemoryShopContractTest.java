package dev.navette.testkit.connectors;

import java.util.Set;

import dev.navette.memory.MemoryShop;
import dev.navette.spi.Connection;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.testkit.ConnectorContract;

class MemoryShopContractTest extends ConnectorContract {

    @Override
    protected Connection<?> connection() {
        return new MemoryShop("shop-fr").connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(ProductWriter.class, StockWriter.class, SellableFinder.class);
    }
}
