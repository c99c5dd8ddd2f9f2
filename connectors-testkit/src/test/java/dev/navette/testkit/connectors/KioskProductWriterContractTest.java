package dev.navette.testkit.connectors;

import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;

class KioskProductWriterContractTest extends ProductWriterContract {

    @Override
    protected ShopWorld world() {
        return new Kiosk(clock).shop(KioskHabits.GOOD);
    }
}
