package dev.navette.spi;

import dev.navette.model.StockLevel;

/** Sets the quantity for sale, absolutely, of what the shop has already; never creates. */
public interface StockWriter extends Writer<StockLevel> {}
