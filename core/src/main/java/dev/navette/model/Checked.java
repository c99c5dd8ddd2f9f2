package dev.navette.model;

import java.util.List;

import dev.navette.error.Problem;

/**
 * A record that a user wrote, with rules over several of its values, or beyond what an annotation can say.
 * {@link Constraints} asks it together with the annotations.
 */
public interface Checked {

    /** What is wrong, seen from this record: {@code $} is the record, {@code $.folder} one of its values. */
    List<Problem> problems();
}
