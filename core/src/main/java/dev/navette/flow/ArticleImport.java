package dev.navette.flow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.OfferFields;
import dev.navette.mapping.OfferRule;
import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticleValues;
import dev.navette.model.Default;
import dev.navette.model.Filter;
import dev.navette.model.LinkKind;
import dev.navette.model.Offer;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Selection;

/**
 * Takes what the shop or the till sells over into the ERP (ART-24): creates an article, or changes the one that bears the
 * reference. What has no reference is reported. Nothing is deleted, and what the shop does not say stays as the ERP has it.
 *
 * @param rule what an offer becomes
 * @param fields what of an article is written
 * @param newOnly whether articles that are there are left alone
 * @param selection how much is read
 * @param filter which offers it is about, by {@link OfferFields}; null for all
 */
public record ArticleImport(
        @Inline OfferRule rule,

        @Default("[\"name\", \"price\", \"barcode\", \"brand\", \"category\", \"weight\", \"variant\"]")
        Set<ArticleField> fields,

        @Default("false") boolean newOnly,
        @Default("{}") Selection selection,
        @Nullable Filter filter)
        implements Flow {

    public ArticleImport {
        Objects.requireNonNull(rule, "rule");
        fields = Collections.unmodifiableSet(new TreeSet<>(fields)); // in one order in every process
        Objects.requireNonNull(selection, "selection");
    }

    /** Everything that the shop sells, with all that it says of it. */
    public static ArticleImport everything() {
        return new ArticleImport(
                new OfferRule(false), EnumSet.allOf(ArticleField.class), false, Selection.everything(), null);
    }

    /** Creates articles only; what is there is left alone. */
    public ArticleImport newOnes() {
        return new ArticleImport(rule, fields, true, selection, filter);
    }

    /** Writes only these fields. */
    public ArticleImport only(ArticleField... some) {
        return new ArticleImport(rule, Set.of(some), newOnly, selection, filter);
    }

    /**
     * About the offers that a filter selects.
     *
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public ArticleImport where(String text) {
        return new ArticleImport(rule, fields, newOnly, selection, Filter.parse(text));
    }

    /** Reads only what was created or modified since the last run, where the shop has dates (ART-3). */
    public ArticleImport changedOnly() {
        return new ArticleImport(rule, fields, newOnly, Selection.changed(), filter);
    }

    @Override
    public String task() {
        return "article-import";
    }

    @Override
    public Direction direction() {
        return Direction.SHOP_TO_ERP;
    }

    @Override
    public List<Problem> problems() {
        if (!fields.contains(ArticleField.NAME)) {
            return List.of(new Problem("$.fields", "name is missing: every article has one", "Add \"name\""));
        }
        return filter == null
                ? List.of()
                : OfferFields.known().problems(filter).stream()
                        .map(problem -> problem.below("$.filter"))
                        .toList();
    }

    @Override
    public Pipeline<Offer, Article> pipeline() {
        List<Tracked<Article>> tracked = fields.stream()
                .map(field -> new Tracked<Article>(field, article -> ArticleValues.valueOf(field, article)))
                .toList();
        Sink<Article> sink = Sink.to(ArticleWriter.class, LinkKind.ARTICLE, tracked)
                .matchedBy(new Match<>(ArticleFinder.class, Article::reference, true));
        var pipeline = new Pipeline<>(
                Source.of(OfferReader.class).selecting(selection), rule, newOnly ? sink.changingNothing() : sink);
        return filter == null
                ? pipeline
                : pipeline.filtered(OfferFields.known().bind(filter), "the filter leaves it out");
    }
}
