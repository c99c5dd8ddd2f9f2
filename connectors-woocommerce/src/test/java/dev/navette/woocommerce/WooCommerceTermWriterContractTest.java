package dev.navette.woocommerce;

import dev.navette.testkit.ShopTermWorld;
import dev.navette.testkit.TermWriterContract;

class WooCommerceTermWriterContractTest extends TermWriterContract {

    @Override
    protected ShopTermWorld world() {
        return new TermsWorld(clock);
    }
}
