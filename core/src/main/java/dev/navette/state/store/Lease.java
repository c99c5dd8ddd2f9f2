package dev.navette.state.store;

import java.time.Duration;
import java.time.Instant;

/**
 * The right to do something alone for a while.
 *
 * @param name what is held
 * @param owner who holds it
 * @param token grows each time the lease changes hands; a commit with an older one is refused
 * @param length how long it lasts after each renewal
 * @param end when it ends, by the store's clock
 */
public record Lease(String name, String owner, long token, Duration length, Instant end) {}
