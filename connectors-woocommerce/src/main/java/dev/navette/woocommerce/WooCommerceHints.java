package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.HintRefusedException;
import dev.navette.http.Json;
import dev.navette.http.Signature;
import dev.navette.model.Secret;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.spi.OfferReader;
import dev.navette.spi.OrderReader;
import dev.navette.text.Entities;

/**
 * Understands the shop's webhooks. An order is named by its id, a deleted one too, which is then read and not there. A variation that changed comes as {@code product.updated} with its own body; a product that was
 * deleted comes with its id alone, by which nothing of ours is known: the survey finds it (11.0.1, observed).
 */
record WooCommerceHints(Signature signature, String system) implements Hints {

    private static final String SIGNATURE = "x-wc-webhook-signature";
    private static final String TOPIC = "x-wc-webhook-topic";
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,18}");
    private static final int LONGEST_PING = 40;

    static WooCommerceHints of(Secret secret, String system) {
        return new WooCommerceHints(Signature.hmacSha256(secret, Signature.Form.BASE64), system);
    }

    /** What of a product's body we need. */
    record Body(
            @Nullable Long id,
            @Nullable String sku,
            @Nullable String type) {}

    @Override
    public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
        List<String> signed = headers.getOrDefault(SIGNATURE, List.of());
        if (signed.isEmpty() && isPing(body)) {
            return List.of();
        }
        if (signed.size() != 1 || !signature.matches(signed.get(0), body)) {
            throw refused(
                    "Its signature is missing or not ours",
                    "Enter in the shop, under WooCommerce > Settings > Advanced > Webhooks, the secret that webhook names");
        }
        Body product = read(body);
        List<String> topics = headers.getOrDefault(TOPIC, List.of());
        Long id = product.id();
        if (id != null && id > 0 && topics.stream().anyMatch(topic -> topic.startsWith("order."))) {
            return List.of(new Hint(OrderReader.class, id.toString()));
        }
        boolean ofProducts = topics.stream().anyMatch(topic -> topic.startsWith("product."));
        String sku =
                product.sku() == null ? "" : Entities.decoded(product.sku()).strip();
        boolean sold = !WireProduct.VARIABLE.equals(product.type());
        return ofProducts && sold && !sku.isEmpty() ? List.of(new Hint(OfferReader.class, sku)) : List.of();
    }

    /** A new webhook is tried with this, unsigned. Nothing of it is believed (11.0.1, observed). */
    private static boolean isPing(byte[] body) {
        return body.length <= LONGEST_PING
                && PING.matcher(new String(body, StandardCharsets.UTF_8)).matches();
    }

    private Body read(byte[] body) {
        try {
            return Api.JSON.read(body, Body.class);
        } catch (Json.Malformed malformed) {
            throw refused(
                    "It is signed, but no JSON object: " + malformed.getMessage(),
                    "Choose the version WP REST API Integration v3 for the webhook in the shop");
        }
    }

    private HintRefusedException refused(String what, String remedy) {
        return new HintRefusedException(Fault.of(what, system, "message to the webhook", remedy));
    }
}
