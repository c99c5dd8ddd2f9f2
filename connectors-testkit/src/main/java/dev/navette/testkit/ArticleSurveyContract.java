package dev.navette.testkit;

import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;

/** What every {@link ArticleSurvey} keeps to: extend it, and return the ERP that is surveyed. */
public abstract class ArticleSurveyContract extends ErpSurveyContract {

    /** For a connector's own test. */
    protected ArticleSurveyContract() {}

    @Override
    final Class<ArticleSurvey> role() {
        return ArticleSurvey.class;
    }

    @Override
    final Class<ArticleReader> reader() {
        return ArticleReader.class;
    }
}
