package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;

class KioskBooksDocumentWriterContractTest extends DocumentWriterContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new Kiosk(clock).documents(KioskHabits.GOOD);
    }
}
