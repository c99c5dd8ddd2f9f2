package dev.navette.testkit.connectors;

import dev.navette.testkit.AccountFinderContract;
import dev.navette.testkit.ErpAccountsWorld;

class KioskBooksAccountFinderContractTest extends AccountFinderContract {

    @Override
    protected ErpAccountsWorld world() {
        return new Kiosk(clock).accounts(KioskHabits.GOOD);
    }
}
