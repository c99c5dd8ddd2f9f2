package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpMediaWorld;
import dev.navette.testkit.MediaReaderContract;

class MemoryErpMediaReaderContractTest extends MediaReaderContract {

    @Override
    protected ErpMediaWorld world() {
        return new MemoryErpMediaWorld();
    }
}
