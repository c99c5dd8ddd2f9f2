package dev.navette.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Filter;

/**
 * Which articles a flow is about (ART-4). Dormant and blocked ones never are.
 *
 * @param published whether only those are that are published on the web
 * @param partlyBlocked whether those are that are blocked in part
 * @param filter what else they must be, by {@link ArticleFields}; null for nothing else
 */
public record ArticleChoice(
        @Default("false") boolean published,
        @Default("false") boolean partlyBlocked,
        @Nullable Filter filter) implements Checked {

    /** Every article that is neither dormant nor blocked. */
    public static final ArticleChoice USUAL = new ArticleChoice(false, false, null);

    /** The same, published on the web. */
    public ArticleChoice publishedOnly() {
        return new ArticleChoice(true, partlyBlocked, filter);
    }

    /** The same, with those that are blocked in part. */
    public ArticleChoice withPartlyBlocked() {
        return new ArticleChoice(published, true, filter);
    }

    /**
     * The same that a filter selects.
     *
     * @param text as {@link Filter#parse} reads it
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public ArticleChoice where(String text) {
        return new ArticleChoice(published, partlyBlocked, Filter.parse(text));
    }

    @Override
    public List<Problem> problems() {
        return filter == null
                ? List.of()
                : ArticleFields.known().problems(filter).stream()
                        .map(problem -> problem.below("$.filter"))
                        .toList();
    }

    /** Why the flow is not about an article, or null where it is; everything in it is looked up once. */
    public Function<Article, @Nullable String> reason() {
        Predicate<Article> selected =
                filter == null ? article -> true : ArticleFields.known().bind(filter);
        return article -> {
            String why = reason(article.publication());
            return why == null && !selected.test(article) ? "the filter leaves it out" : why;
        };
    }

    private @Nullable String reason(ArticlePublication publication) {
        if (publication.dormant()) {
            return "it is dormant";
        }
        if (publication.blocked() == Blocked.WHOLLY || (publication.blocked() == Blocked.PARTLY && !partlyBlocked)) {
            return publication.blocked() == Blocked.PARTLY ? "it is blocked in part" : "it is blocked";
        }
        return published && !publication.published() ? "it is not published on the web" : null;
    }
}
