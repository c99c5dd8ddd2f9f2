package dev.navette.model;

import java.util.Objects;

/** A field that is no more than its kind and code. */
record OwnField(LinkKind kind, String code) implements Field {

    OwnField {
        Objects.requireNonNull(kind, "kind");
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code is blank");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
