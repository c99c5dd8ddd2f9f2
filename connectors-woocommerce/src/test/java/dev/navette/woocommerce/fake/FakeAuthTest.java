package dev.navette.woocommerce.fake;

import org.junit.jupiter.api.Test;

import dev.navette.woocommerce.fake.Account.Permission;
import dev.navette.woocommerce.fake.Account.Role;
import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

class FakeAuthTest extends OnFakeShop {

    private static final String CANNOT_VIEW = "woocommerce_rest_cannot_view";
    private static final String ERROR = "woocommerce_rest_authentication_error";

    private Answered as(String authorization, String path) {
        return new Client(shop, authorization).get(path);
    }

    private static void assertRefused(Answered answered, int status, String code) {
        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.code()).isEqualTo(code);
        assertThat(answered.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void tellsNobodyAnything() {
        assertRefused(as("", "products"), 401, CANNOT_VIEW);
        assertRefused(as(Client.basic("ck_unknown", "cs_unknown"), "products"), 401, CANNOT_VIEW);
        assertRefused(as(Client.basic(shop.account().key(), "cs_wrong"), "products"), 401, ERROR);
        assertRefused(new Client(shop, "").post("products", "{}"), 401, "woocommerce_rest_cannot_create");
    }

    @Test
    void takesKeysInTheQuery() {
        String keys = "?consumer_key=" + shop.account().key() + "&consumer_secret=";

        assertThat(as("", "products" + keys + shop.account().secret()).status()).isEqualTo(200);
        assertRefused(as("", "products" + keys + "cs_wrong"), 401, ERROR);
    }

    @Test
    void tellsAKeyWhatItIsNotFor() {
        Client reader = new Client(shop, shop.account(Permission.READ, Role.ADMINISTRATOR));
        Client writer = new Client(shop, shop.account(Permission.WRITE, Role.ADMINISTRATOR));

        assertThat(reader.get("products").status()).isEqualTo(200);
        assertRefused(reader.post("products", "{}"), 401, ERROR);
        assertThat(at(reader.post("products", "{}").json(), "message"))
                .isEqualTo("The API key provided does not have write permissions.");
        assertThat(writer.post("products", "{}").status()).isEqualTo(201);
        assertRefused(writer.get("products"), 401, ERROR);
    }

    @Test
    void refusesUsersWithoutTheRole() {
        Client customer = new Client(shop, shop.account(Permission.READ_WRITE, Role.CUSTOMER));
        Client manager = new Client(shop, shop.account(Permission.READ_WRITE, Role.SHOP_MANAGER));

        assertRefused(customer.get("products"), 403, CANNOT_VIEW);
        assertRefused(customer.post("products/batch", "{}"), 403, "woocommerce_rest_cannot_batch");
        assertThat(manager.get("products").status()).isEqualTo(200);
        assertRefused(manager.get("system_status"), 403, CANNOT_VIEW);
        assertThat(client.get("system_status").status()).isEqualTo(200);
    }

    @Test
    void forgetsARevokedKey() {
        Account other = shop.account(Permission.READ, Role.ADMINISTRATOR);

        shop.revoke(other);

        assertRefused(new Client(shop, other).get("products"), 401, CANNOT_VIEW);
    }

    @Test
    void knowsNoKeysWithPlainPermalinks() {
        assertRefused(client.get("/?rest_route=/wc/v3/products"), 401, CANNOT_VIEW);
    }

    @Test
    void showsTheIndexToEverybody() {
        Answered index = as("", "?_fields=routes");

        assertThat(index.json().path("routes").has("/wc/v3/variations")).isTrue();
        assertThat(as("", "/wp-json/").json().path("namespaces").toString()).contains("wc/v3");
        assertRefused(client.get("nothing"), 404, "rest_no_route");
        assertRefused(client.delete("products"), 404, "rest_no_route");
    }
}
