package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.HintRefusedException;
import dev.navette.error.Problem;
import dev.navette.model.Secret;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.spi.OfferReader;
import dev.navette.spi.OrderReader;
import dev.navette.woocommerce.fake.Delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import tools.jackson.databind.node.JsonNodeFactory;

@Tag("RUN-8")
class WooCommerceHintsTest {

    private static final String SECRET = TestSecrets.WEBHOOK;

    private RunningShop open;

    @BeforeEach
    void aShop() {
        open = RunningShop.open(there -> there, here -> here.webhooksSignedWith(Secret.value(SECRET)));
    }

    @AfterEach
    void closeIt() {
        open.close();
    }

    @Test
    void aVariationThatChangedIsHintedByItsOwnReference() {
        long shirt = open.shop().put("{\"name\": \"T-shirt\", \"type\": \"variable\", \"sku\": \"TSH\"}");
        long red = open.shop()
                .putVariation(shirt, JsonNodeFactory.instance.objectNode().put("sku", "TSH-R"));

        assertThat(hints(open.shop().delivery("product.updated", red, SECRET)))
                .containsExactly(new Hint(OfferReader.class, "TSH-R"));
    }

    @Test
    void aReferenceIsHintedAsReadersReadIt() {
        byte[] body = "{\"id\": 31, \"sku\": \"THE&amp;CIE \"}".getBytes(StandardCharsets.UTF_8);

        assertThat(hints(open.shop().delivery("product.updated", body, SECRET)))
                .containsExactly(new Hint(OfferReader.class, "THE&CIE"));
    }

    @Test
    void aProductThatIsNotSoldItselfIsNoOffer() {
        long shirt = open.shop().put("{\"name\": \"T-shirt\", \"type\": \"variable\", \"sku\": \"TSH\"}");

        assertThat(hints(open.shop().delivery("product.updated", shirt, SECRET)))
                .isEmpty();
    }

    @Test
    void whatWasDeletedHasNoNameOfOurs() {
        long mug = open.shop().put("{\"name\": \"Mug\", \"sku\": \"MUG-1\"}");

        assertThat(hints(open.shop().delivery("product.deleted", mug, SECRET))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.created", "order.updated", "order.restored", "order.deleted"})
    void anOrderIsHintedByItsId(String topic) {
        long id = open.shop().orders().put("{\"line_items\": [{\"name\": \"Mug\", \"total\": \"5\"}]}");

        assertThat(hints(open.shop().delivery(topic, id, SECRET)))
                .containsExactly(new Hint(OrderReader.class, Long.toString(id)));
    }

    @Test
    void thePingOfANewWebhookIsTakenAndNotBelieved() {
        assertThat(hints(open.shop().ping(7))).isEmpty();
    }

    @Test
    void aFormThatSaysMoreThanAPingIsRefused() {
        byte[] body = "webhook_id=7&sku=MUG-1".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> open.role(Hints.class).hints(Map.of(), body)).isInstanceOf(HintRefusedException.class);
    }

    @Test
    void aRefusalSaysWhereToEnterTheSecret() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> open.role(Hints.class).hints(Map.of("x-wc-webhook-topic", List.of("x")), body))
                .hasMessage("Its signature is missing or not ours (WooCommerce kit/connector, message to the webhook)."
                        + " Enter in the shop, under WooCommerce > Settings > Advanced > Webhooks, the secret that webhook"
                        + " names.");
    }

    @Test
    @Tag("PRO-6")
    void withoutASecretTheRoleIsAbsentAndSaysWhatWouldBringIt() {
        try (RunningShop without = RunningShop.open()) {
            assertThat(without.connector().absence(Hints.class).map(Problem::path))
                    .hasValue("$.webhook");
        }
    }

    private List<Hint> hints(Delivery delivery) {
        return open.role(Hints.class).hints(delivery.headers(), delivery.body());
    }
}
