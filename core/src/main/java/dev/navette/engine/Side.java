package dev.navette.engine;

import dev.navette.model.Account;
import dev.navette.spi.Connector;

/**
 * One side of a profile while it is open.
 *
 * @param name what messages call it
 * @param account whose it is
 * @param connector its roles
 */
public record Side(String name, Account account, Connector connector) {}
