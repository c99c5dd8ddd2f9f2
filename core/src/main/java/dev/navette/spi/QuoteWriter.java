package dev.navette.spi;

import dev.navette.model.sales.ShopQuote;

/**
 * Shows the ERP's quotes to the shop's customers (ORD-30); each is claimed by the ERP's id of it, which the shop keeps with it.
 * The ids of the customer and of what the lines sell are among the write's, as far as they are linked; a quote of which one
 * is missing is an {@link Outcome.Rejected}, since a quote of a part would be another offer.
 */
public interface QuoteWriter extends Writer<ShopQuote> {}
