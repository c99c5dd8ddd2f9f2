package dev.navette.woocommerce;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

class WooCommerceStockWriterContractTest extends StockWriterContract {

    private @Nullable WooCommerceWorld world;

    @Override
    protected ShopWorld world() {
        world = WooCommerceWorld.open(clock);
        return world;
    }

    @AfterEach
    void closeTheShop() {
        if (world != null) {
            world.close();
        }
    }
}
