package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Filter;
import dev.navette.model.Image;
import dev.navette.model.Money;
import dev.navette.model.Reference;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-4")
class ArticleFieldsTest {

    private static final Article COFFEE = Article.named("EM-1", "Café moulu 250 g")
            .with(new ArticleTexts("Café moulu 250 g", "Doux"))
            .with(new ArticlePrices(Money.of("4.50", "EUR"), Money.of("4.75", "EUR"), new BigDecimal("5.5")))
            .with(new ArticleStock(new Reference("EM-1"), true, Map.of()))
            .with(ArticleRelations.of("EM"))
            .with(ArticleClassification.of("Boissons", "Café"))
            .with(ArticleMedia.of(Image.of("em-1.jpg", new byte[] {1})));

    private static final Article BARE = Article.named("EM-2", "Thé");

    @Test
    void haveNamesThatStay() {
        assertThat(ArticleFields.known().names())
                .containsExactly(
                        "reference",
                        "name",
                        "summary",
                        "description",
                        "barcode",
                        "brand",
                        "supplier",
                        "vatCode",
                        "blocked",
                        "net",
                        "gross",
                        "vatRate",
                        "master",
                        "category",
                        "images",
                        "documents",
                        "width",
                        "height",
                        "depth",
                        "netWeight",
                        "grossWeight",
                        "published",
                        "dormant",
                        "tracked",
                        "category.1",
                        "category.2",
                        "category.3",
                        "category.4",
                        "category.5",
                        "category.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference like 'EM%'",
                "name = 'Café moulu 250 g'",
                "description = 'Doux'",
                "net = 4.5",
                "gross > 4.7",
                "vatRate = 5.5",
                "master = 'EM'",
                "category = 'Boissons/Café'",
                "category.1 = 'Boissons' and category.2 = 'Café' and category.3 is null",
                "images = 1",
                "tracked = true"
            })
    void sayWhatTheArticleSays(String filter) {
        assertThat(ArticleFields.known().bind(Filter.parse(filter)).test(COFFEE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description is null",
                "net is null",
                "gross is null",
                "vatRate is null",
                "master is null",
                "category is null",
                "category.1 is null",
                "images = 0",
                "tracked is null"
            })
    void sayNothingWhereTheArticleSaysNothing(String filter) {
        assertThat(ArticleFields.known().bind(Filter.parse(filter)).test(BARE)).isTrue();
    }
}
