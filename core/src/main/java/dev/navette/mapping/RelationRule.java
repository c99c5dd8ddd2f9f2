package dev.navette.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleComponents;
import dev.navette.model.Component;
import dev.navette.model.Default;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * Which articles belong to an article in the shop.
 *
 * @param packs which bills of materials make a pack (ART-18)
 */
public record RelationRule(@Default("[\"sale\"]") Set<ArticleComponents.Kind> packs) {

    /** What is put together when it is sold is a pack. */
    public static final RelationRule USUAL = new RelationRule(EnumSet.of(ArticleComponents.Kind.SALE));

    public RelationRule {
        packs = Collections.unmodifiableSet(new TreeSet<>(packs)); // in one order in every process
    }

    /** What is in a pack, each once, or null where the article is none. */
    @Nullable
    List<Component> componentsOf(Article article) {
        ArticleComponents made = article.relations().components();
        if (made == null || !packs.contains(made.kind())) {
            return null;
        }
        Map<Reference, Quantity> parts = new LinkedHashMap<>();
        made.parts().forEach(part -> parts.merge(part.reference(), part.quantity(), Quantity::plus));
        return parts.entrySet().stream()
                .map(part -> new Component(part.getKey(), part.getValue()))
                .toList();
    }

    /** What of a pack no shop can sell. */
    List<Problem> problems(Article article) {
        List<Component> parts = componentsOf(article);
        var problems = new ArrayList<Problem>();
        for (Component part : parts == null ? List.<Component>of() : parts) {
            if (part.reference().equals(article.reference())) {
                problems.add(new Problem(
                        "$.relations.components",
                        "it is a part of itself",
                        "Correct its bill of materials in the ERP"));
            }
            if (part.quantity().compareTo(Quantity.ZERO) <= 0) {
                problems.add(new Problem(
                        "$.relations.components",
                        "there is " + part + " in it",
                        "Correct its bill of materials in the ERP"));
            }
        }
        return problems;
    }
}
