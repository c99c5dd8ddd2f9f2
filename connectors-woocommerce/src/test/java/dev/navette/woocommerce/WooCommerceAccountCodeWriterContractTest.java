package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.AccountCodeWriterContract;
import dev.navette.testkit.ShopCustomersWorld;

class WooCommerceAccountCodeWriterContractTest extends AccountCodeWriterContract {

    private final WooCommerceOrdersWorld orders = WooCommerceOrdersWorld.open(clock);

    @AfterEach
    void closeTheShop() {
        orders.close();
    }

    @Override
    protected ShopCustomersWorld world() {
        return new WooCommerceCustomersWorld(orders);
    }
}
