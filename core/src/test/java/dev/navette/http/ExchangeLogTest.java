package dev.navette.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

import dev.navette.http.Till.Said;
import dev.navette.model.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ExchangeLogTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lent lent = new Lent();
    private final Lines lines = new Lines(true);

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    @Tag("PRO-7")
    void showsTheShapeOfAnExchangeAndNoneOfItsValues() throws IOException {
        String answer = "{\"id\":812,\"email\":\"jane@shop.example\",\"sold\":true,\"note\":null,"
                + "\"lines\":[{\"phone\":\"0612345678\"},{\"price\":12.50}],\"jane@shop.example\":1}";
        try (var till = new Till(Said.of(200, answer)
                        .with("Content-Type", "application/json; charset=UTF-8")
                        .with("Set-Cookie", "session=S1")
                        .after(() -> lent.advance(Duration.ofMillis(7))));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.header("X-Key", Secret.value("K-1")))
                        .logging(lines)
                        .build()) {
            client.send(
                    Request.post("customers", Body.json("{\"email\":\"jane@shop.example\"}".getBytes(UTF_8)))
                            .query("search", "jane@shop.example"),
                    lent.attempt(MINUTE));

            assertThat(lines.all).hasSize(1);
            assertThat(lines.all.get(0))
                    .startsWith("shop-fr/shop POST customers?search=…: 200 in 7 ms, " + answer.length()
                            + " bytes, try 1; sent {")
                    .contains("X-Key=…", "Content-Type=…", "{\"email\":…}; got {", "set-cookie=…")
                    .endsWith(
                            "{\"id\":…,\"email\":…,\"sold\":true,\"note\":null,\"lines\":[{\"phone\":…},{\"price\":…}],"
                                    + "\"…\":…}")
                    .doesNotContain("jane", "K-1", "S1", "812", "0612345678", "12.50");
        }
    }

    @Test
    void showsValuesOfNamesThatMayBeShown() throws IOException {
        try (var till = new Till(Said.of(200, "{\"sku\":\"EM-1\",\"ids\":[1,2],\"name\":\"Jane\"}")
                        .with("Content-Type", "application/json")
                        .with("X-WP-Total", "3"));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.header("X-Key", Secret.value("K-1")))
                        .shown(Set.of("page", "sku", "ids", "x-wp-total", "X-Key", "Authorization"))
                        .logging(lines)
                        .build()) {
            client.read(Request.get("products").query("page", 2).query("name", "Jane"));

            assertThat(lines.all.get(0))
                    .contains("?page=2&name=…", "x-wp-total=3", "{\"sku\":EM-1,\"ids\":[1,2],\"name\":…}", "X-Key=…")
                    .doesNotContain("K-1", "Jane");
        }
    }

    @Test
    void masksAPathThatMayBePersonal() throws IOException {
        try (var till = new Till(Said.of(200, "x"));
                var client =
                        PinnedClient.to(till.address(), lent).logging(lines).build()) {
            client.read(Request.get("customers/" + Request.segment("jane@shop.example") + "/orders/12"));

            assertThat(lines.all.get(0)).startsWith("shop-fr/shop GET customers/…/orders/12: 200 ");
            assertThat(lent.requests.get(0).path()).isEqualTo("customers/*/orders/*");
        }
    }

    @Test
    void showsOfWhatIsNoJsonItsTypeAndSize() throws IOException {
        try (var till = new Till(Said.of(200, "Jane").with("Content-Type", "text/html; charset=UTF-8"));
                var client =
                        PinnedClient.to(till.address(), lent).logging(lines).build()) {
            client.send(Request.post("a", Body.of("image/jpeg", new byte[3])), lent.attempt(MINUTE));

            assertThat(lines.all.get(0))
                    .contains(" image/jpeg of 3 bytes; got {")
                    .endsWith(" text/html of 4 bytes");
        }
    }

    @Test
    void showsNoMoreThanTheBeginningOfALongBody() throws IOException {
        try (var till = new Till(Said.of(200, "[" + "{\"a\":1},".repeat(10_000) + "1]")
                        .with("Content-Type", "application/json"));
                var client =
                        PinnedClient.to(till.address(), lent).logging(lines).build()) {
            client.read(Request.get("a"));

            assertThat(lines.all.get(0)).hasSizeLessThan(2_600).endsWith("…");
        }
    }

    @Test
    void saysWhatWentWrong() throws IOException {
        try (var server = Raw.saying("");
                var client =
                        PinnedClient.to(server.address(), lent).logging(lines).build()) {
            client.send(Request.delete("products/12"), lent.attempt(MINUTE));

            assertThat(lines.all)
                    .containsExactly(
                            "shop-fr/shop DELETE products/12: The connection was closed without an answer in 0 ms, 0 "
                                    + "bytes, try 1; sent {Accept-Encoding=…, User-Agent=…} nothing; got nothing");
        }
    }

    @Test
    void writesNothingWhereNobodyAsksForIt() throws IOException {
        var silent = new Lines(false);
        try (var till = new Till(Said.of(200, "[]"));
                var client =
                        PinnedClient.to(till.address(), lent).logging(silent).build()) {
            client.read(Request.get("products"));

            assertThat(silent.all).isEmpty();
        }
    }

    /** A log that is kept. */
    private static final class Lines extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        private final transient List<String> all = new ArrayList<>();
        private final boolean debug;

        Lines(boolean debug) {
            this.debug = debug;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            all.add(MessageFormatter.arrayFormat(message, arguments).getMessage());
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return debug;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
