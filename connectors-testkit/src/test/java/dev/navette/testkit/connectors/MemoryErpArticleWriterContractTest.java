package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleWriterContract;
import dev.navette.testkit.ErpArticlesWorld;

class MemoryErpArticleWriterContractTest extends ArticleWriterContract {

    @Override
    protected ErpArticlesWorld world() {
        return new MemoryErpArticlesWorld();
    }
}
