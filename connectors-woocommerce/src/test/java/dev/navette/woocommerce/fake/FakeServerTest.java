package dev.navette.woocommerce.fake;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeServerTest extends OnFakeShop {

    @Test
    void countsWhatCame() {
        client.get("products?per_page=5");
        client.post("products", "{}");

        assertThat(shop.count("GET", ".*/products")).isEqualTo(1);
        assertThat(shop.requests().get(0).parameter("per_page")).hasValue("5");
        assertThat(shop.requests().get(1).text()).isEqualTo("{}");
        assertThat(shop.requests()).asString().doesNotContain("ck_", "Basic");
    }

    @Test
    void isClosedForMaintenance() {
        shop.faults().maintenance();
        Answered closed = client.post("products", "{}");
        shop.faults().mend();

        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.code()).isEqualTo("wp_die");
        assertThat(closed.header("Retry-After")).hasValue("600");
        assertThat(client.get("products").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_DOWN, 500", "PHP_DOWN, 502", "TIME_OUT, 504"})
    void answersWithPagesForPeople(Trouble trouble, int status) {
        shop.faults().everywhere(trouble);

        Answered page = client.get("products");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(new String(page.response().body(), StandardCharsets.UTF_8)).startsWith("<html>");
    }

    @Test
    void sendsElsewhere() {
        shop.faults().moved(URI.create("http://elsewhere.example"));

        Answered sent = client.get("products");

        assertThat(sent.status()).isEqualTo(301);
        assertThat(sent.header("Location")).hasValue("http://elsewhere.example/wp-json/wc/v3/products");
    }

    @Test
    void linksToTheAddressThatItTakesItselfFor() {
        shop.put("{}");
        shop.put("{}");
        shop.takesItselfFor(URI.create("https://elsewhere.example"));

        Answered page = client.get("products?per_page=1");

        assertThat(page.response().headers().allValues("Link"))
                .anyMatch(link ->
                        link.startsWith("<https://elsewhere.example/wp-json/wc/v3/products?per_page=1&page=2>"));
    }

    @Test
    void doesWhatItThenFailsToAnswer() {
        shop.faults().afterWrite(2, Trouble.DATABASE_DOWN);

        Answered first = client.post("products", "{\"sku\": \"EM-1\"}");
        Answered second = client.post("products", "{\"sku\": \"EM-2\"}");
        Answered third = client.post("products", "{\"sku\": \"EM-3\"}");

        assertThat(List.of(first.status(), second.status(), third.status())).containsExactly(201, 500, 201);
        assertThat(shop.products()).hasSize(3);
    }

    @Test
    void goesOnWhenTheClientHasHungUp() throws Exception {
        Pace pace = shop.slowly();
        String batch = "{\"create\": [{\"sku\": \"EM-1\"}, {\"sku\": \"EM-2\"}]}";
        try (var socket = new Socket("localhost", shop.uri().getPort())) {
            String request = "POST /wp-json/wc/v3/products/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + Client.basic(shop.account().key(), shop.account().secret())
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + batch.length() + "\r\n\r\n" + batch;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            pace.let(1);
            pace.await(1);
        }
        JsonNode between = client.get("products").json();
        pace.let(1);
        pace.await(2);

        assertThat(between).hasSize(1);
        assertThat(client.get("products").json()).hasSize(2);
    }

    @Test
    void refusesLongAddresses() {
        Answered refused = client.get("products?sku=" + "EM-1,".repeat(2000));

        assertThat(refused.status()).isEqualTo(414);
        assertThat(refused.header("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void refusesMalformedJson() {
        assertThat(client.post("products", "{\"name\": ").code()).isEqualTo("rest_invalid_json");
    }

    @Test
    void tellsItsSettings() {
        shop.set("tax", "woocommerce_prices_include_tax", "yes");

        assertThat(at(client.get("settings/tax/woocommerce_prices_include_tax").json(), "value"))
                .isEqualTo("yes");
        assertThat(at(client.get("settings/general/woocommerce_currency").json(), "value"))
                .isEqualTo("EUR");
        assertThat(client.get("settings/products?_fields=id,value").json()).hasSize(3);
        assertThat(client.get("settings/tax/none").code()).isEqualTo("rest_setting_setting_invalid");
        assertThat(client.get("settings/none").code()).isEqualTo("rest_setting_setting_group_invalid");
        assertThat(at(client.get("system_status").json(), "environment/version"))
                .isEqualTo("11.0.1");
        assertThat(client.get("taxes/classes").json()).hasSize(3);
        assertThat(client.get("taxes?class=reduced-rate").json()).hasSize(1);
        assertThat(client.get("data/currencies").json()).isNotEmpty();
    }

    @Test
    void signsWhatItSendsToWebhooks() {
        long mug = shop.put("{\"sku\": \"EM-1\"}");

        Delivery delivery = shop.delivery("product.updated", mug, "hook-secret-7f3a");

        byte[] signature = Base64.getDecoder()
                .decode(delivery.header("X-WC-Webhook-Signature").orElseThrow());
        assertThat(signature).isEqualTo(OAuth.hmac("HmacSHA256", "hook-secret-7f3a", delivery.body()));
        assertThat(at(Json.read(delivery.body()), "sku")).isEqualTo("EM-1");
        assertThat(delivery.headers().get("x-wc-webhook-topic")).containsExactly("product.updated");
        assertThat(new String(shop.delivery("product.deleted", mug, "s").body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":" + mug + "}");
        assertThat(new String(shop.ping(1).body(), StandardCharsets.UTF_8)).isEqualTo("webhook_id=1");
        assertThat(shop.ping(1).headers()).doesNotContainKey("x-wc-webhook-signature");
    }

    @Test
    void knewLessInOlderVersions() {
        try (FakeWooCommerce old = FakeWooCommerce.start(FakeSettings.at(clock).version("9.5.2"))) {
            Client other = new Client(old, old.account());

            assertThat(other.get("variations").code()).isEqualTo("rest_no_route");
            assertThat(other.get("products/brands").code()).isEqualTo("rest_no_route");
        }
    }

    @Test
    void hasRoomForManyProducts() {
        for (int number = 0; number < 3000; number++) {
            shop.put(Json.object().put("sku", "EM-" + number));
        }

        assertThat(client.get("products?per_page=100&page=30&orderby=id&order=asc")
                        .json())
                .hasSize(100);
        assertThat(client.get("products?sku=EM-2999").json()).hasSize(1);
    }
}
