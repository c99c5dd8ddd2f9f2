package dev.navette.woocommerce;

import java.net.URI;
import java.time.ZoneId;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-1")
class WooCommerceSettingsTest {

    private static final WooCommerceSettings SHOP = of("https://shop.example/fr");

    @Test
    void anAddressIsEnough() {
        assertThat(WooCommerce.with(SHOP).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example",
                "https:///fr",
                "https://ck:cs@shop.example",
                "https://shop.example/?lang=fr",
                "https://shop.example/wp-json/wc/v3"
            })
    void anAddressThatIsNoneOfASiteIsRefused(String address) {
        assertThat(WooCommerce.with(of(address)).problems())
                .extracting(Problem::path)
                .containsExactly("$.shop");
    }

    @Test
    @Tag("PRO-2")
    void picturesAreFoundAtAnAddressWithoutCredentials() {
        var settings = SHOP.picturesAt(URI.create("https://user:geheim@files.example/photos"));

        assertThat(WooCommerce.with(settings).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("$.pictures: it holds a user's name or password. Write it without:"
                                + " https://files.example/pictures."));
    }

    @Test
    void picturesAreUploadedOrFoundAndNotBoth() {
        var settings = SHOP.picturesAt(URI.create("https://files.example/photos"))
                .uploadingAs("navette", Secret.value("abcd efgh"));

        assertThat(WooCommerce.with(settings).problems())
                .extracting(Problem::path)
                .containsExactly("$.pictures");
    }

    @Test
    @Tag("ART-25")
    void aPlaceThatIsWooCommercesOwnIsRefused() {
        var places = new Places("_yoast_wpseo_title", null, null, "_stock", null, null, "_sku", null, "_my_stock");

        assertThat(WooCommerce.with(SHOP.with(places)).problems())
                .extracting(Problem::path)
                .containsExactly("$.places.supplier", "$.places.barcode");
    }

    @Test
    @Tag("ORD-2")
    void aZoneThatThereIsNotIsRefused() {
        var settings = new WooCommerceSettings(
                SHOP.shop(),
                SHOP.key(),
                SHOP.secret(),
                null,
                null,
                null,
                Places.OWN,
                OrderPlaces.USUAL,
                FulfilmentPlaces.USUAL,
                CustomerPlaces.OWN,
                "Europe/Lutetia",
                100,
                2,
                SHOP.settle(),
                SHOP.transport());

        assertThat(WooCommerce.with(settings).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("$.zone: there is no time zone Europe/Lutetia. Write one by its name, for example"
                                + " \"Europe/Paris\"."));
        assertThat(WooCommerce.with(SHOP.in(ZoneId.of("Europe/Paris"))).problems())
                .isEmpty();
    }

    private static WooCommerceSettings of(String address) {
        return WooCommerceSettings.of(URI.create(address), Secret.value("ck_1"), Secret.value("cs_1"));
    }
}
