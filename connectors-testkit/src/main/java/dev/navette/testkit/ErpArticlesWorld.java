package dev.navette.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.spi.Write;

/**
 * An ERP that the contracts of what writes and finds articles work on, and the hands and eyes of a person in it. One test
 * has one.
 */
public interface ErpArticlesWorld extends WriterWorld {

    /**
     * An article as the ERP has it.
     *
     * @param id the ERP's id of it
     * @param article what it says
     */
    record Shown(ForeignId id, Article article) {}

    /** Puts an article there by hand, of a reference that nothing there bears. */
    ForeignId put(Article article);

    /** All articles as they are now, in any order. */
    List<Shown> articles();

    /** The fields that it has a place for. */
    default Set<ArticleField> fields() {
        return EnumSet.allOf(ArticleField.class);
    }

    /** Whether the prices that it is given are with the tax or without. */
    default Basis prices() {
        return Basis.NET;
    }

    /**
     * A creation that the ERP refuses for itself alone, of this reference or one that begins so; nothing where it takes
     * everything.
     */
    default Optional<Write<Article>> refused(String reference) {
        return Optional.empty();
    }

    /** An ERP takes no second article of a reference. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }
}
