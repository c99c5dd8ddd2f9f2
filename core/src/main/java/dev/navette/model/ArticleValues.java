package dev.navette.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads and copies an {@link Article} field by field, as {@link ProductFields} does a product. */
public final class ArticleValues {

    private ArticleValues() {}

    /** A field's canonical value, or null where the article says nothing of it. */
    public static @Nullable FieldValue valueOf(ArticleField field, Article article) {
        return switch (field) {
            case NAME -> FieldValue.of(article.texts().name());
            case PRICE -> price(article.prices());
            case BARCODE -> orNull(article.identification().barcode());
            case BRAND -> orNull(article.identification().brand());
            case CATEGORY ->
                article.classification().category().isEmpty()
                        ? null
                        : new FieldValue(article.classification().category());
            case WEIGHT -> orNull(article.measures().grossWeight());
            case VARIANT -> variant(article);
        };
    }

    /** An article with one field of another; the same article where the other says nothing of it. */
    public static Article copy(ArticleField field, Article from, Article onto) {
        if (valueOf(field, from) == null) {
            return onto;
        }
        ArticleIdentification known = onto.identification();
        ArticleMeasures measures = onto.measures();
        return switch (field) {
            case NAME ->
                onto.with(new ArticleTexts(
                        from.texts().name(),
                        onto.texts().description(),
                        onto.texts().summary(),
                        onto.texts().translations()));
            case PRICE ->
                onto.with(new ArticlePrices(
                        from.prices().net(),
                        from.prices().gross(),
                        onto.prices().vatRate(),
                        onto.prices().vatCode(),
                        onto.prices().lists(),
                        onto.prices().special(),
                        onto.prices().ecoParticipation()));
            case BARCODE ->
                onto.with(new ArticleIdentification(from.identification().barcode(), known.brand(), known.supplier()));
            case BRAND ->
                onto.with(new ArticleIdentification(
                        known.barcode(), from.identification().brand(), known.supplier()));
            case CATEGORY ->
                onto.with(new ArticleClassification(
                        from.classification().category(), onto.classification().attributes()));
            case WEIGHT ->
                onto.with(new ArticleMeasures(
                        measures.width(),
                        measures.height(),
                        measures.depth(),
                        measures.netWeight(),
                        from.measures().grossWeight()));
            case VARIANT ->
                onto.with(new ArticleRelations(
                                from.relations().master(),
                                onto.relations().related(),
                                onto.relations().components()))
                        .with(new ArticleClassification(
                                onto.classification().category(),
                                from.classification().attributes()));
        };
    }

    private static @Nullable FieldValue price(ArticlePrices prices) {
        return prices.net() == null && prices.gross() == null
                ? null
                : FieldValue.of(text(prices.net()), text(prices.gross()));
    }

    private static @Nullable FieldValue variant(Article article) {
        Reference master = article.relations().master();
        if (master == null) {
            return null;
        }
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(master.value());
        article.classification().attributes().forEach(attribute -> parts.add(attribute.toString()));
        return new FieldValue(parts);
    }

    private static @Nullable FieldValue orNull(@Nullable Object value) {
        return value == null ? null : FieldValue.of(value.toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
