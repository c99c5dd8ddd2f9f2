package dev.navette.flow;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.ArticleFields;
import dev.navette.model.Article;
import dev.navette.model.Filter;

/** What every flow with a filter of articles does with it (ART-4). */
final class Filters {

    private Filters() {}

    static List<Problem> problems(@Nullable Filter filter) {
        return filter == null
                ? List.of()
                : ArticleFields.known().problems(filter).stream()
                        .map(problem -> problem.below("$.filter"))
                        .toList();
    }

    /** Why an article is left out, or null where it is not; the filter is looked up once. */
    static Function<Article, @Nullable String> reason(@Nullable Filter filter) {
        if (filter == null) {
            return article -> null;
        }
        Predicate<Article> selected = ArticleFields.known().bind(filter);
        return article -> selected.test(article) ? null : "the filter leaves it out";
    }
}
