package dev.navette.flow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.navette.mapping.CategoryRule;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.SortingRule;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.TextRule;
import dev.navette.mapping.TextSources;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.mapping.VatRule;
import dev.navette.memory.ShopProduct;
import dev.navette.memory.ShopVariant;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleComponents;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Component;
import dev.navette.model.Field;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.LocalTexts;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Variant;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** What a policy keeps is what the shop had, whatever is written beside it. */
@Tag("ART-21")
class FieldPolicyTest {

    private static final List<ProductField> ALL = Stream.of(ProductField.values())
            .filter(field -> field != ProductField.ACTIVE && field != ProductField.SOLD)
            .toList();

    private static final ProductRule EVERYTHING = new ProductRule(
                    new PriceRule(Basis.NET), StockRule.available(java.util.Set.of("PARIS")))
            .along(ALL.toArray(new ProductField[0]))
            .with(new TextRule(
                            new TextSources("name", "summary", "description", "name", "summary", "custom.mots", "name"),
                            Map.of(),
                            TextRule.Form.TEXT)
                    .translated("en", new TextSources("name@en", null, "description@en", "name@en", null, null, null)))
            .with(new VatRule(Map.of("N", "standard", "R", "reduced"), null, null))
            .with(SortingRule.USUAL
                    .feature("Torréfaction", "custom.torrefaction")
                    .with(new CategoryRule(List.of(), List.of(), "custom.rayons", ",", CategoryRule.By.NAME, true)));

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    static Stream<UpdatePolicy> policies() {
        var policies = new ArrayList<UpdatePolicy>();
        ALL.forEach(field -> policies.add(UpdatePolicy.erpLeads().keeping(field)));
        ALL.forEach(field -> policies.add(UpdatePolicy.erpLeads()
                .keeping(ALL.stream().filter(other -> other != field).toArray(ProductField[]::new))));
        policies.add(UpdatePolicy.stockAndImagesOnly().writing(ProductField.PRICE, ProductField.NAME));
        policies.add(UpdatePolicy.erpLeads());
        policies.add(UpdatePolicy.erpLeads().mainLanguageOnly());
        policies.add(UpdatePolicy.shopOwnsTexts());
        policies.add(UpdatePolicy.stockAndImagesOnly());
        policies.add(UpdatePolicy.pagesUntouched());
        return policies.stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void leavesWhatIsKeptOfAProductThatAPersonMade(UpdatePolicy policy) {
        others();
        Article first = article("EM-1", 1);
        Product own = mapped(article("EM-1", 9)); // what the merchant has is something else in every field
        epicerie.erp.put(first);
        makeWhatItNames(9);
        epicerie.shop.put(own);
        ShopProduct before = epicerie.product("EM-1");

        String counts = epicerie.run(export(policy));

        ShopProduct after = epicerie.product("EM-1");
        assertThat(counts).startsWith("3 read: ").doesNotContain("parked").doesNotContain("failed");
        assertThat(after.shown()).isEqualTo(expected(before.shown(), mapped(first), policy));

        epicerie.erp.put(article("EM-1", 2));
        epicerie.run(export(policy));

        assertThat(epicerie.product("EM-1").shown())
                .isEqualTo(expected(before.shown(), mapped(article("EM-1", 2)), policy));
        assertThat(epicerie.run(export(policy))).isEqualTo("3 read: 3 unchanged");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void writesEverythingOfAProductThatItMakes(UpdatePolicy policy) {
        others();
        epicerie.erp.put(article("EM-1", 1));

        epicerie.run(export(policy));

        Product made = epicerie.product("EM-1").shown();
        assertThat(made).isEqualTo(mapped(article("EM-1", 1)));

        epicerie.erp.put(article("EM-1", 2));
        epicerie.run(export(policy));

        assertThat(epicerie.product("EM-1").shown()).isEqualTo(expected(made, mapped(article("EM-1", 2)), policy));
    }

    @ParameterizedTest
    @MethodSource("policies")
    @Tag("ART-12")
    void keepsOfVariantsWhatItKeepsOfProducts(UpdatePolicy policy) {
        others();
        epicerie.erp.put(member("TS-S", "S", 1));
        epicerie.run(export(policy));
        Variant made = variant("TS-S");
        assertThat(made).isEqualTo(sold(member("TS-S", "S", 1)).withUsual(true));

        epicerie.erp.put(member("TS-S", "S", 2));
        epicerie.erp.put(member("TS-L", "L", 2));
        epicerie.run(export(policy));

        assertThat(variant("TS-S"))
                .isEqualTo(expected(made, sold(member("TS-S", "S", 2)).withUsual(false), policy));
        assertThat(variant("TS-L")).isEqualTo(sold(member("TS-L", "L", 2)).withUsual(true));
    }

    @Test
    void completesWhatItMadeOnceWhatItNamesIsThere() {
        epicerie.related("EM-1", "EM-2");
        ArticleExport export = ArticleExport.netPrices()
                .along(ProductField.RELATED)
                .under(UpdatePolicy.erpLeads().keeping(ProductField.RELATED));
        assertThat(epicerie.run(export)).isEqualTo("1 read: 1 deferred");
        assertThat(epicerie.run(export)).isEqualTo("1 read: 1 deferred");

        epicerie.article("EM-2", "Thé vert");
        epicerie.run(export);

        assertThat(epicerie.product("EM-1").related()).hasSize(1);
        epicerie.article("EM-3", "Cacao");
        epicerie.related("EM-1", "EM-3");
        assertThat(epicerie.run(export)).isEqualTo("3 read: 1 created, 2 unchanged");
        assertThat(epicerie.product("EM-1").shown().relations().related()).containsExactly(new Reference("EM-2"));
    }

    @Test
    void completesWhatItCouldWriteInPart() {
        epicerie.article("EM-2", "Thé");
        epicerie.related("EM-1", "EM-2", "EM-3");
        ArticleExport export = ArticleExport.netPrices()
                .along(ProductField.RELATED)
                .under(UpdatePolicy.erpLeads().keeping(ProductField.RELATED));
        assertThat(epicerie.run(export)).isEqualTo("2 read: 1 created, 1 deferred");
        assertThat(epicerie.product("EM-1").related()).hasSize(1);

        epicerie.article("EM-3", "Cacao");
        epicerie.run(export);

        assertThat(epicerie.product("EM-1").related()).hasSize(2);
        epicerie.related("EM-1", "EM-3");
        assertThat(epicerie.run(export)).isEqualTo("3 read: 3 unchanged");
        assertThat(epicerie.product("EM-1").related()).hasSize(2);
    }

    @Test
    void waitsForNothingThatItDoesNotWrite() {
        epicerie.byHand("EM-1", "Café");
        epicerie.related("EM-1", "EM-2");
        ArticleExport export = ArticleExport.netPrices()
                .along(ProductField.RELATED)
                .under(UpdatePolicy.erpLeads().keeping(ProductField.RELATED));

        assertThat(epicerie.run(export)).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.run(export)).isEqualTo("1 read: 1 unchanged");
    }

    private static ArticleExport export(UpdatePolicy policy) {
        return ArticleExport.of(EVERYTHING).under(policy);
    }

    /** Articles that others name. */
    private void others() {
        epicerie.erp.put(taxed("EM-8", "Thé vert"));
        epicerie.erp.put(taxed("EM-9", "Cacao"));
        epicerie.shop.put(dev.navette.model.Term.first("customer-group", "PRO"));
        assertThat(epicerie.run(ArticleExport.netPrices())).isEqualTo("2 read: 2 created");
    }

    private static Article taxed(String reference, String name) {
        Article article = Epicerie.priced(reference, name);
        return article.with(article.prices().withVatCode("N"));
    }

    /** The merchant's product shows things of his own. */
    private void makeWhatItNames(int version) {
        Product own = mapped(article("EM-1", version));
        Stream.of(
                        Stream.ofNullable(own.classification().category()),
                        Stream.ofNullable(own.classification().brand()),
                        Stream.ofNullable(own.classification().supplier()),
                        Objects.requireNonNull(own.classification().categories()).stream(),
                        Objects.requireNonNull(own.classification().features()).stream())
                .flatMap(each -> each)
                .filter(term -> epicerie.shop.terms().stream()
                        .noneMatch(there -> there.term().equals(term)))
                .forEach(epicerie.shop::put);
        epicerie.shop.put("cafe-" + version + ".jpg", bytes("image " + version));
        epicerie.shop.put("notice-" + version + ".pdf", bytes("notice " + version));
    }

    private Product expected(Product before, Product wanted, UpdatePolicy policy) {
        Product page = before;
        for (Field field : ProductFields.of(List.of("en"))) {
            page = policy.keeps(field) ? page : ProductFields.copy(field, wanted, page);
        }
        Variant sold = expected(
                new Variant(before.reference(), before.sale()), new Variant(wanted.reference(), wanted.sale()), policy);
        return page.with(sold.sale());
    }

    private static Variant expected(Variant before, Variant wanted, UpdatePolicy policy) {
        Variant sold = before;
        for (Field field : ProductFields.sold()) {
            sold = policy.keeps(field) ? sold : ProductFields.copy(field, wanted, sold);
        }
        return sold;
    }

    /** What the shop has of a variant; its pictures too are the page's. */
    private Variant variant(String reference) {
        return epicerie.shop.variantsOf("TS").stream()
                .filter(variant -> variant.reference().value().equals(reference))
                .map(ShopVariant::shown)
                .findFirst()
                .orElseThrow();
    }

    /** What a member becomes, beside another. */
    private static Variant sold(Article member) {
        Product product = mapped(member.with(new ArticleRelations(null, List.of())));
        return new Variant(member.reference(), product.sale())
                .withOptions(List.of(dev.navette.model.Term.first("attribute", "Taille")
                        .below(member.classification().attributes().get(0).value())));
    }

    private static Product mapped(Article article) {
        return ((Mapped.Ready<Product>) EVERYTHING.map(article)).element();
    }

    private Article member(String reference, String size, int version) {
        Article all = article(reference, version);
        return all.with(new ArticleRelations(new Reference("TS"), List.of()))
                .with(ArticleMedia.NONE)
                .with(all.classification().differingIn(new Attribute("Taille", size)));
    }

    private Article article(String reference, int version) {
        var base = new Price(Money.of(version + ".10", "EUR"), Basis.NET);
        var stock = new dev.navette.model.ArticleStock(
                new Reference(reference), true, Map.of("PARIS", Epicerie.holding(10 + version, 0, 0)));
        return new Article(
                        new Reference(reference),
                        new ArticleTexts(
                                "Café " + version,
                                "Torréfaction " + version,
                                "Résumé " + version,
                                Map.of("en", new LocalTexts("Coffee " + version, null, "Roast " + version))),
                        new ArticlePrices(base.money(), null, new BigDecimal("20"))
                                .withVatCode(version % 2 == 0 ? "N" : "R")
                                .withSpecial(SpecialPrice.of(Buyer.group("PRO"), base)
                                        .from(Quantity.of(version)))
                                .withEcoParticipation(base),
                        stock)
                .with(new ArticleRelations(null, List.of(new Reference(version % 2 == 0 ? "EM-8" : "EM-9")))
                        .madeOf(new ArticleComponents(
                                ArticleComponents.Kind.SALE,
                                List.of(new Component(new Reference("EM-8"), Quantity.of(version))))))
                .with(new ArticleClassification(List.of("Boissons", "Chaudes", "Café " + version)))
                .with(new ArticleMedia(
                        List.of(epicerie.erp.image("cafe-" + version + ".jpg", bytes("image " + version))),
                        List.of(epicerie.erp.document("notice-" + version + ".pdf", bytes("notice " + version)))))
                .with(new ArticleIdentification(
                        version % 2 == 0 ? "4006381333931" : "5901234123457", "Marque " + version, "Maison " + version))
                .with(new ArticleMeasures(
                        Length.of(BigDecimal.valueOf(version), LengthUnit.CENTIMETRE),
                        Length.of("20", LengthUnit.CENTIMETRE),
                        null,
                        null,
                        Weight.of(BigDecimal.valueOf(version), WeightUnit.KILOGRAM)))
                .withCustom(Map.of(
                        "mots", "café, " + version,
                        "torrefaction", "degré " + version,
                        "rayons", "Soldes, Nouveautés " + version));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
