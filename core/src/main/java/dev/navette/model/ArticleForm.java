package dev.navette.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;

/**
 * One form in which the ERP itself keeps an article (article gammé, ART-12): a size, a colour.
 *
 * @param reference its own key, by which it is sold and stocked
 * @param attributes in what it differs from the others
 * @param barcode as the ERP has it, or null
 * @param prices its own, or {@link ArticlePrices#NONE} where it costs what the article costs; VAT and
 *     eco-participation that they leave out are the article's, but not its price lists and special prices where they
 *     say a price: those were made for another one
 * @param stock its own, or null when it was not read along
 * @param weight its own, or null where it weighs what the article weighs
 */
public record ArticleForm(
        Reference reference,
        @NotEmpty List<@Valid Attribute> attributes,
        @Nullable String barcode,
        @Valid ArticlePrices prices,
        @Valid @Nullable ArticleStock stock,
        @Nullable Weight weight) {

    public ArticleForm {
        Objects.requireNonNull(reference, "reference");
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(prices, "prices");
    }

    /** One that costs and weighs what the article does. */
    public static ArticleForm of(String reference, Attribute... attributes) {
        return new ArticleForm(new Reference(reference), List.of(attributes), null, ArticlePrices.NONE, null, null);
    }

    /** The same with another stock. */
    public ArticleForm with(ArticleStock own) {
        return new ArticleForm(reference, attributes, barcode, prices, own, weight);
    }

    /** The same with other prices. */
    public ArticleForm with(ArticlePrices own) {
        return new ArticleForm(reference, attributes, barcode, own, stock, weight);
    }
}
