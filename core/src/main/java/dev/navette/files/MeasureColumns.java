package dev.navette.files;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns have how large and how heavy an article is.
 *
 * @param width its width
 * @param height its height
 * @param depth its depth or length
 * @param netWeight without what it is packed in
 * @param grossWeight as it is sent
 */
record MeasureColumns(
        @Nullable String width,
        @Nullable String height,
        @Nullable String depth,
        @Nullable String netWeight,
        @Nullable String grossWeight) {

    Stream<@Nullable String> all() {
        return Stream.concat(lengths(), weights());
    }

    boolean haveLengths() {
        return lengths().anyMatch(Objects::nonNull);
    }

    boolean haveWeights() {
        return weights().anyMatch(Objects::nonNull);
    }

    private Stream<@Nullable String> lengths() {
        return Stream.of(width, height, depth);
    }

    private Stream<@Nullable String> weights() {
        return Stream.of(netWeight, grossWeight);
    }
}
