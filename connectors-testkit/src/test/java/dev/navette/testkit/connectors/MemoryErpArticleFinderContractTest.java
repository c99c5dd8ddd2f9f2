package dev.navette.testkit.connectors;

import dev.navette.testkit.ArticleFinderContract;
import dev.navette.testkit.ErpArticlesWorld;

class MemoryErpArticleFinderContractTest extends ArticleFinderContract {

    @Override
    protected ErpArticlesWorld world() {
        return new MemoryErpArticlesWorld();
    }
}
