package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.SortingRule;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.mapping.VatRule;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Money;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.model.Secret;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;
import dev.navette.profile.Profile;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.Requests;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Received;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A catalogue with everything that the shop has a place for, from an ERP to a WooCommerce shop and back to rest. */
class WholeCatalogueTest {

    private static final ProductRule EVERYTHING = ProductRule.of(Basis.NET)
            .with(StockRule.available(Set.of("PARIS")))
            .along(ProductField.CATEGORY, ProductField.CATEGORIES, ProductField.BRAND, ProductField.FEATURES)
            .along(ProductField.BARCODE, ProductField.WEIGHT, ProductField.DIMENSIONS, ProductField.TAX_CLASS)
            .along(ProductField.OPTIONS, ProductField.IMAGES, ProductField.RELATED, ProductField.SPECIAL_PRICES)
            .along(ProductField.SUPPLIER, ProductField.ECO_PARTICIPATION)
            .with(SortingRule.USUAL.feature("Torréfaction", "custom.torrefaction"))
            .with(new VatRule(Map.of("N", "standard", "R", "reduced-rate"), null, null));

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final FakeWooCommerce shop =
            FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
    private final FaultProxy wire = FaultProxy.before(shop.uri());
    private final MemoryErp erp = new MemoryErp("ebp");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(clock)
            .waiting(clock::advance)
            .build();

    @BeforeEach
    void aCatalogue() {
        shop.takesItselfFor(wire.uri());
        erp.put(coffee("12.50"));
        erp.stocking("CAF-1", "PARIS", 7);
        erp.put(Article.named("TEE", "Tee-shirt")
                .with(prices("20.00"))
                .withForms(List.of(
                        ArticleForm.of("TEE-S", new Attribute("Taille", "S")).with(prices("20.00")),
                        ArticleForm.of("TEE-M", new Attribute("Taille", "M")).with(prices("21.00")))));
        for (String size : List.of("100 g", "250 g")) {
            erp.put(Article.named("THE-" + size.substring(0, 3), "Thé vert " + size)
                    .with(prices("6.00"))
                    .with(ArticleClassification.of("Épicerie", "Thés").differingIn(new Attribute("Poids", size)))
                    .with(ArticleRelations.of("THE")));
        }
    }

    @AfterEach
    void close() {
        navette.close();
        wire.close();
        shop.close();
    }

    @Test
    @Tag("ART-1")
    void arrivesWithEverything() {
        Report report = run(export());

        assertThat(report.counts()).hasToString("4 read: 4 created");
        JsonNode coffee = product("CAF-1");
        assertThat(text(coffee, "name")).isEqualTo("Café & chicorée");
        assertThat(text(coffee, "regular_price")).isEqualTo("12.50");
        assertThat(text(coffee, "sale_price")).isEqualTo("10.00");
        assertThat(coffee.path("stock_quantity").intValue()).isEqualTo(7);
        assertThat(text(coffee, "global_unique_id")).isEqualTo("3017620422003");
        assertThat(text(coffee, "weight")).isEqualTo("0.25");
        assertThat(text(coffee.path("dimensions"), "width")).isEqualTo("8");
        assertThat(text(coffee, "tax_class")).isEqualTo("reduced-rate");
        assertThat(names(coffee.path("categories"))).containsExactly("Cafés");
        assertThat(names(coffee.path("brands"))).containsExactly("Dubois & Fils");
        assertThat(coffee.path("images")).hasSize(1);
        assertThat(coffee.path("cross_sell_ids").get(0).longValue())
                .isEqualTo(product("TEE").path("id").longValue());
        assertThat(names(coffee.path("attributes"))).containsExactly("Torréfaction");
        assertThat(shop.variationsOf(product("TEE").path("id").longValue()))
                .extracting(variation -> text(variation, "sku") + " " + text(variation, "regular_price"))
                .containsExactlyInAnyOrder("TEE-S 20.00", "TEE-M 21.00");
        assertThat(shop.variationsOf(product("THE").path("id").longValue()))
                .extracting(variation -> text(variation.path("attributes").get(0), "option"))
                .containsExactlyInAnyOrder("100 g", "250 g");
    }

    @Test
    @Tag("promise-5")
    void comesToRest() {
        run(export());
        shop.forgetRequests();

        Report report = run(export());

        assertThat(report.counts()).hasToString("4 read: 4 unchanged");
        assertThat(changing()).isEmpty();
    }

    @Test
    @Tag("promise-5")
    void sendsOnlyTheFieldThatChanged() {
        run(export());
        erp.put(coffee("13.00"));
        shop.forgetRequests();

        Report report = run(export());

        assertThat(report.counts()).hasToString("4 read: 1 updated, 3 unchanged");
        assertThat(changing()).hasSize(1);
        assertThat(new String(changing().get(0).body(), StandardCharsets.UTF_8))
                .contains("13.00")
                .doesNotContain("Café", "stock_quantity", "images");
    }

    @Test
    @Tag("ART-20")
    void aPercentageFollowsThePriceThatItIsOf() {
        erp.put(coffee("12.50")
                .with(prices("12.50").withVatCode("R").withSpecial(SpecialPrice.off(Buyer.ANYBODY, "10"))));
        run(export());
        erp.put(coffee("13.00")
                .with(prices("13.00").withVatCode("R").withSpecial(SpecialPrice.off(Buyer.ANYBODY, "10"))));

        run(export());

        assertThat(text(product("CAF-1"), "regular_price")).isEqualTo("13.00");
        assertThat(text(product("CAF-1"), "sale_price")).isEqualTo("11.70");
    }

    @Test
    @Tag("ART-20")
    void aPriceThatFallsBelowItsSpecialPriceIsForAPerson() {
        run(export());
        erp.put(coffee("9.00"));

        Report report = run(export());

        assertThat(report.counts()).hasToString("4 read: 3 unchanged, 1 parked");
        assertThat(report.tasks().get(0).notable().get(0).note())
                .contains("The special price 10.00 is not below the price 9.00");
        assertThat(text(product("CAF-1"), "sale_price"))
                .as("the shop did not drop it")
                .isEqualTo("10.00");
    }

    @Test
    @Tag("ART-21")
    void keepsWhatTheShopOwns() {
        run(export());
        long coffee = product("CAF-1").path("id").longValue();
        shop.change(coffee, json("name", "Notre café").put("description", "<p>À la main</p>"));
        erp.put(coffee("13.00").with(new ArticleTexts("Café renommé", "Autre texte")));

        run(export().under(UpdatePolicy.shopOwnsTexts()));

        assertThat(text(product("CAF-1"), "name")).isEqualTo("Notre café");
        assertThat(text(product("CAF-1"), "description")).contains("À la main");
        assertThat(text(product("CAF-1"), "regular_price")).isEqualTo("13.00");
    }

    @Test
    @Tag("ART-11")
    void leavesCategoriesAndAttributesOfThePersonInTheShop() {
        run(export());
        long coffee = product("CAF-1").path("id").longValue();
        long own = shop.putTerm("categories", "Nos coups de cœur", 0);
        ObjectNode changed = json("purchase_note", "Merci");
        changed.putArray("categories")
                .add(product("CAF-1").path("categories").get(0))
                .addObject()
                .put("id", own);
        shop.change(coffee, changed);
        erp.put(coffee("12.50").with(ArticleClassification.of("Épicerie", "Chicorées")));

        run(export());

        assertThat(names(product("CAF-1").path("categories")))
                .containsExactlyInAnyOrder("Chicorées", "Nos coups de cœur");
    }

    @Test
    @Tag("RUN-7")
    @Tag("promise-10")
    void isPlannedWithoutAWriteAndAppliedAsPlanned() {
        run(export());
        erp.put(coffee("13.00"));
        shop.forgetRequests();

        Plan plan = navette.plans().make(profile(export()));
        List<Received> whilePlanned = changing();
        Report report = navette.plans().apply(profile(export()), plan.id(), change -> true);

        assertThat(whilePlanned).isEmpty();
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(text(product("CAF-1"), "regular_price")).isEqualTo("13.00");
    }

    @Test
    @Tag("promise-3")
    void isThereOnceAlsoWhenTheAnswerToItsCreationIsLost() {
        wire.next(Requests.post("/wp-json/wc/v3/products/batch")).dropAnswer();

        run(export());
        clock.advance(java.time.Duration.ofHours(1));
        Report report = run(export());

        assertThat(report.counts().parked()).isZero();
        assertThat(shop.products())
                .extracting(one -> text(one, "sku"))
                .containsExactlyInAnyOrder("CAF-1", "TEE", "THE");
        assertThat(text(product("CAF-1"), "regular_price")).isEqualTo("12.50");
        assertThat(run(export()).counts()).hasToString("4 read: 4 unchanged");
    }

    private Article coffee(String price) {
        return Article.named("CAF-1", "Café & chicorée")
                .with(new ArticleTexts("Café & chicorée", "Torréfié à Paris\n\nMoulu fin"))
                .with(prices(price)
                        .withVatCode("R")
                        .withSpecial(SpecialPrice.of(
                                Buyer.ANYBODY, new dev.navette.model.Price(Money.of("10.00", "EUR"), Basis.NET))))
                .with(new ArticleIdentification("3017620422003", "Dubois & Fils", null))
                .with(ArticleClassification.of("Épicerie", "Cafés"))
                .with(new ArticleMeasures(
                        Length.of("8", LengthUnit.CENTIMETRE),
                        Length.of("12", LengthUnit.CENTIMETRE),
                        Length.of("5", LengthUnit.CENTIMETRE),
                        null,
                        Weight.of("250", WeightUnit.GRAM)))
                .with(ArticleMedia.of(erp.image("CAF-1.jpg", "a picture".getBytes(StandardCharsets.UTF_8))))
                .with(new ArticleRelations(null, List.of(new Reference("TEE")), null))
                .withCustom(Map.of("torrefaction", "Italienne"));
    }

    private static ArticlePrices prices(String net) {
        return new ArticlePrices(Money.of(net, "EUR"), null, new BigDecimal("20")).withVatCode("N");
    }

    private static ArticleExport export() {
        return ArticleExport.of(EVERYTHING);
    }

    private Report run(ArticleExport export) {
        return navette.run(profile(export));
    }

    private Profile profile(ArticleExport export) {
        WooCommerceSettings settings = WooCommerceSettings.of(
                        wire.uri(), Secret.value(TestSecrets.KEY), Secret.value(TestSecrets.SECRET))
                .with(WooCommerceWorld.PLACES)
                .uploadingAs(TestSecrets.USER, Secret.value(TestSecrets.APPLICATION_PASSWORD));
        return Profile.named("epicerie")
                .erp(erp.connection())
                .shop(WooCommerce.with(settings))
                .flow(export)
                .build();
    }

    private List<Received> changing() {
        return shop.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private JsonNode product(String sku) {
        return shop.products().stream()
                .filter(one -> text(one, "sku").equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode json(String name, String value) {
        return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream()
                .map(one -> text(one, "name").replace("&amp;", "&"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString().replace("&amp;", "&");
    }
}
