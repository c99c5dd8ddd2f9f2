package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;

/** An ERP that deals later with what it took. */
class PatientErpDocumentWriterContractTest extends DocumentWriterContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new MemoryDocumentsWorld(new Tray(clock));
    }
}
