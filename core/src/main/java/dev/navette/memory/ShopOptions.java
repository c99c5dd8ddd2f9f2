package dev.navette.memory;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

import dev.navette.spi.Limits;

/** How a {@link MemoryShop} takes what is written, as its host has set it. Thread-safe: each value is looked at when it matters. */
final class ShopOptions {

    volatile boolean refusingDoubles;
    volatile Limits limits = new Limits(100, 1, Duration.ZERO);
    volatile ZoneId zone = ZoneId.of("Europe/Paris");
    volatile Set<String> statuses = Set.of(
            "pending", "processing", "on-hold", "partially-shipped", "shipped", "completed", "cancelled", "refunded");
}
