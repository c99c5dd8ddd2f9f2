package dev.navette;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.PriceUpdate;
import dev.navette.mapping.Matching;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.Barcode;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.profile.Profile;
import dev.navette.run.Ending;
import dev.navette.run.LinkReport;
import dev.navette.run.LinkReport.Contested;
import dev.navette.run.LinkReport.Suggestion;
import dev.navette.run.LinkReport.Unlinked;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-23")
class LinkRunTest {

    private static final String EAN = "4006381333931";
    private static final Matching REFERENCE_THEN_BARCODE = Matching.by(
            new Matching.Pair("reference", Matching.Key.REFERENCE), new Matching.Pair("barcode", Matching.Key.BARCODE));

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC))
            .executor(Runnable::run)
            .pageSize(7)
            .build();
    private final Profile profile = Profile.named("epicerie")
            .erp(erp.connection())
            .shop(shop.connection())
            .flow(ArticleExport.netPrices())
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void linksWhatBearsOneReferenceAndWritesNothing() {
        article("EM-1", "Café", null);
        article("EM-2", "Thé", null);
        product("EM-1", "Un café", null);
        long calls = shop.creates() + shop.updates();

        LinkReport report = match(Matching.BY_REFERENCE);

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.listed()).isEqualTo(1);
        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.before()).isZero();
        assertThat(report.unmatched().first()).containsExactly("EM-2");
        assertThat(shop.creates() + shop.updates()).isEqualTo(calls);
        assertThat(shop.product("EM-1").orElseThrow().name()).isEqualTo("Un café");
        assertThat(match(Matching.BY_REFERENCE).before()).isEqualTo(1);
    }

    @Test
    void leadsTheExportToWhatIsLinked() {
        article("EM-1", "Café moulu", EAN);
        product("SHOP-77", "Café de la boutique", EAN);

        match(REFERENCE_THEN_BARCODE);
        navette.run(profile);

        assertThat(shop.products()).hasSize(1);
        assertThat(shop.products().get(0).name()).isEqualTo("Café moulu");
    }

    @Test
    void triesPairsInTheirOrder() {
        article("EM-1", "Café", EAN);
        ForeignId byReference = product("EM-1", "Par la référence", null);
        ForeignId byBarcode = product("X-9", "Par le code-barres", EAN);

        LinkReport report = match(REFERENCE_THEN_BARCODE);

        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.unlinkedOnSale().first())
                .containsExactly(new Unlinked(byBarcode.value(), "X-9", "Par le code-barres"));
        assertThat(byReference).isNotEqualTo(byBarcode);
    }

    @Test
    void findsWhatTheErpKeepsTheIdOf() {
        ForeignId id = product("SHOP-1", "Café", null);
        erp.put(Article.named("EM-1", "Café").withCustom(Map.of("web_id", id.value())));

        assertThat(match(Matching.by(new Matching.Pair("custom.web_id", Matching.Key.ID)))
                        .linked())
                .isEqualTo(1);
    }

    @Test
    void comparesExactlyAfterTrimming() {
        article("em-1", "Café", null);
        article("EM-2", "Thé", null);
        product("EM-1", "Café", null);
        shop.put(new Product(new Reference("EM-2"), new ProductTexts("Thé", null), Sale.NONE));

        LinkReport report = match(Matching.BY_REFERENCE);

        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.unmatched().first()).containsExactly("em-1");
    }

    @Test
    void linksNeitherOfTwoThatClaimOneThing() {
        article("EM-1", "Café", EAN);
        article("EM-2", "Café aussi", EAN);
        ForeignId id = product("SHOP-1", "Café", EAN);

        LinkReport report = match(Matching.by(new Matching.Pair("barcode", Matching.Key.BARCODE)));

        assertThat(report.linked()).isZero();
        assertThat(report.contested().first())
                .containsExactly(new Contested(EAN, List.of("EM-1", "EM-2"), List.of(id.value())));
    }

    @Test
    void doesNotSettleADisputeByALaterPair() {
        article("EM-1", "Café", EAN);
        ForeignId one = product("EM-1", "Café", null);
        ForeignId two = product("EM-1", "Café encore", EAN);

        LinkReport report = match(REFERENCE_THEN_BARCODE);

        assertThat(report.linked()).isZero();
        assertThat(report.contested().first()).hasSize(2);
        assertThat(report.contested().first().get(0).ids()).containsExactlyInAnyOrder(one.value(), two.value());
    }

    @Test
    void linksVariantsAndTheirPage() {
        erp.put(Article.named("TS-S", "T-shirt S").with(ArticleRelations.of("TS")));
        erp.put(Article.named("TS-L", "T-shirt L").with(ArticleRelations.of("TS")));
        shop.put(new Product(new Reference("TEE"), new ProductTexts("T-shirt", null), Sale.NONE)
                .withVariants(List.of(
                        new Variant(new Reference("TS-S"), null, null),
                        new Variant(new Reference("TS-L"), null, null))));

        assertThat(match(Matching.BY_REFERENCE).linked()).isEqualTo(2);
        navette.run(profile);

        assertThat(shop.products()).hasSize(1);
        assertThat(shop.variantsOf("TEE")).hasSize(2);
    }

    @Test
    void linksTheFormsOfAnArticle() {
        erp.put(Article.named("TS", "T-shirt")
                .withForms(List.of(
                        ArticleForm.of("TS-S", new Attribute("Taille", "S")),
                        ArticleForm.of("TS-L", new Attribute("Taille", "L")))));
        shop.put(new Product(new Reference("TEE"), new ProductTexts("T-shirt", null), Sale.NONE)
                .withVariants(List.of(new Variant(new Reference("TS-S"), null, null))));

        LinkReport report = match(Matching.BY_REFERENCE);

        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.unmatched().first()).containsExactly("TS-L");
    }

    @Test
    void suggestsWhatIsAlikeWithTheLikeliestFirst() {
        article("EM-1", "Café moulu", "4006381-333931");
        article("TH 2", "Thé vert", null);
        ForeignId coffee = product("em.1", "CAFE moulu", EAN);
        ForeignId tea = product("SHOP-2", "thé vert", null);

        LinkReport report = match(Matching.BY_REFERENCE);

        assertThat(report.linked()).isZero();
        assertThat(report.suggestions().first())
                .containsExactly(
                        new Suggestion("EM-1", coffee.value(), 100, "reference, barcode, name"),
                        new Suggestion("TH 2", tea.value(), 30, "name"));
    }

    @Test
    void listsWhatIsOnSaleAndLinkedToNothing() {
        ForeignId seen = product("SHOP-1", "Café", null);
        shop.put(new Product(new Reference("SHOP-2"), new ProductTexts("Thé", null), Sale.NONE).withActive(false));

        assertThat(match(Matching.BY_REFERENCE).unlinkedOnSale().first())
                .containsExactly(new Unlinked(seen.value(), "SHOP-1", "Café"));
    }

    @Test
    void linksNoneOfACrowd() {
        for (int i = 0; i < 50; i++) {
            article("EM-" + i, "Café " + i, EAN);
        }
        product("EM-49", "Café", EAN);
        Matching barcodeFirst = Matching.by(
                new Matching.Pair("barcode", Matching.Key.BARCODE),
                new Matching.Pair("reference", Matching.Key.REFERENCE));

        LinkReport report = match(barcodeFirst);

        assertThat(report.linked()).isZero();
        assertThat(report.contested().first().get(0).references()).hasSize(20);
    }

    @Test
    void hintsWhatItLinksToFlowsThatReadOnlyChanges() {
        Profile changed = Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(PriceUpdate.net().changedOnly())
                .build();
        erp.put(Article.named("EM-1", "Café")
                .with(new ArticlePrices(Money.of("12.50", "EUR"), null, null))
                .with(new ArticleIdentification(EAN, null, null)));
        product("SHOP-1", "Café", EAN);
        assertThat(navette.run(changed).counts()).hasToString("1 read: 1 ignored");

        navette.links(changed).match(REFERENCE_THEN_BARCODE);

        assertThat(navette.run(changed).counts()).hasToString("1 read: 1 updated");
        assertThat(shop.product("SHOP-1").orElseThrow().price()).hasToString("12.50 EUR net");
    }

    @Test
    void refusesAFieldThatNoArticleHas() {
        assertThatThrownBy(() -> match(Matching.by(new Matching.Pair("referenz", Matching.Key.REFERENCE))))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.pairs[0].field: there is no field referenz. Write reference;");
    }

    @Test
    void linksByHandAndUnlinks() {
        article("EM-1", "Café moulu", null);
        ForeignId id = product("SHOP-1", "Un café", null);
        Links links = navette.links(profile);

        links.link(LinkKind.PRODUCT, "EM-1", id);
        links.link(LinkKind.SELLABLE, "EM-1", id);
        navette.run(profile);

        assertThat(shop.products()).hasSize(1);
        assertThat(shop.products().get(0).name()).isEqualTo("Café moulu");
        assertThatThrownBy(() -> links.link(LinkKind.PRODUCT, "EM-2", id))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("P1 is linked to EM-1. Unlink EM-1 first");
        assertThat(links.unlink(List.of("EM-1"))).containsExactly("EM-1");
        links.link(LinkKind.PRODUCT, "EM-2", id);
    }

    @Test
    void stopsBetweenPagesAndGoesOnLater() {
        for (int i = 0; i < 50; i++) {
            article("EM-" + i, "Café " + i, null);
            product("EM-" + i, "Café " + i, null);
        }
        int[] asked = {0};

        LinkReport stopped = navette.links(profile).match(Matching.BY_REFERENCE, () -> ++asked[0] > 9);

        assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        assertThat(stopped.before()).isZero();
        LinkReport whole = match(Matching.BY_REFERENCE);
        assertThat(whole.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(whole.before() + whole.linked()).isEqualTo(50);
        assertThat(whole.unmatched().count()).isZero();
    }

    /** Against a naive matching over everything at once. */
    @Test
    void linksExactlyWhatANaiveMatchingWould() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            var someErp = new MemoryErp("erp-" + seed);
            var someShop = new MemoryShop("shop-" + seed);
            int size = 1 + random.nextInt(30);
            var references = new java.util.TreeMap<String, @Nullable String>();
            for (int i = 0; i < size; i++) {
                String reference = "R" + random.nextInt(2 * size);
                references.put(reference, random.nextBoolean() ? null : ean(random.nextInt(size)));
            }
            references.forEach((reference, ean) -> someErp.put(
                    Article.named(reference, "n" + reference).with(new ArticleIdentification(ean, null, null))));
            var there = new java.util.ArrayList<Map.Entry<String, @Nullable String>>();
            for (int i = 0; i < size; i++) {
                String sku = "R" + random.nextInt(2 * size);
                String ean = random.nextBoolean() ? null : ean(random.nextInt(size));
                there.add(new java.util.AbstractMap.SimpleEntry<>(sku, ean));
                someShop.put(new Product(
                        new Reference(sku),
                        new ProductTexts("x" + i, null),
                        Sale.NONE.withBarcode(ean == null ? null : new Barcode(ean))));
            }
            Profile some = Profile.named("p")
                    .erp(someErp.connection())
                    .shop(someShop.connection())
                    .flow(ArticleExport.netPrices())
                    .build();

            long linked = navette.links(some).match(REFERENCE_THEN_BARCODE).linked();

            assertThat(linked).as("seed %s", seed).isEqualTo(naive(references, there));
        }
    }

    private static long naive(Map<String, @Nullable String> erp, List<Map.Entry<String, @Nullable String>> shop) {
        var freeErp = new java.util.HashSet<>(erp.keySet());
        var freeShop = new java.util.HashSet<Integer>();
        for (int i = 0; i < shop.size(); i++) {
            freeShop.add(i);
        }
        var disputedErp = new java.util.HashSet<String>();
        var disputedShop = new java.util.HashSet<Integer>();
        long linked = 0;
        for (int pair = 0; pair < 2; pair++) {
            boolean byReference = pair == 0;
            var values = new java.util.TreeSet<String>();
            erp.forEach((reference, ean) -> {
                String value = byReference ? reference : ean;
                if (value != null) {
                    values.add(value);
                }
            });
            for (String value : values) {
                List<String> own = freeErp.stream()
                        .filter(reference -> value.equals(byReference ? reference : erp.get(reference)))
                        .toList();
                List<Integer> theirs = freeShop.stream()
                        .filter(i -> value.equals(
                                byReference ? shop.get(i).getKey() : shop.get(i).getValue()))
                        .toList();
                if (own.isEmpty() || theirs.isEmpty()) {
                    continue;
                }
                boolean disputed = own.stream().anyMatch(disputedErp::contains)
                        || theirs.stream().anyMatch(disputedShop::contains);
                if (own.size() == 1 && theirs.size() == 1 && !disputed) {
                    freeErp.removeAll(own);
                    freeShop.removeAll(theirs);
                    linked++;
                } else {
                    disputedErp.addAll(own);
                    disputedShop.addAll(theirs);
                }
            }
        }
        return linked;
    }

    /** A number whose last digit is right. */
    private static String ean(int number) {
        String before = "29%010d".formatted(number);
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            sum += (before.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return before + (10 - sum % 10) % 10;
    }

    private LinkReport match(Matching matching) {
        return navette.links(profile).match(matching);
    }

    private void article(String reference, String name, @Nullable String barcode) {
        erp.put(Article.named(reference, name).with(new ArticleIdentification(barcode, null, null)));
    }

    private ForeignId product(String reference, String name, @Nullable String barcode) {
        return shop.put(new Product(
                new Reference(reference),
                new ProductTexts(name, null),
                Sale.NONE.withBarcode(barcode == null ? null : new Barcode(barcode))));
    }
}
