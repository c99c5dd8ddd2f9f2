package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.OrderReaderContract;
import dev.navette.testkit.OrdersWorld;
import dev.navette.woocommerce.fake.FakeSettings;

/** A shop that lists refunds order by order: WooCommerce before 9.0. */
class OlderShopOrderReaderContractTest extends OrderReaderContract {

    private final WooCommerceOrdersWorld world =
            WooCommerceOrdersWorld.open(FakeSettings.at(clock).overPlainHttp().version("8.9.3"));

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected OrdersWorld world() {
        return world;
    }
}
