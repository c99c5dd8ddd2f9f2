package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.mapping.CategoryRule.By;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleComponents;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Component;
import dev.navette.model.Constraints;
import dev.navette.model.Document;
import dev.navette.model.FieldValue;
import dev.navette.model.Image;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Variant;
import dev.navette.model.WarehouseStock;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Which fields of an article travel, what they become, and that what does not travel is not looked at. */
@Tag("ART-1")
@Tag("ART-25")
class ProductFieldsSentTest {

    private static final Set<ProductField> ALWAYS =
            EnumSet.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.PRICE);
    private static final Set<ProductField> NEVER = EnumSet.of(
            ProductField.ACTIVE,
            ProductField.SOLD,
            ProductField.OPTIONS,
            ProductField.OWN_IMAGES,
            ProductField.QUANTITY);

    private static final Article FULL = Article.named("EM-1", "Café")
            .with(new ArticleTexts("Café", "Doux", "Bon", Map.of()))
            .with(new ArticlePrices(Money.of("10", "EUR"), null, BigDecimal.TEN)
                    .withVatCode("1")
                    .withSpecial(SpecialPrice.off(Buyer.group("PRO"), "10"))
                    .withEcoParticipation(new Price(Money.of("0.10", "EUR"), Basis.NET)))
            .with(new ArticleStock(new Reference("EM-1"), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(5)))))
            .with(new ArticleRelations(
                    null,
                    List.of(new Reference("EM-2")),
                    new ArticleComponents(
                            ArticleComponents.Kind.SALE,
                            List.of(new Component(new Reference("EM-3"), Quantity.of(2))))))
            .with(ArticleClassification.of("Boissons", "Café"))
            .with(ArticleMedia.of(Image.of("a.jpg", new byte[] {1}))
                    .withDocuments(Document.of("a.pdf", new byte[] {2})))
            .with(new ArticleIdentification("3017620422003", "L'Or", "Port"))
            .with(new ArticleMeasures(
                    Length.of("5", LengthUnit.CENTIMETRE), null, null, Weight.of("1", WeightUnit.KILOGRAM), null))
            .withCustom(Map.of("Origine", "Brésil", "Titre", "Café du Brésil"));

    private static final Map<ProductField, String> VALUES = Map.ofEntries(
            Map.entry(ProductField.NAME, "Café"),
            Map.entry(ProductField.SUMMARY, "<p>Bon</p>"),
            Map.entry(ProductField.DESCRIPTION, "<p>Doux</p>"),
            Map.entry(ProductField.META, "Café du Brésil"),
            Map.entry(ProductField.PRICE, "10.00 EUR NET"),
            Map.entry(ProductField.SPECIAL_PRICES, "group PRO 1 10 %"),
            Map.entry(ProductField.WEIGHT, "1000 g"),
            Map.entry(ProductField.DIMENSIONS, "50 mm"),
            Map.entry(ProductField.BARCODE, "3017620422003"),
            Map.entry(ProductField.BRAND, "brand:L'Or"),
            Map.entry(ProductField.SUPPLIER, "supplier:Port"),
            Map.entry(ProductField.IMAGES, Image.of("a.jpg", new byte[] {1}).hash()),
            Map.entry(
                    ProductField.DOCUMENTS,
                    "a.pdf " + Document.of("a.pdf", new byte[] {2}).hash()),
            Map.entry(ProductField.FEATURES, "feature:Origine/Brésil"),
            Map.entry(ProductField.CATEGORY, "category:Boissons/Café"),
            Map.entry(ProductField.CATEGORIES, "category:Boissons"),
            Map.entry(ProductField.TAX_CLASS, "standard"),
            Map.entry(ProductField.ECO_PARTICIPATION, "0.10 EUR NET"),
            Map.entry(ProductField.RELATED, "EM-2"),
            Map.entry(ProductField.BETTER, "EM-2"),
            Map.entry(ProductField.COMPONENTS, "EM-3 2"));

    private static final ProductRule RULE = ProductRule.of(Basis.NET)
            .with(new TextRule(
                    new TextSources("name", "summary", "description", "custom.Titre", null, null, null),
                    Map.of(),
                    TextRule.Form.TEXT))
            .with(new VatRule(Map.of("1", "standard"), null, null))
            .with(SortingRule.USUAL
                    .feature("Origine", "custom.Origine")
                    .with(new CategoryRule(List.of(), List.of(), null, ",", By.NAME, true)));

    @ParameterizedTest
    @EnumSource(ProductField.class)
    void travelWhereTheyAreChosenAndOthersDoNot(ProductField chosen) {
        Product product = made(RULE.along(chosen), FULL);

        for (ProductField field : ProductField.values()) {
            boolean text = field == ProductField.SUMMARY || field == ProductField.META;
            boolean sent = ALWAYS.contains(field) || text || (field == chosen && !NEVER.contains(field));
            FieldValue value = value(field, product);
            assertThat(value == null ? null : value.toString())
                    .as(field.code())
                    .isEqualTo(sent ? VALUES.get(field) : null);
        }
    }

    @Test
    void areTheseUnlessMoreAreChosen() {
        ProductRule usual = ProductRule.of(Basis.NET);

        for (ProductField field : ProductField.values()) {
            assertThat(usual.sends(field)).as(field.code()).isEqualTo(ALWAYS.contains(field));
            assertThat(usual.along(field).sends(field)).as(field.code()).isEqualTo(field != ProductField.QUANTITY);
        }
        assertThat(usual.with(StockRule.available(Set.of("PARIS"))).sends(ProductField.QUANTITY))
                .isTrue();
        assertThat(usual.problems()).isEmpty();
    }

    @Test
    @Tag("ART-19")
    void haveTheQuantityWithARuleForIt() {
        assertThat(made(RULE.with(StockRule.available(Set.of("PARIS"))), FULL).quantity())
                .isEqualTo(Quantity.of(5));
    }

    @Test
    void areRefusedOnlyWhereTheyTravel() {
        Article wrong = Article.named("EM-1", "Café")
                .with(new ArticlePrices(null, null, null)
                        .withVatCode("9")
                        .withSpecial(SpecialPrice.off(Buyer.ANYBODY, "101"))
                        .withEcoParticipation(new Price(Money.of("-1", "EUR"), Basis.NET)))
                .with(new ArticleRelations(
                        null,
                        List.of(),
                        new ArticleComponents(
                                ArticleComponents.Kind.SALE,
                                List.of(new Component(new Reference("EM-1"), Quantity.of(2))))))
                .with(ArticleClassification.of("Boissons", " "))
                .with(new ArticleIdentification("301762042200", null, null))
                .with(new ArticleMeasures(
                        Length.of("-5", LengthUnit.CENTIMETRE),
                        null,
                        null,
                        Weight.of("-1", WeightUnit.KILOGRAM),
                        null));
        ProductRule all = RULE.along(ProductField.values());

        assertThat(made(RULE, wrong).name()).isEqualTo("Café");
        assertThat(((Mapped.Refused<Product>) all.map(wrong)).problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.relations.components",
                        "$.classification.category",
                        "$.prices.special[0]",
                        "$.prices.ecoParticipation",
                        "$.prices.vatCode",
                        "$.identification.barcode",
                        "$.measures.weight",
                        "$.measures.width");
        for (ProductField field : List.of(ProductField.CATEGORY, ProductField.CATEGORIES)) {
            assertThat(((Mapped.Refused<Product>) RULE.along(field).map(wrong)).problems())
                    .containsExactly(new Problem(
                            "$.classification.category",
                            "a level of its category is blank",
                            "Fill every level down to the last one in the ERP"));
        }
    }

    @Test
    @Tag("ART-10")
    void takeABarcodeAsPeopleWriteItFromTheFieldThatIsChosen() {
        ProductRule byField = barcode("custom.EAN").along(ProductField.BARCODE);

        assertThat(made(byField, FULL).sale().barcode()).isNull();
        assertThat(made(byField, FULL.withCustom(Map.of("EAN", " 3 017620\u00A0422003\n")))
                        .sale()
                        .barcode())
                .hasToString("3017620422003");
        assertThat(made(byField, FULL.withCustom(Map.of("EAN", "\u00A0 ")))
                        .sale()
                        .barcode())
                .isNull();
        assertThat(byField.map(FULL.withCustom(Map.of("EAN", "3017620422004"))))
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.identification.barcode",
                        "3017620422004 is no barcode: its last digit is 4 where 3 is expected",
                        "Compare it with the label: if the others are right, it is 3017620422003"))));
    }

    @Test
    void areRefusedWhereTheOptionsContradictEachOther() {
        ProductRule rule = ProductRule.of(Basis.NET).along(ProductField.values());

        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.vat", "no tax class is named", "Name them, or leave tax-class out"),
                        new Problem("$.sorting.features", "no feature is named", "Name them, or leave features out"),
                        new Problem("$.stock", "missing, and quantity travels along", "Name the warehouses"),
                        new Problem("$.along", "active is not an article's", "Use the activation flow for it"),
                        new Problem("$.along", "sold is not an article's", "Use the activation flow for it"));
        assertThat(RULE.with(StockRule.available(Set.of("PARIS")))
                        .along(ProductField.TAX_CLASS, ProductField.FEATURES, ProductField.QUANTITY)
                        .problems())
                .isEmpty();
    }

    @Test
    void areRefusedWithAllThatIsWrongInTheRulesBelow() {
        ProductRule rule = new ProductRule(
                        new PriceRule(Basis.NET).forGroup("PRO", "T1").forGroup("PRO", "T2"),
                        StockRule.available(Set.of("PARIS")).keepingBack(Quantity.of(-1)))
                .with(TextRule.USUAL.translated("en_GB", TextSources.SHEET))
                .with(new VatRule(Map.of(), "standard", null))
                .with(SortingRule.USUAL.feature("Origine", "pays"))
                .with(new VariantRule("père", List.of(), null, true));

        assertThat(rule.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.prices.groups.T2",
                        "$.stock.safety",
                        "$.texts.translations.en_GB",
                        "$.vat.usualRate",
                        "$.sorting.features.Origine",
                        "$.variants.master");
        assertThat(Constraints.problems(barcode("ean"), "$"))
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly("$.barcode: there is no field ean");
    }

    @Test
    void keepTheOtherRulesWhereOneIsExchanged() {
        var prices = new PriceRule(Basis.GROSS);
        var measures = new MeasureRule(MeasureRule.Used.NET);
        var relations = new RelationRule(Set.of());
        var variants = new VariantRule("brand", List.of(), null, false);
        ProductRule rule = barcode("custom.EAN")
                .along(ProductField.BRAND)
                .with(prices)
                .with(StockRule.available(Set.of("PARIS")))
                .with(RULE.texts())
                .with(RULE.vat())
                .with(RULE.sorting())
                .with(measures)
                .with(relations)
                .with(variants)
                .along(ProductField.WEIGHT);

        assertThat(rule)
                .isEqualTo(new ProductRule(
                        prices,
                        StockRule.available(Set.of("PARIS")),
                        Set.of(ProductField.BRAND, ProductField.WEIGHT),
                        RULE.texts(),
                        RULE.vat(),
                        RULE.sorting(),
                        "custom.EAN",
                        measures,
                        relations,
                        variants));
        assertThat(rule.with(prices).with(rule.texts()).with(rule.vat()).with(rule.sorting()))
                .isEqualTo(rule);
        assertThat(rule.with(measures)
                        .with(relations)
                        .with(variants)
                        .with((StockRule) null)
                        .stock())
                .isNull();
    }

    private static ProductRule barcode(String field) {
        return new ProductRule(
                new PriceRule(Basis.NET),
                null,
                Set.of(),
                TextRule.USUAL,
                VatRule.NONE,
                SortingRule.USUAL,
                field,
                MeasureRule.USUAL,
                RelationRule.USUAL,
                VariantRule.USUAL);
    }

    private static Product made(ProductRule rule, Article article) {
        return ((Mapped.Ready<Product>) rule.map(article)).element();
    }

    private static @Nullable FieldValue value(ProductField field, Product product) {
        FieldValue page = ProductFields.valueOf(field, product);
        return page != null ? page : ProductFields.valueOf(field, new Variant(product.reference(), product.sale()));
    }
}
