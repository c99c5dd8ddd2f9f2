package dev.navette.model;

import java.util.Objects;

/**
 * A thing by our name of it.
 *
 * @param kind what it is
 * @param name unique within its kind
 */
public record Named(LinkKind kind, String name) {

    public Named {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}
