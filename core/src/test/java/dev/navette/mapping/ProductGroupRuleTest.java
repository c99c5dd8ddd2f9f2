package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.model.WarehouseStock;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-12")
class ProductGroupRuleTest {

    private final ProductGroupRule rule =
            new ProductGroupRule(new ProductRule(new PriceRule(Basis.NET), StockRule.available(Set.of("PARIS")))
                    .along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES));

    @Test
    void makesAVariantOfEachMember() {
        Article small = member("TS-S", "T-shirt S", "19.00", 3);
        Article large = member("TS-L", "T-shirt L", "21.00", 0);

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(large, small)));

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt S", null), null, null)
                                .withVariants(List.of(form("TS-L", "21.00", 0), form("TS-S", "19.00", 3)))));
    }

    @Test
    void showsTheArticleOfTheMasterReferenceWhereverItStands() {
        Article master = member("TS", "T-shirt", "20.00", 1)
                .with(ArticleClassification.of("Vêtements"))
                .with(new ArticleRelations(new Reference("TS"), List.of(new Reference("TS-L"), new Reference("PULL"))));
        Article large = member("TS-L", "T-shirt L", "21.00", 0);

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(master, large)));
        Mapped<Product> elsewhere = rule.map(new Group<>("TS", List.of(large, master)));

        assertThat(((Mapped.Ready<Product>) elsewhere).element().name()).isEqualTo("T-shirt");
        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt", null), null, null)
                                .withVariants(List.of(form("TS", "20.00", 1), form("TS-L", "21.00", 0)))
                                .withRelated(List.of(new Reference("PULL")))
                                .withCategory(Term.first("category", "Vêtements"))));
    }

    @Test
    void makesASimpleProductOfAnArticleOfItsOwn() {
        Article coffee = Article.named("EM-1", "Café moulu 250 g");

        Mapped<Product> mapped = rule.map(new Group<>("EM-1", List.of(coffee)));

        assertThat(mapped).isEqualTo(rule.single().map(coffee));
    }

    @Test
    void makesOneVariantOfASoleMember() {
        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(member("TS-S", "T-shirt S", "19.00", 3))));

        assertThat(mapped)
                .isEqualTo(new Mapped.Ready<>(
                        new Product(new Reference("TS"), new ProductTexts("T-shirt S", null), null, null)
                                .withVariants(List.of(form("TS-S", "19.00", 3)))));
    }

    @Test
    void refusesWithEverythingThatIsWrongAndNamesTheMembers() {
        Article cheap = member("TS-L", "T-shirt L", "-1", 0);
        Article again = member("TS-L", "T-shirt L", "21.00", 0);
        Article nameless = member("TS-S", "T-shirt S", "-2", 3).with(new ArticleTexts(" ", null));

        Mapped<Product> mapped = rule.map(new Group<>("TS", List.of(cheap, again, nameless)));

        assertThat(mapped)
                .isEqualTo(new Mapped.Refused<>(List.of(
                        new Problem(
                                "$.members[2].texts.name",
                                "article TS-S: it has no name",
                                "Name the article in the ERP"),
                        new Problem(
                                "$.members[0].prices",
                                "article TS-L: its price is -1.00 EUR net, below zero",
                                "Correct the price in the ERP"),
                        new Problem(
                                "$.members[1].reference",
                                "article TS-L: another article of the group has its reference",
                                "Give one of the two another reference in the ERP"),
                        new Problem(
                                "$.members[2].prices",
                                "article TS-S: its price is -2.00 EUR net, below zero",
                                "Correct the price in the ERP"))));
    }

    @Test
    void makesAVariantOfEachOfSeveralThoughTheirMasterIsNotSaid() {
        Article small = Article.named("TS-S", "S");
        Article large = Article.named("TS-L", "L");

        assertThat(product(rule.single(), small, large).variants())
                .extracting(Variant::reference)
                .containsExactly(small.reference(), large.reference());
    }

    @Test
    void refusesAGroupOfNobody() {
        assertThatThrownBy(() -> rule.map(new Group<>("TS", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the group TS has no members");
    }

    @Test
    void isCalledAsTheLastArticleThatHasALabelSays() {
        ProductRule labelled =
                ProductRule.of(Basis.NET).with(new VariantRule("master", List.of(), "custom.Titre", true));
        Article small = member("TS-S", "T-shirt S", "19.00", 3).withCustom(Map.of("Titre", "T-shirt\ncoton"));
        Article large = member("TS-L", "T-shirt L", "21.00", 0);
        Article nameless = large.with(new ArticleTexts(" ", "Bio"));

        assertThat(product(labelled, small, large).texts()).isEqualTo(new ProductTexts("T-shirt coton", null));
        assertThat(product(labelled, large.withCustom(Map.of("Titre", "Maillot")), small)
                        .name())
                .isEqualTo("T-shirt coton");
        assertThat(product(labelled, small, large.withCustom(Map.of("Titre", "Maillot")))
                        .name())
                .isEqualTo("Maillot");
        assertThat(product(labelled, small, nameless).texts())
                .isEqualTo(new ProductTexts("T-shirt coton", "<p>Bio</p>"));
        assertThat(product(labelled, large).name()).isEqualTo("T-shirt L");
    }

    @Test
    @Tag("ART-17")
    void isShownBesideNothingOfItsOwnGroup() {
        ProductRule related = ProductRule.of(Basis.NET).along(ProductField.RELATED, ProductField.BETTER);
        List<Reference> beside = Stream.of("TS-L", "TS-S-XXL", "TS-M", "TS-S", "PULL", "TS")
                .map(Reference::new)
                .toList();
        Article small = member("TS-S", "T-shirt S", "19.00", 3)
                .with(new ArticleRelations(new Reference("TS"), beside))
                .withForms(List.of(ArticleForm.of("TS-S-XXL", new Attribute("Taille", "XXL"))));
        Article large = member("TS-L", "T-shirt L", "21.00", 0);
        Article medium = member("TS-M", "T-shirt M", "20.00", 0)
                .withForms(List.of(ArticleForm.of("TS-M-1", new Attribute("Taille", "M"))));

        Product product = product(related, large, medium, small);

        assertThat(product.relations().related()).containsExactly(new Reference("PULL"));
        assertThat(product.relations().better()).containsExactly(new Reference("PULL"));
        assertThat(product(
                                related,
                                small.with(new ArticleRelations(new Reference("TS"), List.of(new Reference("TS"))))
                                        .withForms(List.of()))
                        .relations()
                        .related())
                .isNull();
    }

    @Test
    void makesAVariantOfEachFormOfAnArticle() {
        Article shirt = Article.named("TS", "T-shirt")
                .with(new ArticlePrices(Money.of("20", "EUR"), null, BigDecimal.TEN)
                        .withVatCode("1")
                        .withList("PRO", new ListPrice(Money.of("15", "EUR"), null)))
                .with(new ArticleIdentification("3017620422003", "L'Or", null))
                .with(new ArticleMeasures(
                        Length.of("5", LengthUnit.CENTIMETRE), null, null, null, Weight.of("2", WeightUnit.KILOGRAM)))
                .withForms(List.of(
                        new ArticleForm(
                                new Reference("TS-S"),
                                List.of(new Attribute("Taille", "S")),
                                "96385074",
                                ArticlePrices.NONE,
                                null,
                                Weight.of("1", WeightUnit.KILOGRAM)),
                        ArticleForm.of("TS-L", new Attribute("Taille", "L"))
                                .with(new ArticlePrices(null, Money.of("33", "EUR"), null))
                                .with(new ArticleStock(
                                        new Reference("TS-L"),
                                        true,
                                        Map.of("PARIS", WarehouseStock.real(Quantity.of(2)))))));
        ProductRule all = new ProductRule(
                        new PriceRule(Basis.NET).forGroup("PRO", "PRO"), StockRule.available(Set.of("PARIS")))
                .along(ProductField.BARCODE, ProductField.WEIGHT, ProductField.DIMENSIONS, ProductField.SPECIAL_PRICES);

        Product product = product(all, shirt);

        var width = new Dimensions(Length.of("50", LengthUnit.MILLIMETRE), null, null);
        assertThat(product.reference()).isEqualTo(new Reference("TS"));
        assertThat(product.sale()).isEqualTo(Sale.NONE);
        assertThat(product.variants())
                .containsExactly(
                        new Variant(
                                new Reference("TS-S"),
                                new Sale(
                                        new Price(Money.of("20", "EUR"), Basis.NET),
                                        List.of(SpecialPrice.of(
                                                Buyer.group("PRO"), new Price(Money.of("15", "EUR"), Basis.NET))),
                                        null,
                                        new Barcode("96385074"),
                                        Weight.of("1000", WeightUnit.GRAM),
                                        width,
                                        null)),
                        new Variant(
                                new Reference("TS-L"),
                                new Sale(
                                        new Price(Money.of("30", "EUR"), Basis.NET),
                                        List.of(),
                                        Quantity.of(2),
                                        null,
                                        Weight.of("2000", WeightUnit.GRAM),
                                        width,
                                        null)));
    }

    @Test
    @Tag("ART-20")
    void pricesAFormByItsOwnFiguresAsFarAsItHasAny() {
        SpecialPrice promotion = SpecialPrice.off(Buyer.ANYBODY, "10");
        Article shirt = Article.named("TS", "T-shirt")
                .with(new ArticlePrices(Money.of("20", "EUR"), null, new BigDecimal("20"))
                        .withVatCode("1")
                        .withSpecial(promotion));
        ProductRule rule = new ProductRule(new PriceRule(Basis.GROSS).forGroup("PRO", "PRO"), null)
                .with(new VatRule(Map.of("1", "standard", "2", "reduced-rate"), null, null))
                .along(ProductField.TAX_CLASS, ProductField.SPECIAL_PRICES);
        ArticlePrices reduced = new ArticlePrices(null, null, BigDecimal.TEN);

        assertThat(formOf(rule, shirt, ArticlePrices.NONE))
                .isEqualTo(Sale.of(gross("24"), null).withSpecial(List.of(promotion)));
        assertThat(formOf(rule, shirt, reduced))
                .isEqualTo(Sale.of(gross("22"), null).withSpecial(List.of(promotion)));
        assertThat(formOf(rule, shirt, new ArticlePrices(Money.of("30", "EUR"), null, null)))
                .isEqualTo(Sale.of(gross("36"), null).withSpecial(List.of()));
        assertThat(formOf(rule, shirt, reduced.withSpecial(SpecialPrice.off(Buyer.ANYBODY, "5"))))
                .isEqualTo(Sale.of(gross("22"), null).withSpecial(List.of(SpecialPrice.off(Buyer.ANYBODY, "5"))));
        assertThat(formOf(rule, shirt, reduced.withList("PRO", new ListPrice(Money.of("10", "EUR"), null))))
                .isEqualTo(Sale.of(gross("22"), null)
                        .withSpecial(List.of(promotion, SpecialPrice.of(Buyer.group("PRO"), gross("11")))));
        ListPrice pro = new ListPrice(Money.of("10", "EUR"), null);
        Article listed = shirt.with(shirt.prices().withList("PRO", pro));
        assertThat(formOf(rule, listed, reduced).special()).hasSize(2);
        assertThat(formOf(rule, listed, new ArticlePrices(Money.of("30", "EUR"), null, null))
                        .special())
                .isEmpty();
        assertThat(formOf(rule, shirt, new ArticlePrices(null, Money.of("30", "EUR"), null).withList("PRO", pro))
                        .special())
                .containsExactly(SpecialPrice.of(Buyer.group("PRO"), gross("12")));
        assertThat(rule.map(shirt.withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                        ArticleForm.of("TS-L", new Attribute("Taille", "L"))
                                .with(ArticlePrices.NONE.withVatCode("2"))))))
                .isInstanceOf(Mapped.Refused.class);
    }

    @Test
    @Tag("ART-26")
    void contributesForTheRecyclingOfAFormAsItsArticleDoesUnlessItSaysOtherwise() {
        ProductRule rule = ProductRule.of(Basis.GROSS).along(ProductField.ECO_PARTICIPATION);
        Article lamp = Article.named("LA", "Lampe").with(ArticlePrices.NONE.withEcoParticipation(gross("0.10")));

        assertThat(formOf(rule, lamp, ArticlePrices.NONE).ecoParticipation()).isEqualTo(gross("0.10"));
        assertThat(formOf(rule, lamp, ArticlePrices.NONE.withEcoParticipation(gross("0.20")))
                        .ecoParticipation())
                .isEqualTo(gross("0.20"));
    }

    private static Sale formOf(ProductRule rule, Article article, ArticlePrices own) {
        ArticleForm form = ArticleForm.of("TS-S", new Attribute("Taille", "S")).with(own);
        return product(rule, article.withForms(List.of(form))).variants().get(0).sale();
    }

    private static Price gross(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.GROSS);
    }

    @Test
    @Tag("ART-10")
    void doesNotGiveEachFormTheArticlesOwnBarcode() {
        ProductRule byField = new ProductRule(
                new PriceRule(Basis.NET),
                null,
                Set.of(ProductField.BARCODE),
                TextRule.USUAL,
                VatRule.NONE,
                SortingRule.USUAL,
                "custom.EAN",
                MeasureRule.USUAL,
                RelationRule.USUAL,
                VariantRule.USUAL);
        Article shirt = Article.named("TS", "T-shirt").withCustom(Map.of("EAN", "3017620422003"));
        List<ArticleForm> forms = List.of(
                ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                ArticleForm.of("TS-L", new Attribute("Taille", "L")));

        assertThat(product(byField, shirt).sale().barcode()).isEqualTo(new Barcode("3017620422003"));
        assertThat(product(byField, shirt.withForms(forms)).variants())
                .allMatch(variant -> variant.sale().barcode() == null);
    }

    @Test
    void namesTheFormsOfWhichSomethingIsWrong() {
        Article shirt = Article.named("TS", " ")
                .withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                        ArticleForm.of("TS-S", new Attribute("Taille", "M"))
                                .with(new ArticlePrices(Money.of("-1", "EUR"), null, null))));

        assertThat(new ProductGroupRule(ProductRule.of(Basis.NET)).map(new Group<>("TS", List.of(shirt))))
                .isEqualTo(new Mapped.Refused<>(List.of(
                        new Problem("$.texts.name", "it has no name", "Name the article in the ERP"),
                        new Problem(
                                "$.forms[1].reference",
                                "article TS-S: another article of the group has its reference",
                                "Give one of the two another reference in the ERP"),
                        new Problem(
                                "$.forms[1].prices",
                                "article TS-S: its price is -1.00 EUR net, below zero",
                                "Correct the price in the ERP"))));
    }

    private static Product product(ProductRule single, Article... members) {
        return ((Mapped.Ready<Product>) new ProductGroupRule(single).map(new Group<>("TS", List.of(members))))
                .element();
    }

    private static Article member(String reference, String name, String net, long units) {
        return Article.named(reference, name)
                .with(new ArticlePrices(Money.of(net, "EUR"), null, null))
                .with(new ArticleStock(
                        new Reference(reference), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(units)))))
                .with(ArticleRelations.of("TS"));
    }

    private static Variant form(String reference, String net, long units) {
        return new Variant(new Reference(reference), new Price(Money.of(net, "EUR"), Basis.NET), Quantity.of(units));
    }

    @Test
    void putsOneVariantInFront() {
        Article dear = member("TS-L", "T-shirt L", "21.00", 0);
        Article cheap = member("TS-S", "T-shirt S", "19.00", 3);
        Article free = member("TS-X", "T-shirt X", "19.00", 3);
        ProductRule front = rule.single().along(ProductField.USUAL);

        assertThat(usual(front, dear, cheap, free)).containsExactly(true, false, false);
        assertThat(usual(front.with(VariantRule.USUAL.showing(VariantRule.Usual.CHEAPEST)), dear, cheap, free))
                .containsExactly(false, true, false);
        assertThat(usual(rule.single(), dear, cheap, free)).containsOnlyNulls();
    }

    private static List<@Nullable Boolean> usual(ProductRule single, Article... members) {
        var mapped = (Mapped.Ready<Product>) new ProductGroupRule(single).map(new Group<>("TS", List.of(members)));
        return mapped.element().variants().stream()
                .<@Nullable Boolean>map(Variant::usual)
                .toList();
    }
}
