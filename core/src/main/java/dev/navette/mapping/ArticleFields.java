package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.text.FilterFields;

/** What an article can be filtered by (ART-4). The names are part of what users write: never rename one. */
public final class ArticleFields {

    private static final int CATEGORY_LEVELS = 6;

    private static final FilterFields<Article> ALL = all();

    private ArticleFields() {}

    /**
     * Texts: {@code reference}, {@code name}, {@code description}, {@code master} (its reference), {@code category} (the
     * labels of its levels, a slash between them, null where it has none) and {@code category.1} to {@code category.6}
     * (the label of one level). Numbers: {@code net} and {@code gross} (the amount, whatever its currency), {@code
     * vatRate} (in percent), {@code images} (how many). True or false: {@code tracked} (whether the ERP keeps a stock of
     * it; null where the stock was not read along).
     */
    public static FilterFields<Article> known() {
        return ALL;
    }

    private static FilterFields<Article> all() {
        FilterFields<Article> fields = FilterFields.<Article>none()
                .text("reference", article -> article.reference().value())
                .text("name", article -> article.texts().name())
                .text("description", article -> article.texts().description())
                .decimal("net", article -> amount(article.prices().net()))
                .decimal("gross", article -> amount(article.prices().gross()))
                .decimal("vatRate", article -> article.prices().vatRate())
                .text("master", ArticleFields::master)
                .text("category", ArticleFields::category)
                .decimal(
                        "images",
                        article -> BigDecimal.valueOf(article.media().images().size()))
                .truth("tracked", ArticleFields::tracked);
        for (int level = 1; level <= CATEGORY_LEVELS; level++) {
            int index = level - 1;
            fields = fields.text("category." + level, article -> categoryAt(article, index));
        }
        return fields;
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
