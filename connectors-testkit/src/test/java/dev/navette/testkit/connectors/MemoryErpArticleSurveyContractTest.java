package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleSurveyContract;
import dev.navette.testkit.ErpWorld;

class MemoryErpArticleSurveyContractTest extends ArticleSurveyContract {

    @Override
    protected ErpWorld world() {
        return new MemoryErpWorld();
    }
}
