package dev.navette.examples.till;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;

class TillOfferReaderContractTest extends OfferReaderContract {

    @RegisterExtension
    final Tills tills = new Tills();

    @Override
    protected ShopWorld world() {
        return tills.catalogue(clock);
    }
}
