package dev.navette.spi;

import dev.navette.model.sales.Prospect;

/**
 * Reads the shop's accounts with which nothing was ever ordered, each named by the shop's id of it (CUS-6). Staff and guests
 * are none. An account with which something is ordered meanwhile is left out from then on.
 */
public interface ProspectReader extends Reader<Prospect> {}
