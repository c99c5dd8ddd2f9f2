package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.QuoteWriterContract;
import dev.navette.testkit.ShopQuoteWorld;

class MemoryShopQuoteWriterContractTest extends QuoteWriterContract {

    @Override
    protected ShopQuoteWorld world() {
        return new MemoryQuoteWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
