package dev.navette.mapping.sales;

import java.util.HashMap;
import java.util.Map;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.LotShare;

/** What is left of lots for the next order, where many go from the same (ORD-14). */
final class LotsLeft {

    private Map<Reference, KnownArticle> articles;

    /** Nothing is taken yet. */
    LotsLeft(Map<Reference, KnownArticle> articles) {
        this.articles = Map.copyOf(articles);
    }

    /** With what is left. */
    Map<Reference, KnownArticle> articles() {
        return articles;
    }

    /** Takes what an order goes from. */
    void take(Basket basket) {
        var left = new HashMap<>(articles);
        for (Part part : basket.parts()) {
            for (LotShare share : part.lots()) {
                left.replaceAll((reference, article) ->
                        article.reference().equals(part.article()) ? less(article, share) : article);
            }
        }
        articles = Map.copyOf(left);
    }

    private static KnownArticle less(KnownArticle article, LotShare share) {
        return new KnownArticle(
                article.reference(),
                article.label(),
                article.nature(),
                article.lots().stream()
                        .map(lot -> lot.number().equals(share.number()) ? less(lot, share.quantity()) : lot)
                        .toList());
    }

    private static KnownArticle.Lot less(KnownArticle.Lot lot, Quantity taken) {
        return new KnownArticle.Lot(lot.number(), lot.available().minus(taken), lot.bestBefore());
    }
}
