package dev.navette.files;

import java.util.List;

import dev.navette.error.Problem;

/** A record that a user wrote, with rules over several of its values, or beyond what an annotation can say. */
interface Checked {

    /**
     * What is wrong.
     *
     * @param path of the record in its JSON file
     */
    List<Problem> problems(String path);
}
