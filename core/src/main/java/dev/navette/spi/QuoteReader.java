package dev.navette.spi;

import dev.navette.model.sales.ErpQuote;

/** Reads the ERP's quotes with their lines (ORD-30), each named by the ERP's id of it. */
public interface QuoteReader extends Reader<ErpQuote> {}
