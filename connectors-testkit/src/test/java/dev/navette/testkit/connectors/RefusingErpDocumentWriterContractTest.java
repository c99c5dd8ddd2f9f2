package dev.navette.testkit.connectors;

import java.time.LocalDate;

import dev.navette.memory.MemoryErp;
import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;

class RefusingErpDocumentWriterContractTest extends DocumentWriterContract {

    @Override
    protected ErpDocumentsWorld world() {
        return new MemoryDocumentsWorld(new MemoryErp("ebp").refusingDoubles().openFrom(LocalDate.of(2026, 11, 1)));
    }
}
