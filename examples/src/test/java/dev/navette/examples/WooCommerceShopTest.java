package dev.navette.examples;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Problem;
import dev.navette.profile.Profile;
import dev.navette.woocommerce.WooCommerce;

import static org.assertj.core.api.Assertions.assertThat;

class WooCommerceShopTest {

    private static final URI SHOP = URI.create("https://shop.example");

    @TempDir
    private Path folder;

    @Test
    @Tag("PRO-1")
    void hasNothingToMendButSecretsThatAreNotHere() {
        Sample.into(folder);

        Profile profile = WooCommerceShop.profile(folder, folder.resolve("mapping.json"), "https://shop.example");

        assertThat(profile.problems()).isEmpty();
        assertThat(profile.missingSecrets()).extracting(Problem::path).containsExactly("$.shop.key", "$.shop.secret");
    }

    @Test
    @Tag("PRO-2")
    void namesVariablesAndNoSecrets() {
        assertThat(WooCommerceShop.connection(SHOP).settings().toString())
                .contains("env:WC_KEY", "env:WC_SECRET", "env:WC_MEDIA_PASSWORD", "env:WC_WEBHOOK_SECRET");
    }

    @Test
    @Tag("ART-25")
    void placesOfExtensionsAreOptions() {
        var settings = WooCommerceShop.extended(WooCommerceShop.connection(SHOP).settings());

        assertThat(WooCommerce.with(settings).problems()).isEmpty();
        assertThat(settings.places().groupPrice()).isEqualTo("wholesale_{group}_price");
    }
}
