package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

class WooCommerceSellableFinderContractTest extends SellableFinderContract {

    private final WooCommerceWorld world = WooCommerceWorld.open(clock);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected ShopWorld world() {
        return world;
    }
}
