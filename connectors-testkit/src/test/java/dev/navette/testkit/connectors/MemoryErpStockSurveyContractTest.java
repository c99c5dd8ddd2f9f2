package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.StockSurveyContract;

class MemoryErpStockSurveyContractTest extends StockSurveyContract {

    @Override
    protected ErpWorld world() {
        return new MemoryErpWorld();
    }
}
