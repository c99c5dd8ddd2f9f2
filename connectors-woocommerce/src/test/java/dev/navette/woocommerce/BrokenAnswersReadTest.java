package dev.navette.woocommerce;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.UnreachableException;
import dev.navette.model.Listing;
import dev.navette.model.Offer;
import dev.navette.spi.ListingReader;
import dev.navette.spi.OfferReader;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Read;
import dev.navette.spi.Seen;
import dev.navette.spi.Selection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists in which an extension of the shop, or what stands before it, has broken something. */
class BrokenAnswersReadTest {

    private static final Requests PRODUCTS = Requests.get("/wp-json/wc/v3/products");
    private static final String JSON = "application/json";
    private static final String ONE_BROKEN = """
            [{"id": 31, "name": "Caf\\u00e9", "type": "simple", "sku": "EM-1", "categories": {"0": "an extension's"}},
             {"id": 32, "name": "Th\\u00e9", "type": "simple", "sku": "EM-2", "regular_price": "12,50"},
             {"id": 33, "name": "Mat\\u00e9", "type": "simple", "sku": "EM-3", "regular_price": "3"}]
            """;

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final WooCommerceWorld world = WooCommerceWorld.open(clock);
    private final FaultProxy proxy = FaultProxy.before(world.fake().uri());
    private final OpenShop shop = OpenShop.of(clock, behindTheProxy());

    @AfterEach
    void closeTheShop() {
        shop.close();
        proxy.close();
    }

    @Test
    void anElementThatCannotBeReadSpoilsNoOther() {
        proxy.next(PRODUCTS).answer(200, JSON, ONE_BROKEN);

        List<Read<Offer>> reads = OpenShop.readAll(shop.role(OfferReader.class)).reads();

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-3");
        assertThat(reads.get(2).element()).isNotNull();
        assertThat(String.valueOf(reads.get(0).fault()))
                .isEqualTo("It cannot be read (WooCommerce kit/connector, product 31). Open it in the shop and save it"
                        + " again, or look which extension changes it.");
        assertThat(String.valueOf(reads.get(1).fault()))
                .contains("its price is no number")
                .doesNotContain("12,50");
    }

    @Test
    void aListingThatCannotBeReadSpoilsNoOther() {
        proxy.next(PRODUCTS).answer(200, JSON, ONE_BROKEN);

        List<Read<Listing>> reads =
                OpenShop.readAll(shop.role(ListingReader.class)).reads();

        assertThat(reads).extracting(Read::name).containsExactly("31", "32", "33");
        assertThat(reads).extracting(read -> read.fault() != null).containsExactly(true, true, false);
    }

    @Test
    void whatCannotBeReadIsSeenAllTheSame() {
        proxy.every(PRODUCTS).answer(200, JSON, ONE_BROKEN);

        List<Seen> first = OpenShop.pass(shop.role(ProductSurvey.class), 100);
        List<Seen> second = OpenShop.pass(shop.role(ProductSurvey.class), 100);

        assertThat(first).extracting(Seen::name).contains("EM-1", "EM-2", "EM-3");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatHasNotEvenANumberEndsTheReading() {
        proxy.every(PRODUCTS).answer(200, JSON, "[{\"name\": \"no product\"}]");
        ProductSurvey survey = shop.role(ProductSurvey.class);

        assertThatThrownBy(() -> OpenShop.pass(survey, 100)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void aPageForPeopleIsNoEmptyShop() {
        shop.put("EM-1");
        proxy.every(PRODUCTS).maintenancePage();
        OfferReader reader = shop.role(OfferReader.class);
        ProductSurvey survey = shop.role(ProductSurvey.class);

        assertThatThrownBy(() -> reader.read(reader.begin(Selection.everything()), 100))
                .isInstanceOf(UnreachableException.class);
        assertThatThrownBy(() -> survey.read(survey.begin(), 100)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void aRefusalIsNoEmptyShop() {
        proxy.every(PRODUCTS).answer(400, JSON, "{\"code\": \"rest_invalid_param\", \"message\": \"x\"}");
        ProductSurvey survey = shop.role(ProductSurvey.class);

        assertThatThrownBy(() -> survey.read(survey.begin(), 100))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("rest_invalid_param");
    }

    @Test
    void aRefusalIsNoSetting() {
        shop.put("EM-1");
        proxy.every(Requests.get("/wp-json/wc/v3/settings/tax*"))
                .answer(404, JSON, "{\"code\": \"rest_setting_setting_group_invalid\", \"message\": \"x\"}");
        OfferReader reader = shop.role(OfferReader.class);

        assertThatThrownBy(() -> reader.read(reader.begin(Selection.everything()), 100))
                .as("a price with the tax would be taken for one without")
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("woocommerce_prices_include_tax");
    }

    @Test
    void anAnswerThatEndsInTheMiddleIsAskedAgain() {
        shop.put("EM-1");
        proxy.next(PRODUCTS).truncateTo(20);

        assertThat(OpenShop.pass(shop.role(ProductSurvey.class), 100)).hasSize(2);
    }

    private WooCommerceWorld behindTheProxy() {
        world.fake().takesItselfFor(proxy.uri());
        return world.with(WooCommerceSettings.of(
                        proxy.uri(), world.settings().key(), world.settings().secret())
                .with(WooCommerceWorld.PLACES));
    }
}
