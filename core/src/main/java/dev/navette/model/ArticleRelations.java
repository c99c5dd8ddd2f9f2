package dev.navette.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which articles belong to an article.
 *
 * @param master the master reference by which simple articles are grouped into one product (ART-12), or null for an
 *     article of its own; the article of that reference may itself be one of the group, or not be there at all
 * @param related what is shown beside it (ART-17), the first first; empty where the ERP says nothing
 * @param components what it is made of (ART-18), or null where it is one thing
 */
public record ArticleRelations(
        @Nullable Reference master,
        List<Reference> related,
        @Nullable ArticleComponents components) {

    /** Of an article of its own, with nothing beside it. */
    public static final ArticleRelations NONE = new ArticleRelations(null, List.of(), null);

    public ArticleRelations {
        related = List.copyOf(related);
    }

    /** Of an article that is one thing. */
    public ArticleRelations(@Nullable Reference master, List<Reference> related) {
        this(master, related, null);
    }

    /** Of an article that is one of a master reference's. */
    public static ArticleRelations of(String master) {
        return new ArticleRelations(new Reference(master), List.of());
    }

    /** The same, made of this. */
    public ArticleRelations madeOf(ArticleComponents parts) {
        return new ArticleRelations(master, related, parts);
    }
}
