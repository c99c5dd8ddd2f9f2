package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.FieldViewerContract;
import dev.navette.testkit.ShopWorld;

class WooCommerceFieldViewerContractTest extends FieldViewerContract {

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
