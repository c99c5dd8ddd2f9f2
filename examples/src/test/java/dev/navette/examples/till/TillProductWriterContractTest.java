package dev.navette.examples.till;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;

class TillProductWriterContractTest extends ProductWriterContract {

    @RegisterExtension
    final Tills tills = new Tills();

    @Override
    protected ShopWorld world() {
        return tills.catalogue(clock);
    }
}
