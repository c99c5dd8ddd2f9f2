package dev.navette.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;
import dev.navette.model.Default;

/**
 * Where special prices are (ART-20), one on a line, in the currency of the articles.
 *
 * @param file which file, and whose its lines are
 * @param columns which column is what
 * @param sparse whether lines without a price say nothing, as in a file of articles some of which have one
 */
record SpecialMapping(
        @Inline AddedFormat file,
        @Nullable SpecialColumns columns,
        @Default("false") boolean sparse) implements Checked {

    @Override
    public List<Problem> problems() {
        return columns == null
                ? List.of(new Problem("$.columns", "missing", "Name at least that of net, of gross or of percent"))
                : List.of();
    }
}
