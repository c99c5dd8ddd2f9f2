package dev.navette.spi;

import dev.navette.model.Article;

/**
 * Creates and changes the ERP's articles; each is claimed by its reference, and the ERP takes no second one of it (ART-24).
 */
public interface ArticleWriter extends Writer<Article> {}
