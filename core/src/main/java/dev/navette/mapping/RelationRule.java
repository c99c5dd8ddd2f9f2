package dev.navette.mapping;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleComponents;
import dev.navette.model.Component;
import dev.navette.model.Default;

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

    /** What is in a pack, or null where the article is none. */
    @Nullable
    List<Component> componentsOf(Article article) {
        ArticleComponents made = article.relations().components();
        return made == null || !packs.contains(made.kind()) ? null : made.parts();
    }
}
