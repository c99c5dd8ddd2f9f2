package dev.navette.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.http.Till.Said;
import dev.navette.spi.RequestMade;

import static org.assertj.core.api.Assertions.assertThat;

class PinnedClientTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lent lent = new Lent();

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void asksBelowItsBaseWithWhatItsParametersMean() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            Answer answer = client.read(Request.get("products/" + Request.segment("EM 1/b"))
                    .query("search", "thé & café")
                    .query("per_page", 100));

            assertThat(till.paths())
                    .containsExactly("GET /api/products/EM%201%2Fb?search=th%C3%A9%20%26%20caf%C3%A9&per_page=100");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("[]");
        }
    }

    @Test
    void sendsABodyWithItsTypeAndLength() throws IOException {
        try (var till = new Till(Said.of(201, "{\"id\":12}"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            byte[] json = "{\"sku\":\"EM-1\"}".getBytes(StandardCharsets.UTF_8);

            Reply reply = client.send(Request.post("products", Body.json(json)), lent.attempt(MINUTE));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.answer().status()).isEqualTo(201));
            assertThat(till.asked.get(0).text()).isEqualTo("{\"sku\":\"EM-1\"}");
            assertThat(till.asked.get(0).headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(till.asked.get(0).headers().getFirst("Content-Length")).isEqualTo("14");
        }
    }

    @Test
    void tellsOfEachRequestWithoutItsContent() throws IOException {
        try (var till = new Till(Said.of(200, "{\"id\":12}").after(() -> lent.advance(Duration.ofMillis(250))));
                var client = PinnedClient.to(till.address(), lent).build()) {
            client.send(
                    Request.put("products/12/variations/batch", Body.json(new byte[] {'[', ']'}))
                            .query("context", "edit"),
                    lent.attempt(MINUTE));

            assertThat(lent.requests)
                    .containsExactly(new RequestMade(
                            "shop-fr/shop",
                            "PUT",
                            "products/*/variations/batch",
                            200,
                            Duration.ofMillis(250),
                            2,
                            9,
                            1));
        }
    }

    @Test
    void readsAnAnswerThatIsPacked() throws IOException {
        try (var till = new Till(Said.of(200, "{\"id\":12}").packed());
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            Answer answer = client.read(Request.get("products/12"));

            assertThat(answer.text()).isEqualTo("{\"id\":12}");
            assertThat(till.asked.get(0).headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void showsEachAnswerToWhoWatches() throws IOException {
        var left = new ArrayList<String>();
        try (var till = new Till(
                        Said.of(500, "").with("X-Left", "1"), Said.of(200, "[]").with("X-Left", "0"));
                var client = PinnedClient.to(till.address(), lent)
                        .watching(answer -> left.add(answer.header("x-left").orElse("?")))
                        .build()) {
            client.read(Request.get("products"));

            assertThat(left).containsExactly("1", "0");
        }
    }

    @Test
    void sendsItsHeadersWithEachRequestAndARequestItsOwn() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent)
                        .json()
                        .header("X-Version", "3")
                        .build()) {
            client.read(Request.get("products").header("x-version", "4").header("X-Asked", "once"));

            assertThat(till.asked.get(0).headers())
                    .containsEntry("X-version", List.of("4"))
                    .containsEntry("X-asked", List.of("once"))
                    .containsEntry("Accept", List.of("application/json"))
                    .containsEntry("User-agent", List.of("Navette"));
        }
    }
}
