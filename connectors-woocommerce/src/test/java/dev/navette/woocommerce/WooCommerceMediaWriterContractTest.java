package dev.navette.woocommerce;

import dev.navette.testkit.MediaWriterContract;
import dev.navette.testkit.ShopMediaWorld;

class WooCommerceMediaWriterContractTest extends MediaWriterContract {

    @Override
    protected ShopMediaWorld world() {
        return new PicturesWorld(clock);
    }
}
