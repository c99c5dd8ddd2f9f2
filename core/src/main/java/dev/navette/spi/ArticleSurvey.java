package dev.navette.spi;

/** Surveys the ERP's articles; each key is the reference under which {@link ArticleReader} names it. */
public interface ArticleSurvey extends Survey {}
