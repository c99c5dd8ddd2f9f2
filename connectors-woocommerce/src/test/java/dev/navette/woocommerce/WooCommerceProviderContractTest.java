package dev.navette.woocommerce;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.navette.http.Transport;
import dev.navette.model.Secret;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;

class WooCommerceProviderContractTest extends ProviderContract<WooCommerceSettings> {

    private static final Secret KEY = Secret.value(TestSecrets.KEY);
    private static final Secret SECRET = Secret.value(TestSecrets.SECRET);

    @Override
    protected ConnectorProvider<WooCommerceSettings> provider() {
        return new WooCommerceProvider();
    }

    @Override
    protected WooCommerceSettings settings() {
        return at("https://shop.example/fr");
    }

    @Override
    protected WooCommerceSettings sameAccount() {
        return WooCommerceSettings.of(URI.create("https://SHOP.example/fr/"), SECRET, KEY);
    }

    @Override
    protected WooCommerceSettings otherAccount() {
        return at("https://shop.example/de");
    }

    /** Without TLS to another machine, not over HTTP at all, with credentials in the address, with no batch. */
    @Override
    protected List<WooCommerceSettings> unusable() {
        WooCommerceSettings good = settings();
        return List.of(
                at("http://shop.example"),
                at("ftp://shop.example"),
                at("https://someone@shop.example"),
                new WooCommerceSettings(
                        good.shop(),
                        KEY,
                        SECRET,
                        null,
                        null,
                        null,
                        Places.OWN,
                        OrderPlaces.USUAL,
                        FulfilmentPlaces.USUAL,
                        CustomerPlaces.OWN,
                        null,
                        0,
                        2,
                        Duration.ofMinutes(5),
                        Transport.USUAL));
    }

    private static WooCommerceSettings at(String shop) {
        return WooCommerceSettings.of(URI.create(shop), KEY, SECRET);
    }
}
