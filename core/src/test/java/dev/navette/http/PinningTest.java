package dev.navette.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.http.Till.Said;
import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PinningTest {

    private final Lent lent = new Lent();

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void refusesABaseThatWouldCarryCredentialsInTheClear() {
        assertThatThrownBy(() ->
                        to("http://shop.example/api").called("till shop-fr").build())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The connection to till shop-fr has 1 problem:
                          - $.address: credentials would travel in the clear to another machine. Write https://, or allow \
                        it with "plain": true in transport.""");
    }

    @Test
    void takesABaseInTheClearWhereItIsAllowedOrThisMachine() {
        Transport plain = new Transport(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), true, null, null, null);

        to("http://shop.example/api").by(plain).build().close();
        to("http://localhost:8080").build().close();
        to("http://[::1]:8080/").build().close();
        to("http://127.0.0.1").build().close();
        to("HTTPS://Shop.Example:443").build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://shop.example/",
                "shop.example",
                "https:///api",
                "https://my_shop.example/",
                "https://key:secret@shop.example/",
                "https://shop.example/?rest_route=/wc/v3",
                "https://shop.example/#top",
                "https://shop.example/a/../b",
                "https://shop.example/a//b",
                "http://127.0.0.1.shop.example/",
                "http://localhost.shop.example/"
            })
    void refusesABaseThatIsNoAddressOfAService(String base) {
        assertThatThrownBy(() -> to(base).build())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.address")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products",
                "../other",
                "products/../../other",
                "products/%2e%2E/x",
                "products/..%2fx",
                "products/.",
                "products//12",
                "https://evil.example/",
                "\\\\evil.example",
                "products\\12",
                "products?x=1",
                "products#x",
                "caf\u00e9",
                "a b"
            })
    void refusesAPathThatLeadsAway(String path) throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            assertThatThrownBy(() -> client.read(Request.get(path))).isInstanceOf(IllegalArgumentException.class);

            assertThat(till.asked).isEmpty();
        }
    }

    @Test
    void followsALinkBelowItsBaseLetterByLetter() throws IOException {
        try (var till = new Till(Said.of(200, "[]"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            Request next = client.follow("http://127.0.0.1:" + till.port() + "/api/products?after=a%2Bb+c&x[]=1%2C2");

            client.read(next.query("per_page", 5));

            assertThat(till.paths()).containsExactly("GET /api/products?after=a%2Bb+c&x[]=1%2C2&per_page=5");
        }
    }

    @Test
    void refusesALinkToAnotherHostAndNamesNothingButTheHost() {
        try (var client = to("https://shop.example/api").called("till shop-fr").build()) {
            assertThatThrownBy(() -> client.follow("https://evil.example/api/products?email=a%40b.example"))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("A link leads to the host evil.example, not below the address of the service "
                            + "(till shop-fr, the link to follow). Look at the address in the settings: it is to be the "
                            + "one that the service calls itself by.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/api/products",
                "https://shop.example:8443/api/products",
                "https://key@shop.example/api/products",
                "https://shop.example/other",
                "https://shop.example/apiary",
                "https://shop.example/api/../other",
                "https://shop.example/api/%2e%2e/other",
                "https://shop.example.evil.example/api/products",
                "//evil.example/api/products",
                "/other/products",
                "../other",
                "https:products",
                "mailto:someone@shop.example",
                "not an address"
            })
    void refusesALinkThatLeadsAway(String link) {
        try (var client = to("https://shop.example/api").build()) {
            assertThatThrownBy(() -> client.follow(link)).isInstanceOf(UnreadableSourceException.class);
        }
    }

    @Test
    @Tag("PRO-2")
    void carriesNoCredentialsToWhereARedirectLeads() throws IOException {
        try (var other = new Till(Said.of(200, "[]"));
                var till = new Till(Said.of(301, "")
                        .with("Location", "http://127.0.0.1:" + other.port() + "/shop/products?key=K1"));
                var client = PinnedClient.to(till.address(), lent)
                        .called("till shop-fr")
                        .as(Auth.bearer(Secret.value("T-1")))
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessage(
                            "The service sends us to another address, and no redirect is followed (till shop-fr, GET "
                                    + "products). It answered: 301 Moved Permanently, to http://127.0.0.1:"
                                    + other.port()
                                    + "/shop/. If that is the same service, write its address in the settings.");

            assertThat(other.asked).isEmpty();
            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void takesARedirectOfAWriteForOneThatDidNothing() throws IOException {
        try (var till = new Till(Said.of(308, "").with("Location", "https://www.shop.example/api/products"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            Reply reply = client.send(post(), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Denied.class,
                            denied -> assertThat(denied.fault().answer())
                                    .isEqualTo("308 Permanent Redirect, to https://www.shop.example/api/"));
        }
    }

    @Test
    void takesSeeOtherAfterAWriteForOneThatMayBeDone() throws IOException {
        try (var till = new Till(Said.of(303, "").with("Location", "/api/products/12"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            assertThat(client.send(post(), lent.attempt(Duration.ofMinutes(1))).kind())
                    .isEqualTo(Reply.Kind.UNKNOWN);
        }
    }

    @Test
    void findsTheLinkOfARelation() {
        var answer = new Answer(
                200,
                Map.of(
                        "link",
                        List.of(
                                "<https://shop.example/api?page=1,2>; rel=\"prev first\", <https://shop.example/a;b>; "
                                        + "title=\"rel=next, no\"; rel=next",
                                "<https://shop.example/z>; rel=\"last\"")),
                new byte[0]);

        assertThat(PinnedClient.link(answer, "first")).contains("https://shop.example/api?page=1,2");
        assertThat(PinnedClient.link(answer, "next")).contains("https://shop.example/a;b");
        assertThat(PinnedClient.link(answer, "last")).contains("https://shop.example/z");
        assertThat(PinnedClient.link(answer, "up")).isEmpty();
    }

    private PinnedClient.Builder to(String base) {
        return PinnedClient.to(URI.create(base), lent);
    }

    private static Request post() {
        return Request.post("products", Body.json(new byte[] {'{', '}'}));
    }
}
