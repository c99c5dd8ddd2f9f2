package dev.navette.spi;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Durable small memory of an account: tokens, row ids, counters: what only helps to talk. Losing it costs requests or a
 * consent, never a wrong write. Thread-safe.
 */
public interface Drawer {

    Optional<String> get(String key);

    /** Remembers; durable on return. */
    void put(String key, String value);

    /**
     * Replaces a value if it is still the expected one; durable on return.
     *
     * @param expected null when there should be none
     * @param next null to forget it
     * @return whether it was replaced
     */
    boolean replace(String key, @Nullable String expected, @Nullable String next);
}
