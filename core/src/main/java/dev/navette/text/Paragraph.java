package dev.navette.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph that is not empty.
 *
 * @param marker what stands before it as an item of a list, or null
 */
record Paragraph(List<Run> runs, @Nullable ListMarker marker) {

    Paragraph {
        runs = List.copyOf(runs);
    }
}
