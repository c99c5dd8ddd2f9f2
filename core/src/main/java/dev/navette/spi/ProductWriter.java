package dev.navette.spi;

import dev.navette.model.Product;

/** Creates and changes the shop's products; each is claimed by its reference. */
public interface ProductWriter extends Writer<Product> {}
