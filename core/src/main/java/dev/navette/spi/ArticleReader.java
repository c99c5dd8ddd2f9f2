package dev.navette.spi;

import dev.navette.model.Article;

/** Reads the ERP's articles; each is named by its reference. */
public interface ArticleReader extends Reader<Article> {}
