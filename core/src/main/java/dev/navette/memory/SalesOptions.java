package dev.navette.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.DocumentType;
import dev.navette.spi.Limits;

/** How a {@link MemoryErp} takes sales, as its host has set it. Thread-safe: each value is looked at when it matters. */
final class SalesOptions {

    volatile boolean refusingDoubles;
    volatile boolean takingPayments;
    volatile Limits limits = new Limits(100, 1, Duration.ZERO);
    volatile Set<DocumentType> types = Set.copyOf(EnumSet.allOf(DocumentType.class));
    volatile @Nullable LocalDate openFrom;
    volatile @Nullable String holding;
    volatile @Nullable Instant printingFrom;
}
