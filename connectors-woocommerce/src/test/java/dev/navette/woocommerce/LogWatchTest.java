package dev.navette.woocommerce;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-7")
class LogWatchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /products?consumer_key=ck_0123456789abcdef",
                "Authorization: Basic Y2tfMTpjc18x",
                "oauth_signature=abc",
                "bonjour@example.fr",
                "06 12 34 56 78",
                "+33 6 12 34 56 78",
                "hook-secret-7f3a",
                "Marie DUPONT"
            })
    void noticesWhatMustNotBeLogged(String message) {
        assertThat(LogWatch.betrayed("… " + message + " …")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /wp-json/wc/v3/products?per_page=100 -> 200 in 12 ms",
                "oauth_signature=…",
                "2026-11-20T08:00:00",
                "{\"sku\":\"EM-1\",\"stock_quantity\":5,\"regular_price\":\"12.50\"}",
                "products/1023456789"
            })
    void letsOtherThingsPass(String message) {
        assertThat(LogWatch.betrayed(message)).isNull();
    }

    @Test
    void isWhereTheTestsOfThisModuleLogTo() {
        assertThat(LoggerFactory.getLogger("dev.navette.http.PinnedClient").isDebugEnabled())
                .isTrue();
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName()).contains("LogWatch");
    }
}
