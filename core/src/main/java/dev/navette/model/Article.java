package dev.navette.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * An article as the ERP has it.
 *
 * @param reference its key
 * @param texts what a person reads
 * @param prices what it costs
 * @param stock its stock, or null when it was not read along
 * @param relations the articles that belong to it
 * @param classification what it is sorted by
 * @param media its pictures
 * @param identification by what else it is known
 * @param measures how large and heavy it is
 * @param publication whether it may be shown and sold
 * @param forms those in which the ERP itself keeps it (gammes, ART-12), of distinct references; empty for a simple article
 * @param custom the fields that a merchant added to the ERP's own, by their name; a number has a point, a date is ISO 8601
 */
public record Article(
        Reference reference,
        @Valid ArticleTexts texts,
        @Valid ArticlePrices prices,
        @Valid @Nullable ArticleStock stock,
        @Valid ArticleRelations relations,
        @Valid ArticleClassification classification,
        @Valid ArticleMedia media,
        @Valid ArticleIdentification identification,
        @Valid ArticleMeasures measures,
        @Valid ArticlePublication publication,
        List<@Valid ArticleForm> forms,
        Map<String, String> custom) {

    public Article {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(identification, "identification");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(publication, "publication");
        forms = List.copyOf(forms);
        custom = Collections.unmodifiableMap(new TreeMap<>(custom)); // in one order in every process
    }

    /** One that may be sold, with nothing but this; add the rest with the {@code with} methods. */
    public Article(Reference reference, ArticleTexts texts, ArticlePrices prices, @Nullable ArticleStock stock) {
        this(
                reference,
                texts,
                prices,
                stock,
                ArticleRelations.NONE,
                ArticleClassification.NONE,
                ArticleMedia.NONE,
                ArticleIdentification.NONE,
                ArticleMeasures.NONE,
                ArticlePublication.ACTIVE,
                List.of(),
                Map.of());
    }

    /** An article with its name only; add the rest with the {@code with} methods. */
    public static Article named(String reference, String name) {
        return new Article(new Reference(reference), new ArticleTexts(name, null), ArticlePrices.NONE, null);
    }

    /** The same with other texts. */
    public Article with(ArticleTexts texts) {
        return changed(draft -> draft.texts = texts);
    }

    /** The same with other prices. */
    public Article with(ArticlePrices prices) {
        return changed(draft -> draft.prices = prices);
    }

    /** The same with another stock. */
    public Article with(ArticleStock stock) {
        return changed(draft -> draft.stock = stock);
    }

    /** The same with other articles that belong to it. */
    public Article with(ArticleRelations relations) {
        return changed(draft -> draft.relations = relations);
    }

    /** The same sorted otherwise. */
    public Article with(ArticleClassification classification) {
        return changed(draft -> draft.classification = classification);
    }

    /** The same with other pictures. */
    public Article with(ArticleMedia media) {
        return changed(draft -> draft.media = media);
    }

    /** The same known by something else. */
    public Article with(ArticleIdentification identification) {
        return changed(draft -> draft.identification = identification);
    }

    /** The same with other measures. */
    public Article with(ArticleMeasures measures) {
        return changed(draft -> draft.measures = measures);
    }

    /** The same, shown and sold or not. */
    public Article with(ArticlePublication publication) {
        return changed(draft -> draft.publication = publication);
    }

    /** The same in these forms. */
    public Article withForms(List<ArticleForm> forms) {
        return changed(draft -> draft.forms = forms);
    }

    /** The same with other custom fields. */
    public Article withCustom(Map<String, String> custom) {
        return changed(draft -> draft.custom = custom);
    }

    private Article changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.article();
    }

    /** An article of which one component is being replaced. */
    private static final class Draft {

        private final Reference reference;
        private ArticleTexts texts;
        private ArticlePrices prices;
        private @Nullable ArticleStock stock;
        private ArticleRelations relations;
        private ArticleClassification classification;
        private ArticleMedia media;
        private ArticleIdentification identification;
        private ArticleMeasures measures;
        private ArticlePublication publication;
        private List<ArticleForm> forms;
        private Map<String, String> custom;

        private Draft(Article article) {
            reference = article.reference;
            texts = article.texts;
            prices = article.prices;
            stock = article.stock;
            relations = article.relations;
            classification = article.classification;
            media = article.media;
            identification = article.identification;
            measures = article.measures;
            publication = article.publication;
            forms = article.forms;
            custom = article.custom;
        }

        private Article article() {
            return new Article(
                    reference,
                    texts,
                    prices,
                    stock,
                    relations,
                    classification,
                    media,
                    identification,
                    measures,
                    publication,
                    forms,
                    custom);
        }
    }
}
