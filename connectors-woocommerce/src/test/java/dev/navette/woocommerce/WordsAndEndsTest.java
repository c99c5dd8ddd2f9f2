package dev.navette.woocommerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Seen;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Write;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a list ends, and what of the shop's words is told (11.0.1, observed). */
class WordsAndEndsTest {

    private static final String JSON = "application/json";

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final WooCommerceWorld world = WooCommerceWorld.open(clock);
    private final FaultProxy proxy = FaultProxy.before(world.fake().uri());
    private final OpenShop shop = OpenShop.of(clock, behindTheProxy());

    @AfterEach
    void close() {
        shop.close();
        proxy.close();
    }

    @Test
    void aListThatFillsItsLastPageEndsThere() {
        IntStream.rangeClosed(1, 200)
                .forEach(number -> world.fake().put("{\"name\":\"Mug\",\"sku\":\"EM-" + number + "\"}"));
        ProductSurvey survey = shop.role(ProductSurvey.class);

        var names = new ArrayList<String>();
        SurveyPage page = survey.read(survey.begin(), 100);
        page.seen().stream().map(Seen::key).forEach(names::add);
        while (!page.last()) {
            page = survey.read(page.next(), 100);
            page.seen().stream().map(Seen::key).forEach(names::add);
        }

        assertThat(names.stream().distinct()).hasSize(200);
        assertThat(proxy.exchanges()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void anAddressThatIsTooLongForTheServerIsNoEmptyList() {
        SellableFinder finder = shop.role(SellableFinder.class);
        proxy.every(Requests.get("/wp-json/wc/v3/products"))
                .answer(414, "text/html", "<html><head><title>414 Request-URI Too Large</title></head></html>");

        assertThatThrownBy(() -> finder.find(List.of(new Reference("EM-1"))))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("414");
    }

    @Test
    @Tag("PRO-2")
    void whatTheShopSaysToPeopleIsToldByItsCodeAlone() {
        long mug = world.fake().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        ProductWriter writer = shop.role(ProductWriter.class);
        proxy.next(Requests.post("/wp-json/wc/v3/products/batch")).answer(200, JSON, """
                        {"update": [{"id": %d, "error": {"code": "rest_odd", "message": "Le nom &quot;Marie Dupont&quot;",
                          "data": {"status": 400}}}]}""".formatted(mug));

        List<Outcome> outcomes = writer.write(List.of(renamed(mug)), RunningShop.attempt());

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.fault().message())
                                .contains("rest_odd")
                                .doesNotContain("Dupont", "&quot;"));
    }

    private static Write<Product> renamed(long id) {
        var product = new Product(new Reference("EM-1"), new ProductTexts("Mug bleu", null), Sale.NONE);
        return new Write<>(
                new Claim("EM-1", new ForeignId(Long.toString(id))), product, Set.of(ProductField.NAME), Map.of());
    }

    private WooCommerceWorld behindTheProxy() {
        world.fake().takesItselfFor(proxy.uri());
        return world.with(WooCommerceSettings.of(
                proxy.uri(), world.settings().key(), world.settings().secret()));
    }
}
