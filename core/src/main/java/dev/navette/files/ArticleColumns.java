package dev.navette.files;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;
import dev.navette.model.Default;

import jakarta.validation.constraints.NotBlank;

/**
 * Which column of an article file is what, by its header.
 *
 * @param reference the key
 * @param texts what a person reads
 * @param prices what it costs
 * @param stock on the shelf of the mapping's warehouse
 * @param tracked whether a stock is kept
 * @param sorting what it is known and sorted by
 * @param measures how large and heavy it is
 * @param publication whether it may be shown and sold
 * @param images names of files with its pictures
 * @param documents names of files with its documents
 * @param translations its texts in other languages, by BCP 47 tag
 * @param custom the merchant's own fields
 */
record ArticleColumns(
        @NotBlank @Nullable String reference,
        @Inline TextColumns texts,
        @Inline PriceColumns prices,
        @Nullable String stock,
        @Nullable String tracked,
        @Inline SortingColumns sorting,
        @Inline MeasureColumns measures,
        @Inline PublicationColumns publication,
        @Nullable String images,
        @Nullable String documents,
        @Default("{}") Map<String, LocalColumns> translations,
        @Inline CustomColumns custom)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (sorting.category() != null && !sorting.categories().isEmpty()) {
            problems.add(new Problem(
                    "$.categories",
                    "category names a column too",
                    "Keep the one that has all levels, or one for each"));
        }
        translations.keySet().stream()
                .filter(tag -> !isLanguage(tag))
                .forEach(tag -> problems.add(new Problem(
                        "$.translations." + tag,
                        "it is no BCP 47 tag of a language",
                        "Write for example en or de-CH")));
        return problems;
    }

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(
                        Stream.of(reference, stock, tracked, images, documents),
                        texts.all(),
                        prices.all(),
                        sorting.all(),
                        measures.all(),
                        publication.all(),
                        translations.values().stream().flatMap(LocalColumns::all),
                        custom.all())
                .flatMap(columns -> columns)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException other) {
            return false;
        }
    }
}
