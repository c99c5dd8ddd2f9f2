package dev.navette.examples.till;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

class TillSellableFinderContractTest extends SellableFinderContract {

    @RegisterExtension
    final Tills tills = new Tills();

    @Override
    protected ShopWorld world() {
        return tills.catalogue(clock);
    }
}
