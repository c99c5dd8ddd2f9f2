package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.OrderFinderContract;
import dev.navette.testkit.ShopProgressWorld;

class WooCommerceOrderFinderContractTest extends OrderFinderContract {

    private final WooCommerceProgressWorld world = WooCommerceProgressWorld.open(clock, ShipmentPlace.NOTES);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected ShopProgressWorld world() {
        return world;
    }
}
