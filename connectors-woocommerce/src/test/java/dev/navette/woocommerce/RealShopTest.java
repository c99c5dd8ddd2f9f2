package dev.navette.woocommerce;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.ProductRule;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Check;
import dev.navette.model.Image;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Money;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.SelfTest;
import dev.navette.spi.Write;
import dev.navette.testkit.TestContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A round trip in a real shop: what it makes bears {@link RealShop#OURS} in its reference and is taken away again. Runs with
 * {@code -Preal-shops} alone.
 */
@Tag("real-shop")
class RealShopTest {

    private static final Map<String, String> ENVIRONMENT = System.getenv();

    /** A PNG of one pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final TestContext context = new TestContext(Clock.systemUTC(), new SecureRandom());
    private final MemoryErp erp = new MemoryErp("erp");
    private final Navette navette = Navette.inMemory();
    private RealShop shop;

    @BeforeEach
    void aShop() {
        shop = RealShop.named(ENVIRONMENT);
        shop.clean(context);
    }

    @AfterEach
    void takeAwayWhatWasMade() {
        if (shop != null) {
            shop.clean(context);
        }
        navette.close();
        context.close();
    }

    @Test
    @Tag("PRO-3")
    void theConnectionIsWell() {
        try (Connector connector = WooCommerce.with(shop.settings()).open(context)) {
            assertThat(connector.role(SelfTest.class).orElseThrow().checks())
                    .isNotEmpty()
                    .noneMatch(check -> check.verdict() == Check.Verdict.FAILED);
        }
    }

    @Test
    void articlesArriveAreReadBackAndComeToRest() {
        Facts facts = facts();
        String currency = facts.currency();
        Basis basis = facts.basis();
        for (int number = 1; number <= 3; number++) {
            Money price = Money.of(number + ".50", currency);
            erp.put(Article.named(RealShop.OURS + number, "Café & chicorée n° " + number)
                    .with(new ArticlePrices(
                            basis == Basis.NET ? price : null, basis == Basis.GROSS ? price : null, null))
                    .with(ArticleClassification.of(RealShop.OURS + "Boissons", "Cafés & thés")));
            erp.stocking(RealShop.OURS + number, "PARIS", number);
        }

        Report first = run(basis);
        Report second = run(basis);

        assertThat(first.counts()).hasToString("6 read: 3 created, 3 updated");
        assertThat(second.counts()).hasToString("6 read: 6 unchanged");
        try (Connector connector = WooCommerce.with(shop.settings()).open(context)) {
            assertThat(connector.role(OfferReader.class).orElseThrow().named(List.of(RealShop.OURS + "2")))
                    .singleElement()
                    .satisfies(read -> assertThat(read.element()).isNotNull());
        }
    }

    @Test
    @Tag("ART-13")
    void aPictureIsUploadedAndFoundAgain() {
        RealShop uploading = shop.uploading(ENVIRONMENT);
        Image image = Image.of(RealShop.OURS + "pixel.png", PIXEL);
        var write = new Write<>(
                new Claim(image.hash(), null),
                new MediaFile(image, () -> new ByteArrayInputStream(PIXEL)),
                Set.of(MediaField.CONTENT),
                Map.of());
        try (Connector connector = WooCommerce.with(uploading.settings()).open(context)) {
            MediaWriter writer = connector.role(MediaWriter.class).orElseThrow();

            Resolution before = writer.resolve(List.of(write.claim()), RunningShop.attempt(Instant.now()))
                    .get(0);
            List<Outcome> outcomes = before.equals(Resolution.absent())
                    ? writer.write(List.of(write), RunningShop.attempt(Instant.now()))
                    : List.of();

            assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
            assertThat(writer.resolve(List.of(write.claim()), RunningShop.attempt(Instant.now())))
                    .hasOnlyElementsOfType(Resolution.Found.class);
        }
    }

    private Report run(Basis basis) {
        Profile profile = Profile.named("real-shop")
                .erp(erp.connection())
                .shop(WooCommerce.with(shop.settings()))
                .flow(ArticleExport.of(ProductRule.of(basis).along(ProductField.CATEGORY)))
                .flow(StockUpdate.from("PARIS"))
                .build();
        return navette.run(profile);
    }

    /** How the shop has its prices. */
    private record Facts(String currency, Basis basis) {}

    private Facts facts() {
        try (Api api = Api.of(shop.settings(), context)) {
            var facts = new ShopFacts(api);
            return new Facts(facts.currency(), facts.prices());
        }
    }
}
