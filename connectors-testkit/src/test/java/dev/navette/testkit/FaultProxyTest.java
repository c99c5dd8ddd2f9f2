package dev.navette.testkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.navette.testkit.Requests.any;
import static dev.navette.testkit.Requests.get;
import static dev.navette.testkit.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class FaultProxyTest {

    private static final String COFFEE = "{\"id\": 812, \"name\": \"Café moulu 250 g\"}";

    private final WireMockServer shop =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final HttpClient client = HttpClient.newHttpClient();
    private FaultProxy proxy;

    @BeforeEach
    void aShopBehindAProxy() {
        shop.start();
        shop.stubFor(WireMock.any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("X-Total", "1")
                        .withBody(COFFEE)));
        proxy = FaultProxy.before(URI.create(shop.baseUrl()));
    }

    @AfterEach
    void close() {
        proxy.close();
        shop.stop();
    }

    @Test
    void passesWhatItWasToldNothingOf() throws Exception {
        HttpResponse<String> answer = create("/products?lang=fr");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Total")).hasValue("1");
        assertThat(answer.body()).isEqualTo(COFFEE);
        shop.verify(
                1,
                postRequestedFor(urlEqualTo("/products?lang=fr"))
                        .withHeader("Authorization", equalTo("Basic S0lU"))
                        .withRequestBody(equalTo(COFFEE)));
        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products?lang=fr", "passed", 1));
    }

    @Test
    void passesAMegabyteInChunksBothWays() throws Exception {
        String text = "é".repeat(1_000_000);
        shop.stubFor(WireMock.any(anyUrl()).willReturn(aResponse().withBody(text)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = client.send(
                request("/products")
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo(text);
        shop.verify(1, products().withRequestBody(equalTo(text)));
    }

    @Test
    void passesAnswersWithoutABody() throws Exception {
        shop.stubFor(WireMock.any(anyUrl()).willReturn(aResponse().withStatus(204)));

        HttpResponse<String> deleted =
                client.send(request("/products/812").DELETE().build(), BodyHandlers.ofString());
        HttpResponse<String> head = client.send(
                request("/products").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(head.body()).isEmpty();
        assertThat(proxy.exchanges())
                .extracting(Exchange::toString)
                .containsExactly("DELETE /products/812: passed", "HEAD /products: passed");
    }

    @Test
    void dropsTheAnswerAfterTheWorkIsDone() throws Exception {
        proxy.next(post("/products")).dropAnswer();

        assertThatThrownBy(() -> create("/products")).isInstanceOf(IOException.class);

        shop.verify(1, products());
        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products", "dropped the answer", 1));
        assertThat(create("/products").statusCode()).isEqualTo(201);
    }

    @Test
    void refusesBeforeTheServerHearsOfIt() {
        proxy.next(post("/products")).refuse();

        assertThatThrownBy(() -> create("/products")).isInstanceOf(IOException.class);

        shop.verify(0, products());
        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products", "refused", 0));
    }

    @Test
    void cutsTheConnectionInTheMiddleOfTheBody() {
        proxy.next(post("/products")).cutAfter(10);

        assertThatThrownBy(() -> create("/products")).isInstanceOf(IOException.class);

        shop.verify(1, products());
        assertThat(proxy.exchanges())
                .containsExactly(new Exchange("POST", "/products", "cut the answer after 10 bytes", 1));
    }

    @Test
    void endsTheAnswerBeforeTheLengthThatItSays() throws Exception {
        proxy.next(post("/products")).endAfter(10);

        var answer = client.send(creation("/products"), BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(COFFEE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.body().readNBytes(10))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\": 812");
        assertThatThrownBy(() -> answer.body().read()).isInstanceOf(IOException.class);
        shop.verify(1, products());
    }

    @Test
    void truncatesTheContentInGoodOrder() throws Exception {
        proxy.next(post("/products")).truncateTo(10);

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(10);
        assertThat(answer.body()).isEqualTo("{\"id\": 812");
        shop.verify(1, products());
    }

    @Test
    void holdsTheRequestUntilItIsLetGo() throws Exception {
        var opened = new CountDownLatch(1);
        proxy.next(post("/products")).holdUntil(opened);

        CompletableFuture<HttpResponse<String>> answer = createBesides("/products");
        create("/orders");
        shop.verify(0, products());
        assertThat(answer).isNotDone();
        opened.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(201);
        shop.verify(1, products());
    }

    @Test
    void holdsTheAnswerAfterTheWorkIsDone() throws Exception {
        var done = new CountDownLatch(1);
        var opened = new CountDownLatch(1);
        shop.addMockServiceRequestListener((request, answer) -> done.countDown());
        proxy.next(post("/products")).holdAnswerUntil(opened);

        CompletableFuture<HttpResponse<String>> answer = createBesides("/products");
        done.await();
        assertThat(answer).isNotDone();
        opened.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(201);
        shop.verify(1, products());
    }

    @Test
    void saysWhenItHoldsAnAnswer() throws Exception {
        var held = new CountDownLatch(1);
        var opened = new CountDownLatch(1);
        proxy.next(post("/products")).holdAnswerUntil(opened, held);

        CompletableFuture<HttpResponse<String>> answer = createBesides("/products");
        held.await();
        shop.verify(1, products());
        assertThat(answer).isNotDone();
        opened.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(201);
    }

    @Test
    void doesSomethingBeforeItLetsARequestThrough() throws Exception {
        proxy.next(post("/products")).passAfter(() -> proxy.every(any()).answer(401));

        HttpResponse<String> first = create("/products");
        HttpResponse<String> second = create("/products");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(401);
        shop.verify(1, products());
    }

    @Test
    void answersInTheServersPlace() throws Exception {
        proxy.next(any()).answer(503);
        proxy.next(any()).answer(502, "text/plain", "Bad gateway");

        HttpResponse<String> first = create("/products");
        HttpResponse<String> second = create("/products");

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.body()).isEqualTo("{}");
        assertThat(second.statusCode()).isEqualTo(502);
        assertThat(second.body()).isEqualTo("Bad gateway");
        shop.verify(0, products());
        assertThat(proxy.exchanges())
                .containsExactly(
                        new Exchange("POST", "/products", "answered 503", 0),
                        new Exchange("POST", "/products", "answered 502", 0));
    }

    @Test
    void throttlesForSecondsOrUntilADate() throws Exception {
        proxy.next(any()).throttleFor(Duration.ofMinutes(2));
        proxy.next(any()).throttleUntil(Instant.parse("2026-11-08T08:49:37Z"));

        HttpResponse<String> first = create("/products");
        HttpResponse<String> second = create("/products");

        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).hasValue("120");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("Sun, 08 Nov 2026 08:49:37 GMT");
        shop.verify(0, products());
    }

    @Test
    void isClosedForAWhileAsForMaintenance() throws Exception {
        proxy.next(any()).closeFor(Duration.ofMinutes(2));

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("120");
        shop.verify(0, products());
    }

    @Test
    void saysThatItFailedAfterTheWorkIsDone() throws Exception {
        proxy.next(post("/products")).answerAfterwards(500);

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(500);
        shop.verify(1, products());
        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products", "passed and answered 500", 1));
    }

    @Test
    void showsAPageForPeopleWhereDataWasExpected() throws Exception {
        proxy.next(post("/products")).maintenancePage();

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        shop.verify(0, products());
    }

    @Test
    void showsAPageForPeopleAfterTheWorkIsDone() throws Exception {
        proxy.next(post("/products")).maintenancePageAfterwards();

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        shop.verify(1, products());
    }

    @Test
    void knowsWhatChangesSomethingByItsMethod() {
        Requests changing = Requests.changing();

        assertThat(Stream.of("GET", "HEAD", "OPTIONS").filter(method -> changing.include(method, "/products")))
                .isEmpty();
        assertThat(Stream.of("POST", "PUT", "PATCH", "DELETE"))
                .allMatch(method -> changing.include(method, "/products"));
    }

    @Test
    void sendsARequestTwiceAsAMiddleboxDoes() throws Exception {
        proxy.next(post("/products")).duplicate();

        HttpResponse<String> answer = create("/products");

        assertThat(answer.statusCode()).isEqualTo(201);
        shop.verify(2, products());
        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products", "sent it twice", 2));
    }

    @Test
    void followsInstructionsInTheirOrder() throws Exception {
        proxy.nth(3, post("/products")).answer(500);
        proxy.next(post("/products")).pass();
        proxy.next(post("/products*")).answer(503);

        create("/products");
        create("/products/batch");
        create("/products");
        create("/products");
        create("/products");

        assertThat(proxy.exchanges())
                .extracting(Exchange::toString)
                .containsExactly(
                        "POST /products: passed",
                        "POST /products/batch: answered 503",
                        "POST /products: passed",
                        "POST /products: answered 500",
                        "POST /products: passed");
    }

    @Test
    void doesSomethingToEveryRequestUntilItIsToldToPassAll() throws Exception {
        proxy.every(post("/products")).answer(503);
        create("/products");
        create("/products");
        create("/orders");

        proxy.passAll();
        create("/products");

        assertThat(proxy.exchanges())
                .extracting(Exchange::done)
                .containsExactly("answered 503", "answered 503", "passed", "passed");
        assertThat(proxy.count(post("/products"))).isEqualTo(3);
        shop.verify(1, products());
    }

    @Test
    void theClientOfTheJdkRepeatsAGetWhoseAnswerWasDropped() throws Exception {
        proxy.next(get("/products")).dropAnswer();

        HttpResponse<String> answer = client.send(request("/products").GET().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(proxy.exchanges()).extracting(Exchange::done).containsExactly("dropped the answer", "passed");
    }

    @Test
    void resetsTheClientWhenTheServerIsGone() {
        shop.stop();

        assertThatThrownBy(() -> create("/products")).isInstanceOf(IOException.class);

        assertThat(proxy.exchanges()).containsExactly(new Exchange("POST", "/products", "passed", 0));
    }

    @Test
    void servesManyClientsAtOnce() {
        var opened = new CountDownLatch(1);
        proxy.next(post("/products/1")).holdUntil(opened);

        CompletableFuture<HttpResponse<String>> held = createBesides("/products/1");
        HttpResponse<String> other = createBesides("/products/2").join();
        opened.countDown();

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(held.join().statusCode()).isEqualTo(201);
        assertThat(proxy.exchanges()).extracting(Exchange::path).containsExactly("/products/2", "/products/1");
    }

    @Test
    void letsGoOfWhatItHoldsWhenItIsClosed() {
        proxy.next(any()).holdUntil(new CountDownLatch(1));
        CompletableFuture<HttpResponse<String>> held = createBesides("/products");

        proxy.close();

        assertThatThrownBy(held::join).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> create("/products")).isInstanceOf(ConnectException.class);
    }

    @Test
    void refusesToStandBeforeWhatItCannotRead() {
        assertThatThrownBy(() -> FaultProxy.before(URI.create("https://shop.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the proxy talks HTTP without TLS, not https");
    }

    private HttpResponse<String> create(String path) throws IOException, InterruptedException {
        return client.send(creation(path), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> createBesides(String path) {
        return client.sendAsync(creation(path), BodyHandlers.ofString());
    }

    private HttpRequest creation(String path) {
        return request(path).POST(BodyPublishers.ofString(COFFEE)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(proxy.uri().resolve(path)).header("Authorization", "Basic S0lU");
    }

    private static RequestPatternBuilder products() {
        return postRequestedFor(urlEqualTo("/products"));
    }
}
