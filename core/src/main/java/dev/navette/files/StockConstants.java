package dev.navette.files;

import org.jspecify.annotations.Nullable;

/**
 * What is the same for every line of a stock file that has no column for it.
 *
 * @param tracked whether a stock is kept; true when neither says it
 */
record StockConstants(@Nullable Boolean tracked) {

    static final StockConstants NONE = new StockConstants(null);
}
