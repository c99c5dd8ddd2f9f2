package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;
import dev.navette.woocommerce.fake.FakeSettings;

/** A shop that does not list variations without their products: WooCommerce before 10.3. */
class OlderShopOfferReaderContractTest extends OfferReaderContract {

    private final WooCommerceWorld world =
            WooCommerceWorld.open(FakeSettings.at(clock).overPlainHttp().version("10.2.3"));

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    @Override
    protected ShopWorld world() {
        return world;
    }
}
