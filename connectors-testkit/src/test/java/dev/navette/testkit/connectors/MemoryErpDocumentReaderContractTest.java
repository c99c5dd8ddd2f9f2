package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentReaderContract;
import dev.navette.testkit.ErpDocumentsWorld;

class MemoryErpDocumentReaderContractTest extends DocumentReaderContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new MemoryDocumentsWorld();
    }
}
