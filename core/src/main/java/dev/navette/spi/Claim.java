package dev.navette.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * Our name of what is written, and its id in the other system, if it is known. Without an id the element is to be
 * created.
 *
 * @param name our name: for an article its reference
 * @param id the other system's id, or null
 * @param parts claims of what it is made of under names of their own: a product's variants; empty for what is one piece
 */
public record Claim(String name, @Nullable ForeignId id, List<Claim> parts) {

    public Claim {
        Objects.requireNonNull(name, "name");
        parts = List.copyOf(parts);
    }

    /** Of something in one piece. */
    public Claim(String name, @Nullable ForeignId id) {
        this(name, id, List.of());
    }

    public Optional<ForeignId> known() {
        return Optional.ofNullable(id);
    }

    /** Whether it and all its parts are there: nothing of it is to be created. */
    public boolean complete() {
        return id != null && parts.stream().allMatch(Claim::complete);
    }
}
