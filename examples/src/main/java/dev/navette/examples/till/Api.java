package dev.navette.examples.till;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Auth;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.PinnedClient;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.ConnectorContext;

/** Every address and verb of the till that this connector uses. Thread-safe. */
final class Api implements AutoCloseable {

    /** The most articles of a page, and the most that may be asked for at once. */
    static final int MOST = 100;

    private static final Json JSON = Json.named(Json.Names.AS_WRITTEN);

    /** What the log may show: neither secret nor personal. Everything else is masked. */
    private static final Set<String> SHOWN = Set.of(
            "after", "limit", "changedAfter", "id", "sku", "article", "delta", "error", "till-time", "retry-after");

    private final PinnedClient client;

    // tag::client[]
    Api(TillSettings settings, ConnectorContext context) {
        client = PinnedClient.to(settings.address(), context)
                .by(settings.transport())
                .as(Auth.header("Key", settings.key()))
                .called("till " + context.connection())
                .words(answer -> String.valueOf(error(answer).error()))
                .json()
                .shown(SHOWN)
                .build();
    }
    // end::client[]

    /** What messages call the till. */
    String system() {
        return client.system();
    }

    /** Some of the catalogue, and what the till's own clock said. */
    record Catalogue(List<WireArticle> articles, Instant asOf) {}

    /** The articles that follow one in the order of their ids, of those that changed later than a time. */
    Catalogue catalogue(Instant changedAfter, long after, int limit) {
        Answer answer = ask(Request.get("articles")
                .query("changedAfter", changedAfter.getEpochSecond())
                .query("after", after)
                .query("limit", limit));
        String clock = answer.header("Till-Time").orElse("0");
        return new Catalogue(articles(answer), Instant.ofEpochSecond(Long.parseLong(clock)));
    }

    /** The articles whose {@code id} or {@code sku} is one of these, of SKUs also those in another case. */
    List<WireArticle> articles(String by, Collection<String> values) {
        return values.isEmpty() ? List.of() : articles(ask(each(Request.get("articles"), by, values)));
    }

    /** What it counts now of these articles; what it does not have is left out. */
    List<WireStock> stock(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : List.of(one(ask(each(Request.get("stock"), "article", ids)), WireStock[].class));
    }

    /** Which of these keys it has seen with a movement. */
    Set<String> moved(Collection<String> keys) {
        return Stream.of(one(ask(each(Request.get("movements"), "key", keys)), WireMovement[].class))
                .map(WireMovement::key)
                .collect(Collectors.toSet());
    }

    WireAccount account() {
        return one(ask(Request.get("account")), WireAccount.class);
    }

    /** Nothing but a 200 says what there is: after a 404 that is read as an empty list, everything would seem deleted. */
    private Answer ask(Request request) {
        Answer answer = client.read(request);
        if (!answer.ok()) {
            throw unreadable(answer, "It was not what was asked for");
        }
        return answer;
    }

    /** Makes an article. Where nobody knows whether it was made, the engine asks again, and not we. */
    Reply create(WireArticle article, Attempt attempt) {
        return send(Request.post("articles", Body.json(JSON.write(article))), attempt);
    }

    /** Sets what is said; doing that twice is doing it once. */
    Reply change(String id, WireArticle values, Attempt attempt) {
        Body body = Body.json(JSON.write(values));
        return send(Request.patch("articles/" + Request.segment(id), body).resend(Resend.SAFE), attempt);
    }

    /** Books that some came or went; the till passes over a key that it has seen. */
    Reply move(WireMovement movement, Attempt attempt) {
        return send(Request.post("movements", Body.json(JSON.write(movement))).resend(Resend.KEYED), attempt);
    }

    /** Where our key is refused, nothing was done, and nothing will be until a person mends it. */
    private Reply send(Request request, Attempt attempt) {
        Reply reply = client.send(request, attempt);
        if (reply instanceof Reply.Denied denied) {
            throw new AccessRefusedException(denied.fault());
        }
        return reply;
    }

    /** Why the till refused; nothing where the words are not its own. */
    static WireError error(Answer answer) {
        try {
            return JSON.read(answer.bytes(), WireError.class);
        } catch (Json.Malformed foreign) {
            return WireError.NONE;
        }
    }

    Fault fault(String what, String element, Answer answer, String remedy) {
        return client.fault(what, element, answer, remedy);
    }

    /**
     * The id of the article that was made.
     *
     * @throws UnreachableException when the answer does not say it
     */
    ForeignId made(Answer answer) {
        Long id = one(answer, WireArticle.class).id();
        if (id == null) {
            throw unreadable(answer, "It does not say the article's id");
        }
        return new ForeignId(id.toString());
    }

    private <T> T one(Answer answer, Class<T> type) {
        return said(answer, () -> JSON.read(answer.bytes(), type));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Request each(Request request, String name, Collection<String> values) {
        Request asked = request;
        for (String value : values) {
            asked = asked.query(name, value);
        }
        return asked;
    }

    /** An article that cannot be read is one all the same, known by its key alone: the others are not lost by it. */
    private List<WireArticle> articles(Answer answer) {
        return said(answer, () -> {
            var articles = new ArrayList<WireArticle>();
            for (Json.Element<WireArticle> row : JSON.elements(answer.bytes(), WireArticle.class)) {
                WireArticle article = row.element();
                articles.add(
                        article != null
                                ? article
                                : JSON.read(row.text(), WireArticle.Key.class).alone());
            }
            return articles;
        });
    }

    /** What a part of an answer says. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws Json.Malformed;
    }

    private <T> T said(Answer answer, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Json.Malformed malformed) {
            throw unreadable(answer, String.valueOf(malformed.getMessage()));
        }
    }

    private UnreachableException unreadable(Answer answer, String why) {
        return new UnreachableException(client.fault(
                "The till's answer cannot be used: " + why,
                "the whole request",
                answer,
                "Look whether the address leads to a Comptoir till of version 3"));
    }
}
