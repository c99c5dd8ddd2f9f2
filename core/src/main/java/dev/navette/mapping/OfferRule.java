package dev.navette.mapping;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Default;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Money;
import dev.navette.model.Offer;
import dev.navette.model.Price;
import dev.navette.model.Reference;

/**
 * What a shop's offer becomes in the ERP (ART-24). A variant is called after its page and its attributes, and has the page's
 * reference as its master reference, where the page has one that is not its own.
 *
 * @param active whether only what customers see is taken over
 */
public record OfferRule(@Default("false") boolean active) implements Rule<Offer, Article> {

    /** The ERP's categories have no more levels. */
    private static final int LEVELS = 6;

    @Override
    public Mapped<Article> map(Offer offer) {
        Listing page = offer.page();
        ListedForm form = offer.form();
        if (active && !page.active()) {
            return new Mapped.Ignored<>("customers do not see it");
        }
        if (page.name().isBlank()) {
            return new Mapped.Refused<>(
                    List.of(new Problem("$.page.name", "it has no name", "Name the product in the shop")));
        }
        Price price = form.price();
        if (price != null && price.money().amount().signum() < 0) {
            return new Mapped.Refused<>(List.of(new Problem(
                    "$.form.price", "its price is " + price + ", below zero", "Correct the price in the shop")));
        }
        Article article = new Article(offer.reference(), new ArticleTexts(name(offer), null), prices(price), null)
                .with(new ArticleIdentification(blankToNull(form.barcode()), blankToNull(page.brand()), null))
                .with(new ArticleMeasures(null, null, null, null, form.weight()))
                .with(new ArticleClassification(
                        page.category().stream().limit(LEVELS).toList(), form.attributes()))
                .with(new ArticleRelations(master(offer), List.of()));
        return new Mapped.Ready<>(article, cut(page.category()));
    }

    private static List<String> cut(List<String> category) {
        return category.size() <= LEVELS
                ? List.of()
                : List.of("only the first " + LEVELS + " levels of its category are taken over: "
                        + String.join(" > ", category));
    }

    private static String name(Offer offer) {
        String attributes =
                offer.form().attributes().stream().map(Attribute::value).collect(Collectors.joining(" "));
        String name = offer.page().name().strip();
        return attributes.isEmpty() ? name : name + " " + attributes;
    }

    private static @Nullable Reference master(Offer offer) {
        String page = blankToNull(offer.page().reference());
        if (page == null || offer.page().simple()) {
            return null;
        }
        var master = new Reference(page);
        return master.equals(offer.reference()) ? null : master;
    }

    private static ArticlePrices prices(@Nullable Price price) {
        if (price == null) {
            return ArticlePrices.NONE;
        }
        Money money = price.money();
        return price.basis() == Basis.NET ? new ArticlePrices(money, null, null) : new ArticlePrices(null, money, null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
