package dev.navette.woocommerce.fake;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

class FakeOAuthTest extends OnFakeShop {

    private static final String ERROR = "woocommerce_rest_authentication_error";

    @Override
    FakeSettings settings(FakeSettings usual) {
        return usual.overPlainHttp();
    }

    private Map<String, String> parameters(String method, String nonce) {
        var parameters = new TreeMap<String, String>();
        parameters.put("oauth_consumer_key", shop.account().key());
        parameters.put("oauth_nonce", nonce);
        parameters.put("oauth_signature_method", method);
        parameters.put("oauth_timestamp", Long.toString(clock.instant().getEpochSecond()));
        parameters.put("oauth_version", "1.0");
        return parameters;
    }

    /** RFC 5849, written down once more: that of the fake must not sign for itself. */
    private String signature(Map<String, String> parameters, String algorithm, String secret) {
        String normal = parameters.entrySet().stream()
                .map(parameter -> OAuth.encoded(parameter.getKey()) + "=" + OAuth.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String base = "GET&" + OAuth.encoded(shop.uri() + "/wp-json/wc/v3/products") + "&" + OAuth.encoded(normal);
        return OAuth.sign(algorithm, secret + "&", base);
    }

    private Answered inHeader(Map<String, String> oauth, Map<String, String> query, String signature) {
        String header = oauth.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=\"" + OAuth.encoded(parameter.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ", oauth_signature=\"" + OAuth.encoded(signature) + "\""));
        String parameters = query.entrySet().stream()
                .map(parameter -> OAuth.encoded(parameter.getKey()) + "=" + OAuth.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return new Client(shop, header).get("products?" + parameters);
    }

    private Answered signed(Map<String, String> oauth, String algorithm, String secret) {
        Map<String, String> query = Map.of("sku", "EM 1,É&~*/=2");
        var all = new TreeMap<>(oauth);
        all.putAll(query);
        return inHeader(oauth, query, signature(all, algorithm, secret));
    }

    @ParameterizedTest
    @CsvSource({"HMAC-SHA256, HmacSHA256", "HMAC-SHA1, HmacSHA1"})
    void takesASignedRequest(String method, String algorithm) {
        Answered answered =
                signed(parameters(method, "n1"), algorithm, shop.account().secret());

        assertThat(answered.status()).isEqualTo(200);
    }

    @Test
    void takesParametersInTheQuery() {
        Map<String, String> parameters = parameters("HMAC-SHA256", "n1");
        String signature = signature(parameters, "HmacSHA256", shop.account().secret());
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + OAuth.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));

        Answered answered =
                new Client(shop, "").get("products?" + query + "&oauth_signature=" + OAuth.encoded(signature));

        assertThat(answered.status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongSignature() {
        Answered refused = signed(parameters("HMAC-SHA256", "n1"), "HmacSHA256", "cs_wrong");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo(ERROR);
        assertThat(at(refused.json(), "message")).contains("does not match");
    }

    @Test
    void takesANonceOnce() {
        signed(parameters("HMAC-SHA256", "n1"), "HmacSHA256", shop.account().secret());

        Answered again = signed(
                parameters("HMAC-SHA256", "n1"), "HmacSHA256", shop.account().secret());

        assertThat(again.status()).isEqualTo(401);
        assertThat(at(again.json(), "message")).contains("nonce");
    }

    @Test
    void takesATimestampForAQuarterOfAnHour() {
        Map<String, String> before = parameters("HMAC-SHA256", "n1");
        Map<String, String> longBefore = parameters("HMAC-SHA256", "n2");

        clock.advance(Duration.ofMinutes(15));
        Answered taken = signed(before, "HmacSHA256", shop.account().secret());
        clock.advance(Duration.ofSeconds(1));
        Answered refused = signed(longBefore, "HmacSHA256", shop.account().secret());

        assertThat(taken.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(at(refused.json(), "message")).isEqualTo("Invalid timestamp.");
    }

    @Test
    void refusesKeysInTheClear() {
        String keys = "consumer_key=" + shop.account().key() + "&consumer_secret="
                + shop.account().secret();

        assertThat(client.get("products").status()).isEqualTo(401);
        assertThat(client.get("products").code()).isEqualTo("woocommerce_rest_cannot_view");
        assertThat(new Client(shop, "").get("products?" + keys).code()).isEqualTo("woocommerce_rest_cannot_view");
    }

    @Test
    void signsForTheAddressThatTheShopTakesItselfFor() {
        String own = shop.uri().toString();
        shop.takesItselfFor(URI.create("https://shop.example"));

        Answered refused = signed(
                parameters("HMAC-SHA256", "n1"), "HmacSHA256", shop.account().secret());

        assertThat(own).startsWith("http://localhost:");
        assertThat(refused.status()).isEqualTo(401);
    }
}
