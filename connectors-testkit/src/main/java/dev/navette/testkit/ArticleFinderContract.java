package dev.navette.testkit;

import dev.navette.model.Article;
import dev.navette.model.ForeignId;
import dev.navette.spi.ArticleFinder;

/** What every {@link ArticleFinder} keeps to: extend it, and return the ERP that is searched. */
public abstract class ArticleFinderContract extends FinderContract<ErpArticlesWorld> {

    /** For a connector's own test. */
    protected ArticleFinderContract() {}

    @Override
    final Class<ArticleFinder> role() {
        return ArticleFinder.class;
    }

    @Override
    final ForeignId putByHand(String reference) {
        return system().put(Article.named(reference, "Café moulu 250 g"));
    }
}
