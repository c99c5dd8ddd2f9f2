package dev.navette.memory;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a {@code memory-shop} in a profile.
 *
 * @param file where it is kept; without one it is empty at each run and forgotten after it, which suits a store in
 *     memory only
 */
public record MemoryShopSettings(@Nullable Path file) {}
