package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentReaderContract;
import dev.navette.testkit.ErpDocumentsWorld;

class KioskBooksDocumentReaderContractTest extends DocumentReaderContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new Kiosk(clock).documents(KioskHabits.GOOD);
    }
}
