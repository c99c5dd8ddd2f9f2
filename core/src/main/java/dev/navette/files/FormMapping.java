package dev.navette.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;

/**
 * Where the forms (gammes) of articles are, one line for each form. Units and the currency are those of the articles.
 *
 * @param file which file, and whose its lines are
 * @param columns which column is what
 * @param warehouse which one the stock column counts, or null for the articles'
 */
record FormMapping(
        @Inline AddedFormat file,
        @Nullable FormColumns columns,
        @Nullable String warehouse) implements Checked {

    @Override
    public List<Problem> problems() {
        return columns == null
                ? List.of(new Problem("$.columns", "missing", "Name at least those of reference and attributes"))
                : List.of();
    }
}
