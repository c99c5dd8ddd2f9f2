package dev.navette.examples.till;

import java.math.BigDecimal;

/**
 * Something that came or went.
 *
 * @param key by which the till knows it again
 * @param article the article's id
 * @param delta how many: {@code 3}, {@code -1.5}
 */
record WireMovement(String key, long article, BigDecimal delta) {}
