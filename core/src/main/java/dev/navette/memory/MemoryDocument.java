package dev.navette.memory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.SalesDocument;

/**
 * A sales document as the {@link MemoryErp} has it. Personal, as what was written is.
 *
 * @param shown as its readers give it
 * @param written as it was written; null for one that was made of others by hand
 */
public record MemoryDocument(ErpDocument shown, @Nullable SalesDocument written) {

    public MemoryDocument {
        Objects.requireNonNull(shown, "shown");
    }

    /** The ERP's, {@code D1}; never its number. */
    public ForeignId id() {
        return shown.id();
    }

    /** From the series of its type, {@code CM00001}, or the shop's where that is kept. */
    public @Nullable String number() {
        return shown.number();
    }

    @Override
    public String toString() {
        return "MemoryDocument[" + shown.id() + ", " + shown.type() + ", " + shown.reference() + "]";
    }
}
