package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.ProductSurveyContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopProductSurveyContractTest extends ProductSurveyContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
