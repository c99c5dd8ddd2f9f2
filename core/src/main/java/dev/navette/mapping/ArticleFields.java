package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Attribute;
import dev.navette.model.Length;
import dev.navette.model.LocalTexts;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.text.FilterFields;

/** What an article can be filtered by (ART-4). The names are part of what users write: never rename one. */
public final class ArticleFields {

    private static final int CATEGORY_LEVELS = 6;

    private static final FilterFields<Article> ALL = all();

    private ArticleFields() {}

    /**
     * Texts: {@code reference}, {@code name}, {@code summary}, {@code description}, {@code barcode}, {@code brand}, {@code
     * supplier}, {@code vatCode}, {@code master} (its reference), {@code category} (the labels of its levels, a slash
     * between them, null where it has none), {@code category.1} to {@code category.6} (the label of one level) and {@code
     * blocked} ({@code not}, {@code partly} or {@code wholly}). Numbers: {@code net} and {@code gross} (the amount,
     * whatever its currency), {@code vatRate} (in percent), {@code width}, {@code height} and {@code depth} (in
     * millimetres), {@code netWeight} and {@code grossWeight} (in grams), {@code images} and {@code documents} (how
     * many). True or false: {@code published}, {@code dormant}, and {@code tracked} (whether the ERP keeps a stock of it;
     * null where the stock was not read along).
     *
     * <p>Families of texts: {@code custom.} with the name of a field that the merchant added, {@code attribute.} with the
     * name of what it differs in, and {@code name@}, {@code summary@} and {@code description@} with a language (BCP 47).
     */
    public static FilterFields<Article> known() {
        return ALL;
    }

    private static FilterFields<Article> all() {
        FilterFields<Article> fields = FilterFields.<Article>none()
                .text("reference", article -> article.reference().value())
                .text("name", article -> article.texts().name())
                .text("summary", article -> article.texts().summary())
                .text("description", article -> article.texts().description())
                .text("barcode", article -> article.identification().barcode())
                .text("brand", article -> article.identification().brand())
                .text("supplier", article -> article.identification().supplier())
                .text("vatCode", article -> article.prices().vatCode())
                .text("blocked", ArticleFields::blocked)
                .decimal("net", article -> amount(article.prices().net()))
                .decimal("gross", article -> amount(article.prices().gross()))
                .decimal("vatRate", article -> article.prices().vatRate())
                .text("master", ArticleFields::master)
                .text("category", ArticleFields::category)
                .decimal(
                        "images",
                        article -> BigDecimal.valueOf(article.media().images().size()))
                .decimal(
                        "documents",
                        article ->
                                BigDecimal.valueOf(article.media().documents().size()))
                .decimal("width", article -> millimetres(article.measures().width()))
                .decimal("height", article -> millimetres(article.measures().height()))
                .decimal("depth", article -> millimetres(article.measures().depth()))
                .decimal("netWeight", article -> grams(article.measures().netWeight()))
                .decimal("grossWeight", article -> grams(article.measures().grossWeight()))
                .truth("published", article -> article.publication().published())
                .truth("dormant", article -> article.publication().dormant())
                .truth("tracked", ArticleFields::tracked)
                .family("custom.", (article, name) -> article.custom().get(name))
                .family("attribute.", ArticleFields::attribute)
                .family("name@", (article, language) -> local(article, language, LocalTexts::name))
                .family("summary@", (article, language) -> local(article, language, LocalTexts::summary))
                .family("description@", (article, language) -> local(article, language, LocalTexts::description));
        for (int level = 1; level <= CATEGORY_LEVELS; level++) {
            int index = level - 1;
            fields = fields.text("category." + level, article -> categoryAt(article, index));
        }
        return fields;
    }

    private static @Nullable String local(
            Article article, String language, Function<LocalTexts, @Nullable String> text) {
        LocalTexts texts = article.texts().translations().get(language);
        return texts == null ? null : text.apply(texts);
    }

    private static @Nullable String attribute(Article article, String name) {
        return article.classification().attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }

    private static String blocked(Article article) {
        return article.publication().blocked().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal millimetres(@Nullable Length length) {
        return length == null ? null : length.millimetres();
    }

    private static @Nullable BigDecimal grams(@Nullable Weight weight) {
        return weight == null ? null : weight.grams();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String master(Article article) {
        Reference master = article.relations().master();
        return master == null ? null : master.value();
    }

    private static @Nullable String category(Article article) {
        List<String> labels = article.classification().category();
        return labels.isEmpty() ? null : String.join("/", labels);
    }

    private static @Nullable String categoryAt(Article article, int index) {
        List<String> labels = article.classification().category();
        return index < labels.size() ? labels.get(index) : null;
    }

    private static @Nullable Boolean tracked(Article article) {
        ArticleStock stock = article.stock();
        return stock == null ? null : stock.tracked();
    }
}
