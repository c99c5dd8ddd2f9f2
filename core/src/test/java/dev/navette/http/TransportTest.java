package dev.navette.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.http.Till.Said;
import dev.navette.model.Constraints;
import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransportTest {

    private static final Secret PASSWORD = Secret.value(Certificates.PASSWORD);

    private final Lent lent = new Lent();

    @TempDir
    static Path folder;

    private static Path keys = Path.of("none");
    private static Path others = Path.of("none");

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = Certificates.store(folder, "ip:127.0.0.1");
        others = Certificates.store(folder, "dns:shop.example");
    }

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void trustsWhomItsTrustStoreNames() throws Exception {
        try (var till = secure(keys);
                var client = PinnedClient.to(secure(till), lent)
                        .by(trusting(Certificates.trusting(keys), PASSWORD))
                        .build()) {
            assertThat(client.read(Request.get("products")).ok()).isTrue();
        }
    }

    @Test
    void sendsNothingToWhomItDoesNotTrust() throws Exception {
        try (var till = secure(keys);
                var client = PinnedClient.to(secure(till), lent)
                        .called("till shop-fr")
                        .build()) {
            Reply reply = client.send(Request.delete("products/12"), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.RetryLater.class,
                            later -> assertThat(later.fault().message())
                                    .isEqualTo(
                                            "The host 127.0.0.1 could not be trusted: its certificate is signed by nobody that we trust "
                                                    + "(till shop-fr, DELETE products/12). Mend the certificate of the service, or name a trust "
                                                    + "store that knows it in the settings."));
            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void saysThatACertificateIsForAnotherName() throws Exception {
        try (var till = secure(others);
                var client = PinnedClient.to(secure(till), lent)
                        .by(trusting(Certificates.trusting(others), PASSWORD))
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageStartingWith(
                            "The host 127.0.0.1 could not be trusted: its certificate is for another name (");
        }
    }

    @Test
    void saysThatACertificateHasExpired() {
        var thrown = new SSLHandshakeException("PKIX path validation failed: validity check failed");

        Failure failure = Failure.of(thrown, "shop.example", Transport.USUAL, 1);

        assertThat(failure.left()).isFalse();
        assertThat(failure.what())
                .isEqualTo(
                        "The host shop.example could not be trusted: its certificate has expired, or is not valid yet");
    }

    @Test
    void saysThatThereIsNoTlsAtAPort() throws IOException {
        try (var server = Raw.deaf("HTTP/1.1 400 Bad Request\r\n\r\n");
                var client = PinnedClient.to(
                                URI.create(
                                        "https://127.0.0.1:" + server.address().getPort()),
                                lent)
                        .build()) {
            Reply reply = client.send(Request.delete("products/12"), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.RetryLater.class,
                            later -> assertThat(later.fault().what())
                                    .isEqualTo("The host 127.0.0.1 does not speak TLS at this port"));
        }
    }

    @Test
    void refusesATrustStoreThatCannotBeRead() throws Exception {
        Path text = Files.writeString(folder.resolve("trust.p12"), "no store");

        for (Transport wrong : new Transport[] {
            trusting(text, PASSWORD),
            trusting(folder.resolve("missing.p12"), PASSWORD),
            trusting(keys, Secret.value("walnut")),
        }) {
            assertThatThrownBy(() -> PinnedClient.to(URI.create("https://shop.example"), lent)
                            .called("till shop-fr")
                            .by(wrong)
                            .build())
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessage("""
                            The connection to till shop-fr has 1 problem:
                              - $.transport.trustStore: it cannot be read as a PKCS 12 file with that password. Look at \
                            the path and the password, or make it anew with keytool.""");
        }
    }

    @Test
    void saysThatATrustStoreNeedsItsPassword() throws Exception {
        Path trusted = Certificates.trusting(keys);

        assertThatThrownBy(() -> PinnedClient.to(URI.create("https://shop.example"), lent)
                        .by(trusting(trusted, null))
                        .build())
                .hasMessageContaining("it holds no certificate that can be read. Name its password too.");
    }

    @Test
    void goesThroughAProxy() throws IOException {
        try (var proxy = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(URI.create("http://shop.example/api"), lent)
                        .by(through(URI.create("http://127.0.0.1:" + proxy.port())))
                        .build()) {
            client.read(Request.get("products"));

            assertThat(proxy.asked)
                    .extracting(Till.Asked::address)
                    .containsExactly(URI.create("http://shop.example/api/products"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example:3128",
                "http://proxy.example",
                "http://proxy.example:70000",
                "http://user:secret@proxy.example:3128",
                "http://proxy.example:3128/path",
                "http://proxy.example:3128?x"
            })
    void refusesAProxyThatCannotBeUsed(String proxy) {
        assertThat(through(URI.create(proxy)).problems())
                .containsExactly(new Problem(
                        "$.proxy",
                        "it is no address of a proxy that can be used",
                        "Write it as \"http://host:port\", without a name or a password"));
    }

    @Test
    void saysAllThatIsWrong() {
        var wrong = new Transport(
                Duration.ZERO, Duration.ofSeconds(-1), Duration.ZERO, false, null, null, Secret.value("walnut"));

        assertThat(Constraints.problems(wrong, "$.transport"))
                .extracting(Problem::path)
                .containsExactly(
                        "$.transport.connect", "$.transport.answer", "$.transport.whole", "$.transport.trustPassword");
        assertThatThrownBy(() -> PinnedClient.to(URI.create("https://shop.example"), lent)
                        .by(wrong)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
        assertThat(Transport.USUAL.problems()).isEmpty();
    }

    private static Till secure(Path keys) throws IOException, GeneralSecurityException {
        return new Till(Certificates.server(keys), Said.of(200, "[]"));
    }

    private static URI secure(Till till) {
        return URI.create("https://127.0.0.1:" + till.port() + "/api");
    }

    private static Transport trusting(Path store, @Nullable Secret password) {
        return new Transport(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), false, null, store, password);
    }

    private static Transport through(URI proxy) {
        return new Transport(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), true, proxy, null, null);
    }
}
