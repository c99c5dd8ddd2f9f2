package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpQuoteWorld;
import dev.navette.testkit.QuoteReaderContract;

class MemoryErpQuoteReaderContractTest extends QuoteReaderContract {

    @Override
    protected ErpQuoteWorld world() {
        return new MemoryErpQuoteWorld();
    }
}
