package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerWriterContract;

class WooCommerceShopCustomerWriterContractTest extends ShopCustomerWriterContract {

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
