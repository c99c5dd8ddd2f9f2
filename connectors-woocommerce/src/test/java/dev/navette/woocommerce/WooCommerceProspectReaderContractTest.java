package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.ProspectReaderContract;
import dev.navette.testkit.ShopAccountsWorld;

class WooCommerceProspectReaderContractTest extends ProspectReaderContract {

    private final WooCommerceAccountsWorld world = WooCommerceAccountsWorld.open(clock);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected ShopAccountsWorld world() {
        return world;
    }
}
