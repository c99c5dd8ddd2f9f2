package dev.navette.woocommerce;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SurveyPassTest {

    /** What the engine asks for. */
    private static final int PAGE = 500;

    private OpenShop shop = OpenShop.open();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void tenThousandProductsAreAHundredAndOneRequests() {
        IntStream.rangeClosed(1, 10_000).forEach(number -> shop.put("EM-" + number));
        shop.asked();

        List<Seen> seen = OpenShop.pass(survey(), PAGE);

        assertThat(seen).hasSize(20_000);
        assertThat(shop.asked()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void anEmptyShopIsOneRequest() {
        assertThat(OpenShop.pass(survey(), PAGE)).isEmpty();
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    @Tag("ART-12")
    void variationsAreAHundredInARequestAndTheirProductsToo() {
        IntStream.rangeClosed(1, 200).forEach(number -> putForms("TS" + number, 5));
        shop.asked();

        List<Seen> seen = OpenShop.pass(survey(), PAGE);

        assertThat(seen).hasSize(200 + 1_000);
        assertThat(shop.asked()).hasSizeLessThanOrEqualTo(3 + 1 + 2 * 11);
    }

    @Test
    @Tag("ART-12")
    void anOlderShopIsSurveyedProductByProduct() {
        shop.close();
        shop = OpenShop.older();
        IntStream.rangeClosed(1, 5).forEach(number -> putForms("TS" + number, 3));

        List<Seen> seen = OpenShop.pass(survey(), 4);

        assertThat(seen).filteredOn(one -> LinkKind.SELLABLE.equals(one.kind())).hasSize(15);
        assertThat(shop.asked()).noneMatch(request -> request.path().endsWith("/wc/v3/variations"));
    }

    @Test
    void whatIsInTheTrashIsNotSeen() {
        shop.fake().trash(shop.put("EM-1"));
        shop.fake().trash(WooCommerceWorld.number(putForms("TS", 2)));

        assertThat(OpenShop.pass(survey(), PAGE)).isEmpty();
    }

    @Test
    void whatCustomersDoNotSeeIsSeen() {
        shop.fake().put("{\"name\": \"Café\", \"sku\": \"EM-1\", \"status\": \"draft\"}");
        shop.fake().put("{\"name\": \"Café\", \"sku\": \"EM-2\", \"status\": \"private\"}");

        assertThat(OpenShop.pass(survey(), PAGE)).extracting(Seen::name).contains("EM-1", "EM-2");
    }

    @Test
    @Tag("ART-12")
    void aVariationWithoutASkuBearsNoName() {
        ForeignId page = putForms("TS", 1);
        ForeignId variation = shop.world().variantsOf(page).values().iterator().next();
        shop.fake().change(WooCommerceWorld.number(variation), ByHand.object().put("sku", ""));

        assertThat(OpenShop.pass(survey(), PAGE))
                .extracting(Seen::kind, Seen::key, Seen::name)
                .containsExactly(
                        tuple(LinkKind.PRODUCT, page.value(), "TS"), tuple(LinkKind.SELLABLE, variation.value(), null));
    }

    @Test
    @Tag("ART-12")
    void aSaleOfAVariationIsNoChangeOfItsProduct() {
        ForeignId page = putForms("TS", 2);
        long sold = WooCommerceWorld.number(shop.variation(page, "TS-1"));
        shop.fake().change(sold, ByHand.object().put("manage_stock", true).put("stock_quantity", 10));
        List<Seen> before = OpenShop.pass(survey(), PAGE);
        shop.fake().sell(sold, 3);

        List<Seen> after = OpenShop.pass(survey(), PAGE);

        assertThat(after)
                .filteredOn(seen -> !before.contains(seen))
                .extracting(Seen::key)
                .containsExactly(shop.variation(page, "TS-1").value());
    }

    private ForeignId putForms(String reference, int count) {
        return shop.world()
                .put(new Product(new Reference(reference), new ProductTexts("T-shirt", null), Sale.NONE)
                        .withVariants(IntStream.rangeClosed(1, count)
                                .mapToObj(number -> new Variant(new Reference(reference + "-" + number), Sale.NONE))
                                .toList()));
    }

    private ProductSurvey survey() {
        return shop.role(ProductSurvey.class);
    }
}
