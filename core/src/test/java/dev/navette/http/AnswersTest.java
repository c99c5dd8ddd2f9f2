package dev.navette.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Till.Said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnswersTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final Lent lent = new Lent();

    @AfterEach
    void end() {
        lent.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                HEAD + "Content-Length: 10\r\n\r\n[1,2",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n4\r\n[1,2\r\n",
                HEAD + "\r\n[1,2"
            })
    void doesNotKnowWhatBecameOfAWriteWhoseAnswerIsCut(String said) throws IOException {
        try (var server = Raw.saying(said);
                var client = PinnedClient.to(server.address(), lent).json().build()) {
            Reply reply = client.send(post(), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
            assertThat(server.met).hasValue(1);
        }
    }

    @Test
    void saysThatAnAnswerIsCut() throws IOException {
        try (var server = Raw.saying(HEAD + "Content-Length: 10\r\n\r\n[1,2");
                var client = PinnedClient.to(server.address(), lent)
                        .called("till shop-fr")
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(
                            "The answer ended in the middle, or the connection broke off (till shop-fr, GET products). "
                                    + "Look whether the service and the network are well, then run again.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><title>Under maintenance</title>|200 OK, with a page for people: Under maintenance",
                "<!DOCTYPE html><body><h1>Hello</h1> <p>you &amp; I|200 OK, with a page for people: Hello you & I",
                "''|200 OK, with an empty body",
                "'  '|200 OK, with an empty body",
                "[{\"id\":1}|200 OK, with JSON that ends in the middle",
                "{\"id\":1,\"name\":\"ca|200 OK, with JSON that ends in the middle",
                "<b>Notice</b>: no index [1]|200 OK, with other words before its JSON: Notice : no index [1]",
                "Fatal error|200 OK, with a text that is no JSON: Fatal error",
                "[1] done|200 OK, with JSON that is broken, or with other words after it",
                "[1] [2]|200 OK, with JSON that is broken, or with other words after it",
                "{id:1}|200 OK, with JSON that is broken, or with other words after it"
            })
    void explainsAnAnswerThatIsNoJson(String body, String words) throws IOException {
        try (var till = new Till(Said.of(200, body));
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            Reply reply = client.send(post(), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.fault().answer()).isEqualTo(words));
        }
    }

    @Test
    void explainsAnAnswerInAnotherCharacterSet() throws IOException {
        try (var till = new Till(Said.of(200, "{\"name\":\"thé\"}".getBytes(StandardCharsets.ISO_8859_1)));
                var client = PinnedClient.to(till.address(), lent)
                        .called("till shop-fr")
                        .json()
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .hasMessage(
                            "The answer is not what was asked for (till shop-fr, GET products). It answered: 200 OK, "
                                    + "with JSON that is not UTF-8. Look at the address in the settings, and whether something "
                                    + "else answers there: maintenance, a login, a firewall.");
        }
    }

    @Test
    void quotesNoMoreOfAPageThanAPersonReads() throws IOException {
        try (var till = new Till(Said.of(200, "<p>" + "word ".repeat(1_000)));
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            thrown -> assertThat(thrown.fault().answer())
                                    .hasSizeLessThan(120)
                                    .endsWith("…"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF[1]", " \n[1]\n ", "true", "\"a\"", "{}"})
    void takesAnyJson(String body) throws IOException {
        try (var till = new Till(Said.of(200, body));
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            assertThat(client.read(Request.get("products")).ok()).isTrue();
        }
    }

    @Test
    void takesAnAnswerWithoutContentForWhatItIs() throws IOException {
        try (var till = new Till(Said.of(204, ""));
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            Reply reply = client.send(Request.delete("products/12"), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
        }
    }

    @Test
    void doesNotTakeThePageOfAnotherServerForAThingThatIsGone() throws IOException {
        try (var till = new Till(Said.of(404, "<html><title>404 Not Found</title>nginx"));
                var client = PinnedClient.to(till.address(), lent).json().build()) {
            assertThatThrownBy(() -> client.read(Request.get("products/12")))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            thrown -> assertThat(thrown.fault().answer())
                                    .isEqualTo("404 Not Found, with a page for people: 404 Not Found"));
        }
    }

    @Test
    void asksForNoJsonWhereNothingIsSaid() throws IOException {
        try (var till = new Till(Said.of(200, "<html>"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            assertThat(client.read(Request.get("")).text()).isEqualTo("<html>");
        }
    }

    @Test
    void tellsAFaultWithTheWordsOfTheService() throws IOException {
        try (var till = new Till(Said.of(400, "{}"));
                var client = PinnedClient.to(till.address(), lent)
                        .called("till shop-fr")
                        .words(answer -> "sku_taken,\nthe SKU is taken")
                        .build()) {
            Answer answer = client.read(Request.get("products"));

            Fault fault =
                    client.fault("The shop refused the article", "article EM-1", answer, "Give it another reference");

            assertThat(fault.message())
                    .isEqualTo(
                            "The shop refused the article (till shop-fr, article EM-1). It answered: 400 sku_taken, the "
                                    + "SKU is taken. Give it another reference.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 99\r\n\r\n",
                HEAD + "\r\n[1,2,3,4,5,6,7,8,9,10]",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n16\r\n[1,2,3,4,5,6,7,8,9,10]\r\n"
            })
    void takesNoMoreThanItsLimit(String said) throws IOException {
        try (var server = Raw.pausingAfter(said);
                var client = PinnedClient.to(server.address(), lent)
                        .called("till shop-fr")
                        .limit(20)
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(
                            "The answer is longer than 20 bytes (till shop-fr, GET products). Ask for less at once, or "
                                    + "look whether this is the service that is meant.");

            assertThat(server.met).hasValue(1);
        }
    }

    @Test
    void takesAnAnswerAsLongAsItsLimit() throws IOException {
        try (var till = new Till(
                        Said.of(200, "x".repeat(20)),
                        Said.of(200, "x".repeat(20)).packed());
                var client = PinnedClient.to(till.address(), lent).limit(30).build()) {
            assertThat(client.read(Request.get("products")).bytes()).hasSize(20);
        }
    }

    @Test
    void unpacksNoMoreThanItsLimit() throws IOException {
        try (var till = new Till(Said.of(200, "0".repeat(10 << 20)).packed());
                var client = PinnedClient.to(till.address(), lent)
                        .called("till shop-fr")
                        .limit(1 << 20)
                        .build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(
                            "The answer is longer than 1 MiB once it is unpacked (till shop-fr, GET products). Ask for "
                                    + "less at once, or look whether this is the service that is meant.");
        }
    }

    @Test
    void explainsAPackingThatItDidNotAskFor() throws IOException {
        try (var till = new Till(Said.of(200, "xyz").with("Content-Encoding", "br"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .hasMessageStartingWith("The answer is packed as br, which was not asked for (");

            assertThat(till.asked).hasSize(1);
        }
    }

    @Test
    void explainsAPackingThatIsBroken() throws IOException {
        byte[] whole = Said.of(200, "[1,2,3]").packed().body();
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        try (var till = new Till(
                        Said.of(200, cut).with("Content-Encoding", "gzip"),
                        Said.of(200, "[1]").with("Content-Encoding", "gzip"));
                var client = PinnedClient.to(till.address(), lent).build()) {
            Reply reply = client.send(post(), lent.attempt(Duration.ofMinutes(1)));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.fault().what())
                                    .isEqualTo("The answer ended in the middle of its gzip"));
            assertThatThrownBy(() -> client.read(Request.get("products")))
                    .hasMessageStartingWith("The answer says that it is gzip, and is not (");
        }
    }

    @Test
    void showsNothingOfAnAnswerInItsText() {
        var answer = new Answer(200, Map.of("x-key", List.of("K1")), new byte[] {'s', 'e'});

        assertThat(answer).hasToString("200 (2 bytes)");
        assertThat(answer.header("X-Key")).contains("K1");
    }

    @ParameterizedTest
    @CsvSource({
        "200,ANSWERED",
        "404,ANSWERED",
        "422,ANSWERED",
        "401,DENIED",
        "403,DENIED",
        "407,DENIED",
        "408,BUSY",
        "425,BUSY",
        "429,BUSY",
        "500,BROKEN",
        "503,BROKEN",
        "504,BROKEN"
    })
    void knowsWhatAStatusUsuallyMeans(int status, Meaning meaning) {
        assertThat(Meaning.usual(new Answer(status, Map.of(), new byte[0]))).isEqualTo(meaning);
    }

    @Test
    void knowsThatAServiceThatSaysWhenIsBusy() {
        var answer = new Answer(503, Map.of("retry-after", List.of("5")), new byte[0]);

        assertThat(Meaning.usual(answer)).isEqualTo(Meaning.BUSY);
    }

    @Test
    void goesByTheMeaningThatAConnectorGivesToAnswers() throws IOException {
        try (var till = new Till(Said.of(200, "wait"), Said.of(200, "fine"));
                var client = PinnedClient.to(till.address(), lent)
                        .meaning(answer -> answer.text().equals("wait") ? Meaning.BUSY : Meaning.ANSWERED)
                        .build()) {
            assertThat(client.read(Request.get("products")).text()).isEqualTo("fine");
        }
    }

    private static Request post() {
        return Request.post("products", Body.json(new byte[] {'{', '}'}));
    }
}
