package dev.navette.model;

import java.util.Objects;

/**
 * What a pack is made of (composant de nomenclature, ART-18).
 *
 * @param reference of what is in it
 * @param quantity how many of it are in one pack
 */
public record Component(Reference reference, Quantity quantity) {

    public Component {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(quantity, "quantity");
    }

    @Override
    public String toString() {
        return quantity + " × " + reference;
    }
}
