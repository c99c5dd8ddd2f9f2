package dev.navette.engine;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.LinkKind;
import dev.navette.run.Surveyed.Subject;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.StockSurvey;
import dev.navette.spi.Survey;

/**
 * What is surveyed, by which role, and what a link of it is.
 *
 * @param code under which its passes are kept: never rename it
 * @param role goes through it
 * @param links kinds of which a name that is read may be linked; empty on the side that is written, where each thing
 *     says its own kind
 * @param subjects what it tells of
 */
record Census(String code, Class<? extends Survey> role, Set<LinkKind> links, List<Subject> subjects) {

    /** In the order in which they are taken. */
    static final List<Census> ALL = List.of(
            new Census(
                    "articles",
                    ArticleSurvey.class,
                    Set.of(LinkKind.PRODUCT, LinkKind.SELLABLE),
                    List.of(Subject.ARTICLES)),
            new Census("stock", StockSurvey.class, Set.of(LinkKind.SELLABLE), List.of(Subject.STOCK)),
            new Census("products", ProductSurvey.class, Set.of(), List.of(Subject.PRODUCTS, Subject.SELLABLES)));

    /** Whether it goes through the side that is written. */
    boolean ofTheShop() {
        return links.isEmpty();
    }

    /** To what a thing of that kind belongs; null for what is neither a product nor sold. */
    @Nullable
    Subject subjectOf(@Nullable LinkKind kind) {
        if (!ofTheShop()) {
            return subjects.get(0);
        }
        if (LinkKind.PRODUCT.equals(kind)) {
            return Subject.PRODUCTS;
        }
        return LinkKind.SELLABLE.equals(kind) ? Subject.SELLABLES : null;
    }
}
