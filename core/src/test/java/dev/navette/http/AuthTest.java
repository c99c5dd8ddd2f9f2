package dev.navette.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.UnreachableException;
import dev.navette.http.Till.Said;
import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lent lent = new Lent();
    private final AtomicInteger fetched = new AtomicInteger();

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void sendsANameAndAPasswordWithoutBeingAsked() throws IOException {
        assertThat(sent(Auth.basic(Secret.value("ck_1"), Secret.value("clé:x"))))
                .isEqualTo("Basic Y2tfMTpjbMOpOng=");
    }

    @Test
    void sendsAToken() throws IOException {
        assertThat(sent(Auth.bearer(Secret.value("T-1")))).isEqualTo("Bearer T-1");
    }

    @Test
    void sendsNothingWhereNothingIsSaid() throws IOException {
        assertThat(sent(Auth.none())).isNull();
    }

    @Test
    void sendsAKeyInAHeaderOfTheServicesOwn() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.header("X-Api-Key", Secret.value("K-1")))
                        .build()) {
            client.read(Request.get("products"));

            assertThat(till.asked.get(0).headers().getFirst("X-Api-Key")).isEqualTo("K-1");
        }
    }

    @Test
    void fetchesATokenAMinuteBeforeItExpires() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = to(till)) {
            client.read(Request.get("a"));
            lent.advance(Duration.ofMinutes(58).plusSeconds(59));
            client.read(Request.get("b"));
            lent.advance(Duration.ofSeconds(1));
            client.read(Request.get("c"));

            assertThat(tokens(till)).containsExactly("Bearer T-1", "Bearer T-1", "Bearer T-2");
        }
    }

    @Test
    void fetchesATokenOnceWhereItIsRefused() throws IOException {
        try (var till = new Till(Said.of(401, ""), Said.of(200, "[]"));
                var client = to(till)) {
            client.read(Request.get("a"));

            assertThat(tokens(till)).containsExactly("Bearer T-1", "Bearer T-2");
            assertThat(lent.rests).isEmpty();
        }
    }

    @Test
    void givesUpWhereTheNewTokenIsRefusedToo() throws IOException {
        try (var till = new Till(Said.of(401, ""));
                var client = to(till)) {
            Reply reply = client.send(Request.delete("a"), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.DENIED);
            assertThat(tokens(till)).containsExactly("Bearer T-1", "Bearer T-2");
        }
    }

    @Test
    void keepsATokenWhoseRightsDoNotReach() throws IOException {
        try (var till = new Till(Said.of(403, ""));
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.get("a")))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("The service refused the right to do this");

            assertThat(fetched).hasValue(1);
        }
    }

    @Test
    void fetchesOneTokenForAllThatWaitForIt() throws Exception {
        var together = new CountDownLatch(4);
        var auth = Auth.bearer(() -> {
            fetched.incrementAndGet();
            await(together);
            return new Token(Secret.value("T-1"), Lent.NOON.plus(Duration.ofHours(1)));
        });
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent).as(auth).build()) {
            var reads = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 4; i++) {
                reads.add(CompletableFuture.runAsync(
                        () -> {
                            together.countDown();
                            client.read(Request.get("a"));
                        },
                        lent.executor()));
            }
            reads.forEach(CompletableFuture::join);

            assertThat(fetched).hasValue(1);
            assertThat(tokens(till)).hasSize(4).containsOnly("Bearer T-1");
        }
    }

    @Test
    void repliesWithWhatTheFetchingOfATokenThrows() throws IOException {
        var refused = new AccessRefusedException(Fault.of("Refused", "till", "token", "Consent again"));
        var away = new UnreachableException(Fault.of("Away", "till", "token", "Wait"));
        try (var till = new Till(Said.of(200, "[]"));
                var denied = throwing(till, refused);
                var later = throwing(till, away)) {
            assertThat(denied.send(Request.delete("a"), lent.attempt(MINUTE)))
                    .isEqualTo(new Reply.Denied(refused.fault()));
            assertThat(later.send(Request.delete("a"), lent.attempt(MINUTE)))
                    .isEqualTo(new Reply.RetryLater(away.fault()));
            assertThatThrownBy(() -> denied.read(Request.get("a"))).isSameAs(refused);
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    @Tag("PRO-2")
    void showsNoSecretThatAHeaderCannotCarry() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.header("X-Api-Key", Secret.value("clé\r\nX-Evil: 1")))
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("a")))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessage("""
                            The secret Secret[value] has 1 problem:
                              - $: it holds a character that no header can carry. Copy it once more.""");
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void repliesThatASecretIsMissing() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.bearer(Secret.env("NAVETTE_NOBODY_SETS_THIS")))
                        .build()) {
            Reply reply = client.send(Request.delete("a"), lent.attempt(MINUTE));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Denied.class,
                            denied -> assertThat(denied.fault().message())
                                    .startsWith(
                                            "The credentials cannot be used: The secret env:NAVETTE_NOBODY_SETS_THIS: ")
                                    .doesNotContain("\n"));
            assertThat(till.asked).isEmpty();
        }
    }

    /** The expected signature was computed apart, with Python's hmac. */
    @Test
    void signsAsRfc5849HasIt() throws InterruptedException {
        var auth = Auth.oauth1(Secret.value("ck_1"), Secret.value("cs&2"));
        var departure = new Departure(
                "GET",
                URI.create("http://shop.example:8080/wp-json/wc/v3/products"),
                List.of(
                        Request.Parameter.of("search", "thé & café"),
                        Request.Parameter.of("per_page", "100"),
                        Request.Parameter.of("a", "2"),
                        Request.Parameter.of("a", "1"),
                        Request.Parameter.of("a b", "=")),
                Lent.NOON,
                lent.random());

        Map<String, String> headers = auth.headers(departure);

        assertThat(headers)
                .containsExactly(Map.entry(
                        "Authorization",
                        "OAuth oauth_consumer_key=\"ck_1\", oauth_nonce=\"08070605040302010807060504030201\", oauth_signature=\"oMKSWAGCHJIFVfx8bWNON3fmErcSA2ioXpGl4aerpBk%3D\", "
                                + "oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"1795176000\", "
                                + "oauth_version=\"1.0\""));
    }

    @Test
    void signsTheFieldsOfAForm() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent)
                        .as(Auth.oauth1(Secret.value("ck_1"), Secret.value("cs_2")))
                        .build()) {
            client.send(Request.post("a", Body.form(Map.of("x", "1"))), lent.attempt(MINUTE));
            client.send(Request.post("a", Body.form(Map.of("x", "2"))), lent.attempt(MINUTE));
            client.send(Request.post("a", Body.form(Map.of("x", "1"))), lent.attempt(MINUTE));

            assertThat(tokens(till).get(0))
                    .isNotEqualTo(tokens(till).get(1))
                    .isEqualTo(tokens(till).get(2));
        }
    }

    private String sent(Auth auth) throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent).as(auth).build()) {
            client.read(Request.get("products"));
            return tokens(till).get(0);
        }
    }

    private PinnedClient to(Till till) {
        var auth = Auth.bearer(() -> new Token(
                Secret.value("T-" + fetched.incrementAndGet()),
                lent.clock().instant().plus(Duration.ofHours(1))));
        return PinnedClient.to(till.address(), lent).as(auth).build();
    }

    private PinnedClient throwing(Till till, RuntimeException thrown) {
        return PinnedClient.to(till.address(), lent)
                .as(Auth.bearer(() -> {
                    throw thrown;
                }))
                .build();
    }

    private static List<String> tokens(Till till) {
        return till.asked.stream()
                .map(asked -> asked.headers().getFirst("Authorization"))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
