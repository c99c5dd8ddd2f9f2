package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Document;
import dev.navette.model.Filter;
import dev.navette.model.Image;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.LocalTexts;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-4")
class ArticleFieldsTest {

    private static final Article COFFEE = Article.named("EM-1", "Café moulu 250 g")
            .with(new ArticleTexts(
                    "Café moulu 250 g", "Doux", "Bon", Map.of("en", new LocalTexts("Ground coffee", "Good", "Mild"))))
            .with(new ArticlePrices(Money.of("4.50", "EUR"), Money.of("4.75", "EUR"), new BigDecimal("5.5"))
                    .withVatCode("2"))
            .with(new ArticleStock(new Reference("EM-1"), true, Map.of()))
            .with(ArticleRelations.of("EM"))
            .with(ArticleClassification.of("Boissons", "Café", "Moulu", "Bio", "Doux", "Sac")
                    .differingIn(new Attribute("Poids", "250 g"), new Attribute("Poids", "500 g")))
            .with(ArticleMedia.of(Image.of("em-1.jpg", new byte[] {1}))
                    .withDocuments(Document.of("em-1.pdf", new byte[] {2})))
            .with(new ArticleIdentification("3017620422003", "L'Or", "Port"))
            .with(new ArticleMeasures(
                    Length.of("5", LengthUnit.CENTIMETRE),
                    Length.of("6", LengthUnit.CENTIMETRE),
                    Length.of("7", LengthUnit.CENTIMETRE),
                    Weight.of("0.25", WeightUnit.KILOGRAM),
                    Weight.of("0.3", WeightUnit.KILOGRAM)))
            .with(new ArticlePublication(true, false, ArticlePublication.Blocked.PARTLY))
            .withCustom(Map.of("Rayon", "A3", "Rayon 2", "B", "\"x\"", "C"));

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
                "category = 'Boissons/Café/Moulu/Bio/Doux/Sac'",
                "category.1 = 'Boissons' and category.2 = 'Café' and category.3 = 'Moulu'",
                "images = 1",
                "documents = 1",
                "tracked = true",
                "summary = 'Bon'",
                "barcode = '3017620422003'",
                "brand = 'L''Or'",
                "supplier = 'Port'",
                "vatCode = '2'",
                "width = 50",
                "height = 60",
                "depth = 70",
                "netWeight = 250",
                "grossWeight = 300",
                "published = true and dormant = false",
                "blocked = 'partly'",
                "category.4 = 'Bio' and category.5 = 'Doux' and category.6 = 'Sac'",
                "attribute.Poids = '250 g'",
                "\"name@en\" = 'Ground coffee'",
                "\"summary@en\" = 'Good'",
                "[description@en] = 'Mild'",
                "custom.Rayon = 'A3'",
                "[custom.Rayon 2] = 'B'",
                "\"custom.\"\"x\"\"\" = 'C'"
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
                "documents = 0",
                "tracked is null",
                "summary is null and barcode is null and brand is null and supplier is null and vatCode is null",
                "width is null and height is null and depth is null",
                "netWeight is null and grossWeight is null",
                "blocked = 'not'",
                "category.6 is null",
                "attribute.Poids is null",
                "custom.Rayon is null",
                "\"name@en\" is null and \"summary@en\" is null and \"description@en\" is null"
            })
    void sayNothingWhereTheArticleSaysNothing(String filter) {
        assertThat(ArticleFields.known().bind(Filter.parse(filter)).test(BARE)).isTrue();
    }
}
