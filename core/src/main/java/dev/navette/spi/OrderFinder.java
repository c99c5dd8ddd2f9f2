package dev.navette.spi;

import dev.navette.model.ForeignId;

/** Finds which orders the shop has, by its own ids of them; those in the trash are not there. */
public interface OrderFinder extends Finder<ForeignId> {}
