package dev.navette.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.Default;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.Weight;

/**
 * Which of an article's measures a shop shows (ART-15); it writes them in its own units.
 *
 * @param weight whether carriage is reckoned with the net or the gross weight
 */
public record MeasureRule(@Default("gross") Used weight) {

    /** The gross weight, since that is what is carried. */
    public static final MeasureRule USUAL = new MeasureRule(Used.GROSS);

    /** Which weight is meant; where the ERP has only the other one, that. */
    public enum Used {
        NET,
        GROSS
    }

    public MeasureRule {
        Objects.requireNonNull(weight, "weight");
    }

    @Nullable
    Weight weightOf(Article article) {
        ArticleMeasures measures = article.measures();
        Weight first = weight == Used.NET ? measures.netWeight() : measures.grossWeight();
        return first != null ? first : weight == Used.NET ? measures.grossWeight() : measures.netWeight();
    }

    @Nullable
    Dimensions dimensionsOf(Article article) {
        ArticleMeasures measures = article.measures();
        return measures.width() == null && measures.height() == null && measures.depth() == null
                ? null
                : new Dimensions(measures.width(), measures.height(), measures.depth());
    }

    List<Problem> weightProblems(Article article) {
        Weight used = weightOf(article);
        return used == null || !used.belowZero()
                ? List.of()
                : List.of(belowZero("$.measures.weight", "its weight is " + used));
    }

    List<Problem> dimensionProblems(Article article) {
        var problems = new ArrayList<Problem>();
        ArticleMeasures measures = article.measures();
        check(problems, "width", measures.width());
        check(problems, "height", measures.height());
        check(problems, "depth", measures.depth());
        return problems;
    }

    private static void check(List<Problem> problems, String word, @Nullable Length length) {
        if (length != null && length.belowZero()) {
            problems.add(belowZero("$.measures." + word, "its " + word + " is " + length));
        }
    }

    private static Problem belowZero(String path, String what) {
        return new Problem(path, what + ", below zero", "Correct it in the ERP");
    }
}
