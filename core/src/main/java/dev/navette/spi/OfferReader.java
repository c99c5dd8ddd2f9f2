package dev.navette.spi;

import dev.navette.model.Offer;

/**
 * Reads what a shop or a till sells, one element for a simple product and for each variant, each named by its reference
 * without the blanks around it (ART-24). What has no reference is a faulty element, named by the shop's id of it; so is what
 * bears a reference that something else bears too.
 */
public interface OfferReader extends Reader<Offer> {}
