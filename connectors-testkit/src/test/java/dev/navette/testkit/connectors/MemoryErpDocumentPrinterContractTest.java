package dev.navette.testkit.connectors;

import dev.navette.testkit.DocumentPrinterContract;
import dev.navette.testkit.ErpPrintWorld;

class MemoryErpDocumentPrinterContractTest extends DocumentPrinterContract {

    @Override
    protected ErpPrintWorld world() {
        return new MemoryErpPrintWorld();
    }
}
