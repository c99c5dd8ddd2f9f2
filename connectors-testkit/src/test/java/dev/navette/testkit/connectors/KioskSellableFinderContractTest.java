package dev.navette.testkit.connectors;

import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

class KioskSellableFinderContractTest extends SellableFinderContract {

    @Override
    protected ShopWorld world() {
        return new Kiosk(clock).shop(KioskHabits.GOOD);
    }
}
