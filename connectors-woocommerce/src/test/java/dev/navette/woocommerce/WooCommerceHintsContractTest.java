package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.spi.Hint;
import dev.navette.spi.OfferReader;
import dev.navette.testkit.HintsContract;
import dev.navette.testkit.HintsWorld;
import dev.navette.woocommerce.fake.Delivery;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

class WooCommerceHintsContractTest extends HintsContract {

    private final List<FakeWooCommerce> shops = new ArrayList<>();

    @Override
    protected HintsWorld world() {
        FakeWooCommerce shop = FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
        shops.add(shop);
        return new Hooks(shop);
    }

    @AfterEach
    void closeTheShop() {
        shops.forEach(FakeWooCommerce::close);
    }

    /** A shop whose coffee changes. */
    private static final class Hooks implements HintsWorld {

        private static final String ELSEWHERE = "{\"id\": 7, \"code\": \"bienvenue\", \"amount\": \"5.00\"}";

        private final FakeWooCommerce shop;
        private final long coffee;

        Hooks(FakeWooCommerce shop) {
            this.shop = shop;
            coffee = shop.put("{\"name\": \"Café moulu 250 g\", \"sku\": \"CAF-001\", \"regular_price\": \"4.50\"}");
        }

        @Override
        public byte[] body() {
            return shop.delivery("product.updated", coffee, TestSecrets.WEBHOOK).body();
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint(OfferReader.class, "CAF-001"));
        }

        @Override
        public byte[] bodyAboutSomethingElse() {
            return ELSEWHERE.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, List<String>> signed(byte[] body) {
            String topic =
                    new String(body, StandardCharsets.UTF_8).equals(ELSEWHERE) ? "coupon.updated" : "product.updated";
            Delivery delivery = shop.delivery(topic, body, TestSecrets.WEBHOOK);
            return delivery.headers();
        }

        @Override
        public String signature() {
            return "x-wc-webhook-signature";
        }

        @Override
        public Set<Secret> secrets() {
            return Set.of(
                    Secret.value(TestSecrets.WEBHOOK),
                    Secret.value(shop.account().key()),
                    Secret.value(shop.account().secret()));
        }

        @Override
        public Connection<?> connection() {
            return WooCommerce.with(
                    TermsWorld.settings(shop, shop.uri()).webhooksSignedWith(Secret.value(TestSecrets.WEBHOOK)));
        }

        @Override
        public boolean silence() {
            shop.close();
            return true;
        }
    }
}
