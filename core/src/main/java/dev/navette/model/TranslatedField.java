package dev.navette.model;

import java.util.Objects;

/**
 * A text of a {@link Product} in another language than the main one: a field of its own, so that a change in one language
 * sends that one alone.
 *
 * @param field what it is in the main language; one that is {@linkplain ProductField#translated translated}
 * @param language BCP 47
 */
public record TranslatedField(ProductField field, String language) implements Field {

    public TranslatedField {
        if (!field.translated()) {
            throw new IllegalArgumentException(field.code() + " has no languages");
        }
        if (Objects.requireNonNull(language, "language").isBlank()) {
            throw new IllegalArgumentException("language is blank");
        }
    }

    /** The field's own code and the language: {@code name@en}. */
    @Override
    public String code() {
        return field.code() + "@" + language;
    }

    @Override
    public LinkKind kind() {
        return field.kind();
    }

    @Override
    public String toString() {
        return code();
    }
}
