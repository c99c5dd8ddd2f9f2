package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;

class MemoryErpDocumentWriterContractTest extends DocumentWriterContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new MemoryDocumentsWorld();
    }
}
