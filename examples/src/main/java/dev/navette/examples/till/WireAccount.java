package dev.navette.examples.till;

import java.util.Set;

/**
 * Whose the till is, and what our key may do.
 *
 * @param rights {@code articles}, {@code stock}
 */
record WireAccount(String name, Set<String> rights) {}
