package dev.navette.spi;

import dev.navette.model.Listing;

/** Reads what a shop or a till lists, products that customers do not see included; each is named by the shop's id. */
public interface ListingReader extends Reader<Listing> {}
