package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.MediaWriterContract;
import dev.navette.testkit.ShopMediaWorld;

class MemoryShopMediaWriterContractTest extends MediaWriterContract {

    @Override
    protected ShopMediaWorld world() {
        return new MemoryMediaWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
