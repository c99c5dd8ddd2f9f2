package dev.navette.examples.till;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

// tag::contract[]
class TillStockWriterContractTest extends StockWriterContract {

    @RegisterExtension
    final Tills tills = new Tills();

    @Override
    protected ShopWorld world() {
        return tills.stock(clock);
    }
}
// end::contract[]
