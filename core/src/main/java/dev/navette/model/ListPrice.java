package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * An article's price in one of the ERP's price lists (tarif). What the ERP does not say is null.
 *
 * @param net without tax
 * @param gross tax included
 */
public record ListPrice(@Nullable Money net, @Nullable Money gross) {}
