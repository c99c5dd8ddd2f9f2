package dev.navette.spi;

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
 */
public record Claim(String name, @Nullable ForeignId id) {

    public Claim {
        Objects.requireNonNull(name, "name");
    }

    public Optional<ForeignId> known() {
        return Optional.ofNullable(id);
    }
}
