package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.OrderReaderContract;
import dev.navette.testkit.OrdersWorld;

class WooCommerceOrderReaderContractTest extends OrderReaderContract {

    private final WooCommerceOrdersWorld world = WooCommerceOrdersWorld.open(clock);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected OrdersWorld world() {
        return world;
    }
}
