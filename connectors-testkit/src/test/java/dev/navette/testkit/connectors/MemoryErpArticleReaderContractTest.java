package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleReaderContract;
import dev.navette.testkit.ErpWorld;

class MemoryErpArticleReaderContractTest extends ArticleReaderContract {

    @Override
    protected ErpWorld world() {
        return new MemoryErpWorld();
    }
}
