package dev.navette.examples.till;

import java.math.BigDecimal;

/**
 * How many of an article the till counts now.
 *
 * @param article the article's id
 */
record WireStock(long article, BigDecimal quantity) {}
