package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerFinderContract;

class WooCommerceShopCustomerFinderContractTest extends ShopCustomerFinderContract {

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
