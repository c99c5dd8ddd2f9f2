package dev.navette.spi;

/** Surveys the ERP's stock; each key is the reference under which {@link StockReader} names it. */
public interface StockSurvey extends Survey {}
