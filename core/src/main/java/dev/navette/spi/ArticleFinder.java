package dev.navette.spi;

import dev.navette.model.Reference;

/** Finds the ERP's articles by their reference. */
public interface ArticleFinder extends Finder<Reference> {}
