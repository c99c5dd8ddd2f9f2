package dev.navette.files;

import java.util.List;

import dev.navette.model.Article;
import dev.navette.text.DelimitedReader;

/** What the lines of another file add to their articles. */
interface Addition {

    /** The columns that the file must have. */
    List<String> columns();

    /** What adds the lines of an open file, which has the columns. */
    Adding on(DelimitedReader reader);

    /** Adds lines. For one thread at a time. */
    interface Adding {

        /** A group of lines in a pass over all of them, whosever they are. */
        default void see(LineGroup group) {}

        /** The article with what its lines say; what is wrong with a line is refused in its row. */
        Article add(Article article, List<LineGroup> lines);
    }
}
