package dev.navette.model;

import jakarta.validation.constraints.NotBlank;

/**
 * In what one form of a product differs from the others (ART-12): {@code Couleur} is {@code Rouge}.
 *
 * @param name what differs, as the ERP calls it (gamme)
 * @param value this form's own (élément de gamme)
 */
public record Attribute(@NotBlank String name, @NotBlank String value) {

    public Attribute {
        name = name.strip();
        value = value.strip();
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
