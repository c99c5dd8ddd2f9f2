package dev.navette.memory;

import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentPayment;

/**
 * A payment as the {@link MemoryErp} has it. Personal, as what was booked is.
 *
 * @param id the ERP's, {@code R1}
 * @param booked as it was written
 */
public record MemoryPayment(ForeignId id, DocumentPayment booked) {

    public MemoryPayment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(booked, "booked");
    }
}
