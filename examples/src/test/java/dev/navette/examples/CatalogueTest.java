package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.mapping.ProductRule;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

    private final MemoryErp erp = new MemoryErp("erp");
    private final MemoryShop shop = new MemoryShop("shop");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    CatalogueTest() {
        var prices = new ArticlePrices(null, Money.of("12.50", "EUR"), null)
                .withVatCode("R")
                .withList("WEB", new ListPrice(null, Money.of("11.90", "EUR")));
        erp.put(Article.named("EM-1", "Café moulu 250 g")
                .with(prices)
                .with(new ArticleIdentification("4006381333931", "Brûlerie", null)));
        erp.put(Article.named("EM-2", "Thé")
                .with(prices)
                .with(new ArticlePublication(false, false, ArticlePublication.Blocked.NOT)));
        erp.stocking("EM-1", "PARIS", 12);
        erp.stocking("EM-1", "LYON", 1);
    }

    @Test
    void bringsAWholeCatalogueIntoStep() {
        Profile profile = Catalogue.whole(erp.connection(), shop.connection(), Catalogue.stock());
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile);

            var product = shop.product("EM-1").orElseThrow().shown();
            assertThat(product.classification().taxClass()).isEqualTo("reduced-rate");
            assertThat(product.quantity()).hasToString("6"); // 60 % of 13 - 2, whole units
            assertThat(product.active()).isTrue();
            assertThat(shop.product("EM-2")).isEmpty();
            assertThat(navette.run(profile).counts().updated()).isZero();
        }
    }

    @Test
    void choosesRulesThatGoTogether() {
        ProductRule product = new ProductRule(Catalogue.prices(), null).with(Catalogue.languages());
        Profile profile = Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(Catalogue.careful(product))
                .build();
        try (Navette navette = Navette.inMemory()) {
            assertThat(navette.run(profile).counts()).hasToString("2 read: 2 created");
        }
        assertThat(shop.product("EM-1").orElseThrow().price()).hasToString("11.90 EUR gross");
    }

    @Test
    void linksAndSuggests() {
        shop.put(new Product(new Reference("em 1"), new ProductTexts("Café moulu 250 g", null), Sale.NONE));
        Profile profile = Catalogue.whole(erp.connection(), shop.connection(), Catalogue.stock());
        try (Navette navette = Navette.inMemory()) {
            Catalogue.links(navette, profile, out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("0 linked, 2 left")
                .contains("EM-1 may be P1 (80 %: reference, name)");
    }
}
