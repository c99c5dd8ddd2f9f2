package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * How large a thing is (ART-15); at least one of the three is said. What is null is left alone in the shop.
 *
 * @param width its width
 * @param height its height
 * @param depth its depth, or length
 */
public record Dimensions(
        @Nullable Length width,
        @Nullable Length height,
        @Nullable Length depth) {

    public Dimensions {
        if (width == null && height == null && depth == null) {
            throw new IllegalArgumentException("no dimension is said");
        }
    }

    @Override
    public String toString() {
        return shown(width) + " × " + shown(height) + " × " + shown(depth);
    }

    private static String shown(@Nullable Length length) {
        return length == null ? "?" : length.toString();
    }
}
