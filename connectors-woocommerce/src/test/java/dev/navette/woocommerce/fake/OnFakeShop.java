package dev.navette.woocommerce.fake;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;

import dev.navette.testkit.MovableClock;
import dev.navette.woocommerce.fake.Client.Answered;

import tools.jackson.databind.JsonNode;

/** A shop in Paris at ten in the morning of a day in March, and a client with a key for everything. */
abstract class OnFakeShop {

    final MovableClock clock = MovableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    final FakeWooCommerce shop = FakeWooCommerce.start(settings(FakeSettings.at(clock)));
    final Client client = new Client(shop, shop.account());

    FakeSettings settings(FakeSettings usual) {
        return usual;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** What a product is after a request has created it with a SKU, EM-1, and these fields. */
    JsonNode made(String fields) {
        Answered made = client.post("products", "{\"sku\": \"EM-1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}");
        if (made.status() != 201) {
            throw new AssertionError("not made: " + made.json());
        }
        return made.json();
    }

    /** What it is after a request has changed it so. */
    JsonNode changed(long id, String fields) {
        Answered changed = client.put("products/" + id, "{" + fields + "}");
        if (changed.status() != 200) {
            throw new AssertionError("not changed: " + changed.json());
        }
        return changed.json();
    }

    JsonNode shown(long id) {
        return client.get("products/" + id).json();
    }

    /** What is in a place of a JSON document, as text: {@code images/0/id}. */
    static String at(JsonNode node, String place) {
        JsonNode found = node.at("/" + place);
        return found.isMissingNode() ? "absent" : found.isContainer() ? found.toString() : found.asString("null");
    }
}
