package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

class MemoryShopStockWriterContractTest extends StockWriterContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
