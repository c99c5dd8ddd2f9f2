package dev.navette.woocommerce.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.node.ObjectNode;

/** What the shop sends to a webhook. WooCommerce 11.0.1, observed. */
final class Webhooks {

    private final Shop shop;

    Webhooks(Shop shop) {
        this.shop = shop;
    }

    static ObjectNode shown(ObjectNode hook) {
        ObjectNode shown = hook.deepCopy();
        shown.remove("secret");
        return shown;
    }

    /**
     * A delivery as the shop makes it now: the thing as it is when it is sent, not when it changed. A variation comes as
     * product.updated, with itself as the body; of what is deleted, there is only the id.
     *
     * @param topic product.created, product.updated, product.deleted, product.restored, and of orders alike; an order that
     *     goes into the trash is deleted too
     */
    Delivery delivery(String topic, long id, String secret) {
        boolean deleted = topic.endsWith(".deleted");
        if (!deleted && topic.startsWith("order.")) {
            Ordered order = Objects.requireNonNull(shop.orders().get(id), "the shop has no such order");
            return signed(topic, Json.bytes(new OrderView(shop, -1).order(order)), secret);
        }
        ObjectNode body = deleted
                ? Json.object().put("id", id)
                : shop.catalogue()
                        .find(id)
                        .map(item -> shown(item))
                        .orElseThrow(() -> new IllegalArgumentException("the shop has no product " + id));
        return signed(topic, Json.bytes(body), secret);
    }

    private ObjectNode shown(Item item) {
        var view = new ProductView(shop);
        return item.isVariation() ? view.variation(item) : view.product(item, false);
    }

    Delivery signed(String topic, byte[] body, String secret) {
        int dot = topic.indexOf('.');
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "WooCommerce/" + shop.settings().version() + " Hookshot (WordPress/7.1)");
        headers.put("X-WC-Webhook-Source", shop.address() + "/");
        headers.put("X-WC-Webhook-Topic", topic);
        headers.put("X-WC-Webhook-Resource", topic.substring(0, dot));
        headers.put("X-WC-Webhook-Event", topic.substring(dot + 1));
        headers.put(
                "X-WC-Webhook-Signature", Base64.getEncoder().encodeToString(OAuth.hmac("HmacSHA256", secret, body)));
        headers.put("X-WC-Webhook-ID", "1");
        headers.put("X-WC-Webhook-Delivery-ID", deliveryId());
        return new Delivery(headers, body);
    }

    /** Of the second and the hook alone: three deliveries in a second share it. WooCommerce 11.0.1, observed. */
    private String deliveryId() {
        return String.format(Locale.ROOT, "%032x", shop.now().getEpochSecond() * 31 + 1);
    }

    /** What comes when a hook is made: a form, without a signature. WooCommerce 11.0.1, observed. */
    Delivery ping(long hook) {
        byte[] body = ("webhook_id=" + hook).getBytes(StandardCharsets.UTF_8);
        return new Delivery(
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "User-Agent",
                        "WooCommerce/" + shop.settings().version() + " Hookshot (WordPress/7.1)"),
                body);
    }
}
