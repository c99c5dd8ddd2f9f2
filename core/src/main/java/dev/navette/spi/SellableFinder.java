package dev.navette.spi;

import dev.navette.model.Reference;

/** Finds what the shop sells, a simple product or a variant, by its reference (SKU). */
public interface SellableFinder extends Finder<Reference> {}
