package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.OrderProgressWriterContract;
import dev.navette.testkit.ShopProgressWorld;

class TrackingOrderProgressWriterContractTest extends OrderProgressWriterContract {

    private final WooCommerceProgressWorld world =
            WooCommerceProgressWorld.open(clock, ShipmentPlace.SHIPMENT_TRACKING);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected ShopProgressWorld world() {
        return world;
    }
}
