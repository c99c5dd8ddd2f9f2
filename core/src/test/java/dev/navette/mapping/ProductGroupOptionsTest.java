package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.VariantRule.Source;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** In what the variants of a group differ, and under which tax class it is sold. */
@Tag("ART-12")
class ProductGroupOptionsTest {

    private static final ProductRule SINGLE = ProductRule.of(Basis.NET).along(ProductField.OPTIONS);

    @Test
    void giveEachVariantTheValueOfEachAttribute() {
        Product product = made(group(
                member("TS-S", "Taille", "S", "Couleur", "Bleu"), member("TS-L", "Couleur", "Bleu", "Taille", "L")));

        assertThat(product.variants().get(0).options())
                .containsExactly(
                        Term.first("attribute", "Taille").below("S"),
                        Term.first("attribute", "Couleur").below("Bleu"));
        assertThat(product.variants().get(1).options())
                .containsExactly(
                        Term.first("attribute", "Couleur").below("Bleu"),
                        Term.first("attribute", "Taille").below("L"));
    }

    @Test
    void saySoWhereACombinationIsOfferedByNobody() {
        Mapped<Product> mapped = rule().map(group(
                member("TS-1", "Taille", "S", "Couleur", "Bleu"), member("TS-2", "Taille", "L", "Couleur", "Rouge")));

        assertThat(((Mapped.Ready<Product>) mapped).notes()).containsExactly("not offered: S Rouge, L Bleu");
    }

    @Test
    void areNotLookedAtUnlessTheyTravel() {
        Mapped<Product> mapped = new ProductGroupRule(ProductRule.of(Basis.NET))
                .map(group(member("TS-1", "Taille", "S"), member("TS-2"), member("TS-3", " ", "")));

        assertThat(((Mapped.Ready<Product>) mapped).notes()).isEmpty();
        assertThat(((Mapped.Ready<Product>) mapped).element().variants())
                .hasSize(3)
                .allMatch(variant -> variant.options() == null);
    }

    @Test
    void areRefusedWhereACustomerCannotTellTwoApart() {
        assertThat(refused(group(
                        member("TS-1", "Taille", "S", "Couleur", "Bleu"),
                        member("TS-2", "Couleur", "Bleu", "Taille", "S"),
                        member("TS-3", "Taille", "s", "Couleur", "Bleu"))))
                .containsExactly(new Problem(
                        "$.members[1].classification.attributes",
                        "article TS-2: it has the same as article TS-1: Couleur: Bleu, Taille: S",
                        "Give one of the two another value"));
    }

    @Test
    void areRefusedWhereTwoDifferInDifferentThings() {
        assertThat(refused(group(
                        member("TS-0"),
                        member("TS-1", "Taille", "S"),
                        member("TS-2", "Couleur", "Bleu", "Taille", "M"))))
                .containsExactly(
                        new Problem(
                                "$.members[0].classification.attributes",
                                "article TS-0: nothing tells it from the others of its group",
                                "Give all articles of the group a value of the same attributes"),
                        new Problem(
                                "$.members[2].classification.attributes",
                                "article TS-2: it differs in Couleur, Taille, and article TS-1 in Taille",
                                "Give all articles of the group a value of the same attributes"));
    }

    @Test
    void areRefusedWhereOneIsBlankOrSaidTwice() {
        assertThat(refused(group(
                        member("TS-1", "Taille", " "),
                        member("TS-2", "", "S"),
                        member("TS-3", "Taille", "S", "Taille", "M"),
                        member("TS-4", "Taille", "L", "Taille", "L"))))
                .containsExactly(
                        new Problem(
                                "$.members[0].classification.attributes",
                                "article TS-1: one of its attributes is blank: Taille: ",
                                "Fill its name and its value"),
                        new Problem(
                                "$.members[1].classification.attributes",
                                "article TS-2: one of its attributes is blank: : S",
                                "Fill its name and its value"),
                        new Problem(
                                "$.members[2].classification.attributes",
                                "article TS-3: it has two values of one attribute: Taille: S, Taille: M",
                                "Take one of them away"));
    }

    @Test
    void comeFromTheFieldsThatAreChosen() {
        ProductRule rule = SINGLE.with(new VariantRule(
                "custom.Père",
                List.of(Source.of("Taille", "custom.T"), new Source(null, "custom.N", "custom.V")),
                null,
                true));
        Article small =
                Article.named("TS-S", "T-shirt").withCustom(Map.of("Père", "TS", "T", "S", "N", "Fit", "V", "Slim"));
        Article large =
                Article.named("TS-L", "T-shirt").withCustom(Map.of("Père", "TS", "T", "L", "N", "Fit", "V", "Slim"));

        Mapped<Product> mapped = new ProductGroupRule(rule).map(new Group<>("TS", List.of(small, large)));

        assertThat(((Mapped.Ready<Product>) mapped).element().variants())
                .extracting(variant -> String.valueOf(variant.options()))
                .allMatch(options -> options.contains("attribute:Fit/Slim"));
    }

    @Test
    void addThoseOfAnArticleToThoseOfItsForms() {
        Article blue = member("TS-B", "Couleur", "Bleu")
                .withForms(List.of(
                        ArticleForm.of("TS-B-S", new Attribute("Taille", "S"), new Attribute("Couleur", "Bleu")),
                        ArticleForm.of("TS-B-L", new Attribute("Taille", "L"))));
        Article red = member("TS-R", "Taille", "S", "Couleur", "Rouge");

        Mapped<Product> mapped = rule().map(group(blue, red));

        assertThat(((Mapped.Ready<Product>) mapped).notes()).containsExactly("not offered: Rouge L");
    }

    @Test
    void areRefusedWithThePlaceOfTheForm() {
        Article shirt = Article.named("TS", "T-shirt")
                .withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                        ArticleForm.of("TS-X", new Attribute("Taille", "S"))));

        assertThat(refused(new Group<>("TS", List.of(shirt))))
                .extracting(Problem::path)
                .containsExactly("$.forms[1].classification.attributes");
        assertThat(refused(group(member("TS-L", "Taille", "L"), shirt.with(ArticleRelations.of("TS")))))
                .extracting(Problem::path)
                .containsExactly("$.members[1].forms[1].classification.attributes");
    }

    @Test
    @Tag("ART-7")
    void sellAProductUnderOneTaxClass() {
        var vat = new VatRule(Map.of("1", "standard", "2", "reduced-rate", "3", "standard"), null, null);
        ProductRule rule = ProductRule.of(Basis.NET).with(vat).along(ProductField.TAX_CLASS);
        Article first = taxed("TS-1", "1");

        Mapped<Product> same = new ProductGroupRule(rule).map(group(first, taxed("TS-2", "3")));
        Mapped<Product> different =
                new ProductGroupRule(rule).map(group(first, taxed("TS-2", "2"), taxed("TS-3", "2")));

        assertThat(((Mapped.Ready<Product>) same).element().classification().taxClass())
                .isEqualTo("standard");
        assertThat(different)
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.prices.vatCode",
                        "its articles have different tax classes: standard of TS-1, reduced-rate of TS-2",
                        "Give all articles of the group the same VAT in the ERP"))));
        assertThat(new ProductGroupRule(ProductRule.of(Basis.NET).with(vat))
                        .map(group(first, taxed("TS-2", "2")))
                        .kind())
                .isEqualTo(Mapped.Kind.READY);
    }

    private static Product made(Group<Article> group) {
        return ((Mapped.Ready<Product>) rule().map(group)).element();
    }

    private static List<Problem> refused(Group<Article> group) {
        return ((Mapped.Refused<Product>) rule().map(group)).problems();
    }

    private static ProductGroupRule rule() {
        return new ProductGroupRule(SINGLE);
    }

    private static Group<Article> group(Article... members) {
        return new Group<>("TS", Arrays.asList(members));
    }

    /** With names and values in turn. */
    private static Article member(String reference, String... attributes) {
        var own = new ArrayList<Attribute>();
        for (int i = 0; i < attributes.length; i += 2) {
            own.add(new Attribute(attributes[i], attributes[i + 1]));
        }
        return Article.named(reference, "T-shirt")
                .with(ArticleRelations.of("TS"))
                .with(new ArticleClassification(List.of(), own));
    }

    private static Article taxed(String reference, String code) {
        return member(reference).with(new ArticlePrices(null, null, BigDecimal.TEN).withVatCode(code));
    }
}
