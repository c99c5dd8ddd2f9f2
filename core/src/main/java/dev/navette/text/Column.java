package dev.navette.text;

import java.util.Objects;

/**
 * A column of one delimited file, found once by its name and then read by its place.
 *
 * @param name as the header has it
 * @param place 0 for the first
 */
public record Column(String name, int place) {

    public Column {
        Objects.requireNonNull(name, "name");
        if (place < 0) {
            throw new IllegalArgumentException("place is " + place);
        }
    }
}
