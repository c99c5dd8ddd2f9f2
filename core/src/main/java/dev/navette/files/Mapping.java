package dev.navette.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

/**
 * What the mapping file says, as its user wrote it: every value may be absent, and is checked by its record.
 *
 * @param articles where articles are, or null where the folder has none
 * @param stock where stock is, or null where the folder has none
 * @param customers where customers are, or null where the folder has none
 */
record Mapping(
        @Nullable ArticleMapping articles,
        @Nullable StockMapping stock,
        @Nullable CustomerMapping customers) implements Checked {

    @Override
    public List<Problem> problems() {
        return articles == null && stock == null && customers == null
                ? List.of(new Problem(
                        "$",
                        "it maps neither articles nor stock nor customers",
                        "Add \"articles\", \"stock\" or \"customers\" with file and columns"))
                : List.of();
    }
}
