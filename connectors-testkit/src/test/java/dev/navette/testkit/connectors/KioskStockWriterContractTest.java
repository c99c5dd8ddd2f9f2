package dev.navette.testkit.connectors;

import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

class KioskStockWriterContractTest extends StockWriterContract {

    @Override
    protected ShopWorld world() {
        return new Kiosk(clock).shop(KioskHabits.GOOD);
    }
}
