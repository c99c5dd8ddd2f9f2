package dev.navette.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.http.Till.Said;
import dev.navette.model.Secret;
import dev.navette.spi.RequestMade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RepeatingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Said BROKEN = Said.of(500, "");
    private static final Said FINE = Said.of(200, "[]");

    private final Lent lent = new Lent();

    @AfterEach
    void end() {
        Thread.interrupted();
        lent.close();
    }

    @Test
    void repeatsAReadAfterWaitsThatGrow() throws IOException {
        try (var till = new Till(BROKEN, BROKEN, BROKEN, FINE);
                var client = to(till)) {
            Answer answer = client.read(Request.get("products"));

            assertThat(answer.ok()).isTrue();
            assertThat(lent.rests)
                    .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(lent.requests).extracting(RequestMade::attempt).containsExactly(1, 2, 3, 4);
            assertThat(lent.purse.taken).containsExactly(1, 1, 1, 1);
        }
    }

    @Test
    void drawsItsWaitsByChance() throws IOException {
        lent.luck = bound -> bound / 4;
        try (var till = new Till(BROKEN, FINE);
                var client = to(till)) {
            client.read(Request.get("products"));

            assertThat(lent.rests).containsExactly(Duration.ofMillis(125));
        }
    }

    @Test
    void givesUpAReadAfterFourTries() throws IOException {
        try (var till = new Till(Said.of(502, "<html><head><title>Bad gateway &amp; more</title></head></html>"));
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.get("products/12")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(
                            "The service failed at the request (till shop-fr, GET products/12). It answered: 502 Bad "
                                    + "Gateway, with a page for people: Bad gateway & more. Look into its error log, then run "
                                    + "again.");

            assertThat(till.asked).hasSize(4);
        }
    }

    @Test
    void leavesToTheServiceWhatItAnswers() throws IOException {
        try (var till = new Till(Said.of(404, "{}"));
                var client = to(till)) {
            assertThat(client.read(Request.get("products/12")).status()).isEqualTo(404);
            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void refusesToReadWhatIsNotSafeToRepeat() throws IOException {
        try (var till = new Till(FINE);
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.delete("products/12")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void waitsAsManySecondsAsItIsAsked() throws IOException {
        try (var till = new Till(Said.of(429, "").with("Retry-After", "60"), FINE);
                var client = to(till)) {
            client.read(Request.get("products"));

            assertThat(lent.purse.refused).containsExactly(MINUTE);
            assertThat(lent.rests).containsExactly(MINUTE);
        }
    }

    @Test
    void waitsUntilADateByTheClockOfTheService() throws IOException {
        String busy = busy("Date: Fri, 20 Nov 2026 07:00:00 GMT", "Retry-After: Fri, 20 Nov 2026 07:00:20 GMT");
        try (var server = Raw.saying(busy);
                var client = PinnedClient.to(server.address(), lent).build()) {
            assertThatThrownBy(() -> client.read(Request.get("products"))).isInstanceOf(UnreachableException.class);

            assertThat(lent.rests).hasSize(5).containsOnly(Duration.ofSeconds(20));
        }
    }

    @Test
    void waitsUntilADateByOurClockWhereTheServiceHasNone() throws IOException {
        String busy = busy("Retry-After: Fri, 20 Nov 2026 12:00:30 GMT");
        try (var server = Raw.saying(busy);
                var client = PinnedClient.to(server.address(), lent).build()) {
            assertThatThrownBy(() -> client.read(Request.get("products"))).isInstanceOf(UnreachableException.class);

            assertThat(lent.rests).startsWith(Duration.ofSeconds(30));
        }
    }

    @Test
    void repeatsSoonWhereABusyServiceDoesNotSayWhen() throws IOException {
        try (var till = new Till(Said.of(429, "").with("Retry-After", "soon"), FINE);
                var client = to(till)) {
            client.read(Request.get("products"));

            assertThat(lent.rests).containsExactly(Duration.ofMillis(500));
            assertThat(lent.purse.refused).containsExactly(Duration.ofMillis(500));
        }
    }

    @Test
    void givesUpAServiceThatStaysBusyAfterSixTries() throws IOException {
        try (var till = new Till(Said.of(429, "").with("Retry-After", "1"));
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("The service does not take requests now (till shop-fr, GET products). It answered: 429 "
                            + "Too Many Requests. Run again later.");

            assertThat(till.asked).hasSize(6);
        }
    }

    @Test
    void asksNothingOfAServiceThatWantsToBeLeftAloneForLong() throws IOException {
        try (var till = new Till(Said.of(503, "").with("Retry-After", "600"), FINE);
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.get("products"))).isInstanceOf(UnreachableException.class);
            lent.advance(Duration.ofSeconds(599));

            assertThatThrownBy(() -> client.read(Request.get("orders")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(
                            "The service does not take requests now, and asked to be left alone for 10 minutes (till "
                                    + "shop-fr, GET products). It answered: 503 Service Unavailable. Run again after that time.");
            assertThat(client.send(post(), lent.attempt(MINUTE)).kind()).isEqualTo(Reply.Kind.RETRY_LATER);
            assertThat(till.asked).hasSize(1);
            assertThat(lent.rests).isEmpty();
            assertThat(lent.purse.refused).containsExactly(MINUTE);
        }
    }

    @Test
    void asksAgainOnceThatTimeIsOver() throws IOException {
        try (var till = new Till(Said.of(503, "").with("Retry-After", "600"), FINE);
                var client = to(till)) {
            assertThatThrownBy(() -> client.read(Request.get("products"))).isInstanceOf(UnreachableException.class);
            lent.advance(Duration.ofMinutes(10));

            assertThat(client.read(Request.get("orders")).ok()).isTrue();
        }
    }

    @Test
    void doesNotRepeatWhatMayBeDoneAlready() throws IOException {
        try (var till = new Till(BROKEN, FINE);
                var client = to(till)) {
            Reply reply = client.send(post(), lent.attempt(MINUTE));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.fault().message())
                                    .isEqualTo(
                                            "The service failed at the request (till shop-fr, POST products). It answered: 500 "
                                                    + "Internal Server Error. Look into its error log, then run again."));
            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void repeatsAWriteThatWasCertainlyNotTaken() throws IOException {
        try (var till = new Till(Said.of(429, ""), Said.of(503, "").with("Retry-After", "1"), Said.of(408, ""), FINE);
                var client = to(till)) {
            Reply reply = client.send(post(), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
            assertThat(till.asked).hasSize(4);
        }
    }

    @Test
    void repeatsAWriteWithTheKeyByWhichItIsKnown() throws IOException {
        try (var till = new Till(BROKEN, FINE);
                var client = to(till)) {
            Reply reply = client.send(post().keyed("Idempotency-Key", "EM-1/1"), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
            assertThat(till.asked)
                    .extracting(asked -> asked.headers().getFirst("Idempotency-Key"))
                    .containsExactly("EM-1/1", "EM-1/1");
            assertThat(till.asked).extracting(Till.Asked::text).containsExactly("{}", "{}");
        }
    }

    @Test
    void repeatsAWriteThatIsTheSameTwice() throws IOException {
        try (var till = new Till(BROKEN, FINE);
                var client = to(till)) {
            Request put = Request.put("stock/12", Body.json(new byte[] {'4'})).resend(Resend.SAFE);

            assertThat(client.send(put, lent.attempt(MINUTE)).kind()).isEqualTo(Reply.Kind.ANSWERED);
        }
    }

    @Test
    void doesNotTakeALaterRefusalForTheEndOfAWriteThatMayBeDone() throws IOException {
        try (var till = new Till(BROKEN, Said.of(403, ""));
                var client = to(till)) {
            Reply reply = client.send(post().keyed("Idempotency-Key", "EM-1/1"), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
        }
    }

    @Test
    void repeatsWhateverCannotHaveLeft() throws IOException {
        try (var client = PinnedClient.to(nobody(), lent).called("till shop-fr").build()) {
            Reply reply = client.send(post(), lent.attempt(MINUTE));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.RetryLater.class,
                            later -> assertThat(later.fault().message())
                                    .isEqualTo(
                                            "The host 127.0.0.1 refused the connection (till shop-fr, POST products). Look whether the "
                                                    + "service runs, and at the address in the settings."));
            assertThat(lent.requests).extracting(RequestMade::status).containsExactly(0, 0, 0, 0);
        }
    }

    @Test
    void saysSoWhereNobodyKnowsTheHost() {
        var client = PinnedClient.to(URI.create("https://shop.invalid/api"), lent)
                .called("till shop-fr")
                .build();

        assertThatThrownBy(() -> client.read(Request.get("products")))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("The host shop.invalid is not known (till shop-fr, GET products).");
        client.close();
    }

    @Test
    void sendsNothingAtItsDeadline() throws IOException {
        try (var till = new Till(FINE);
                var client = to(till)) {
            Reply reply = client.send(post(), lent.attempt(Duration.ZERO));

            assertThat(reply).isEqualTo(new Reply.NotSent("the time in which it could leave had passed"));
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void looksAtTheDeadlineOnceItsTurnHasCome() throws IOException {
        lent.purse.onTake = () -> lent.advance(MINUTE);
        try (var till = new Till(FINE);
                var client = to(till)) {
            assertThat(client.send(post(), lent.attempt(MINUTE)).kind()).isEqualTo(Reply.Kind.NOT_SENT);
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void doesNotWaitBeyondTheDeadline() throws IOException {
        try (var till = new Till(Said.of(429, "").with("Retry-After", "30"), FINE);
                var client = to(till)) {
            Reply reply = client.send(post(), lent.attempt(Duration.ofSeconds(30)));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.RETRY_LATER);
            assertThat(lent.rests).isEmpty();
        }
    }

    @Test
    void staysUnknownWhereNoTimeIsLeftToAskAgain() throws IOException {
        try (var till = new Till(BROKEN.after(() -> lent.advance(MINUTE)), FINE);
                var client = to(till)) {
            Reply reply = client.send(post().resend(Resend.SAFE), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void staysUnknownWhereTheDeadlinePassesBeforeTheRepetition() throws IOException {
        try (var till = new Till(BROKEN, FINE);
                var client = to(till)) {
            lent.purse.onTake = () -> lent.advance(Duration.ofSeconds(40));

            Reply reply = client.send(post().resend(Resend.SAFE), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void sendsNothingOnceTheThreadIsToldToStop() throws IOException {
        try (var till = new Till(FINE);
                var client = to(till)) {
            Thread.currentThread().interrupt();

            Reply reply = client.send(post(), lent.attempt(MINUTE));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(reply).isEqualTo(new Reply.NotSent("the run was told to stop"));
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void readsNothingOnceTheThreadIsToldToStop() throws IOException {
        try (var till = new Till(FINE);
                var client = to(till)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("The request did not leave: the run was told to stop (till shop-fr, GET products). Run "
                            + "again.");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAWriteWhoseAnswerItWasToldNotToWaitFor() throws IOException {
        Thread caller = Thread.currentThread();
        try (var server = Raw.doing(socket -> caller.interrupt());
                var client = PinnedClient.to(server.address(), lent).build()) {
            Reply reply = client.send(post(), lent.attempt(MINUTE));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
        }
    }

    @Test
    void saysSoWhereCredentialsAreRefused() throws IOException {
        try (var till = new Till(Said.of(401, "{\"code\":\"no_key\"}"));
                var client = PinnedClient.to(till.address(), lent)
                        .called("till shop-fr")
                        .as(Auth.basic(Secret.value("ck"), Secret.value("cs")))
                        .words(answer -> "no_key, the key is unknown")
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessage(
                            "The service refused the credentials (till shop-fr, GET products). It answered: 401 "
                                    + "no_key, the key is unknown. Look at the key in the settings, and whether it was revoked.");

            assertThat(till.asked).hasSize(1);
            assertThat(client.send(post(), lent.attempt(MINUTE)).kind()).isEqualTo(Reply.Kind.DENIED);
        }
    }

    @Test
    void leavesNothingUnderWayWhenItIsClosed() throws IOException {
        var client = new PinnedClient[1];
        try (var server = Raw.doing(socket -> client[0].close())) {
            client[0] = PinnedClient.to(server.address(), lent).build();

            Reply reply = client[0].send(post(), lent.attempt(MINUTE));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
            assertThat(client[0].send(post(), lent.attempt(MINUTE)).kind()).isEqualTo(Reply.Kind.RETRY_LATER);
        }
    }

    private PinnedClient to(Till till) {
        return PinnedClient.to(till.address(), lent).called("till shop-fr").build();
    }

    private static String busy(String... headers) {
        return "HTTP/1.1 503 Busy\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static URI nobody() throws IOException {
        try (var taken = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/api");
        }
    }

    private static Request post() {
        return Request.post("products", Body.json(new byte[] {'{', '}'}));
    }
}
