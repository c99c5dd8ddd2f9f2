package dev.navette.woocommerce;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Auth;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.Meaning;
import dev.navette.http.PinnedClient;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.spi.Attempt;
import dev.navette.spi.ConnectorContext;

/** Every address and verb of the shop that this connector uses. Thread-safe. */
final class Api implements AutoCloseable {

    /** The most entries of a page, and of a batch. */
    static final int MOST = 100;

    private static final int NOT_FOUND = 404;

    private static final int UNAUTHORIZED = 401;

    static final Json JSON = Json.named(Json.Names.SNAKE_CASE);

    /** Of parameters and JSON: what is neither secret nor personal. */
    private static final Set<String> SHOWN = Set.of(
            "id",
            "per_page",
            "page",
            "offset",
            "orderby",
            "order",
            "include",
            "sku",
            "_fields",
            "modified_after",
            "modified_before",
            "dates_are_gmt",
            "status",
            "type",
            "code",
            "regular_price",
            "stock_quantity",
            "manage_stock",
            "parent_id",
            "x-wp-total",
            "x-wp-totalpages",
            "retry-after",
            "content-type");

    private final PinnedClient client;

    private Api(PinnedClient client) {
        this.client = client;
    }

    static Api of(WooCommerceSettings settings, ConnectorContext context) {
        URI root = URI.create(settings.shop().toString().replaceAll("/+$", "") + "/wp-json/wc/v3/");
        boolean secure = "https".equalsIgnoreCase(root.getScheme());
        return new Api(PinnedClient.to(root, context)
                .by(settings.transport())
                // Over plain HTTP the shop takes a signature and no password (class-wc-rest-authentication.php).
                .as(
                        secure
                                ? Auth.basic(settings.key(), settings.secret())
                                : Auth.oauth1(settings.key(), settings.secret()))
                .called("WooCommerce " + context.connection())
                .meaning(Api::meaning)
                .words(Api::words)
                .json()
                .shown(SHOWN)
                .build());
    }

    /** What messages call the shop. */
    String system() {
        return client.system();
    }

    PinnedClient client() {
        return client;
    }

    /**
     * A signature that the shop has seen before came twice: something on the way doubled the request, and what became of the
     * first nobody knows (class-wc-rest-authentication.php; only its message tells it from a wrong key).
     */
    private static Meaning meaning(Answer answer) {
        boolean doubled = answer.status() == UNAUTHORIZED
                && error(answer)
                        .map(WireError::message)
                        .filter(message -> message.toLowerCase(Locale.ROOT).contains("nonce"))
                        .isPresent();
        return doubled ? Meaning.BROKEN : Meaning.usual(answer);
    }

    /** The shop's own code; its message may hold what a person typed. */
    private static String words(Answer answer) {
        try {
            WireError error = JSON.read(answer.bytes(), WireError.class);
            return error.code() == null ? "" : error.code();
        } catch (Json.Malformed page) {
            return "";
        }
    }

    /** Asks for one thing or a list, as the caller completes the request. */
    Answer get(String path, UnaryOperator<Request> asked) {
        return client.read(asked.apply(Request.get(path)));
    }

    /** The elements of a list; none where a page is beyond the end. */
    <T> List<T> list(Answer answer, Class<T> type, String what) {
        try {
            var all = new ArrayList<T>();
            for (Json.Element<T> one : JSON.elements(answer.bytes(), type)) {
                T element = one.element();
                if (element == null) {
                    throw malformed(answer, what, String.valueOf(one.malformed()));
                }
                all.add(element);
            }
            return all;
        } catch (Json.Malformed malformed) {
            throw malformed(answer, what, String.valueOf(malformed.getMessage()));
        }
    }

    /** All elements of a list, page by page. */
    <T> List<T> all(String path, UnaryOperator<Request> asked, Class<T> type) {
        return all(path, asked, type, false);
    }

    /** The same; none where there is no such list, since what it is of is gone. */
    <T> List<T> allIfThere(String path, UnaryOperator<Request> asked, Class<T> type) {
        return all(path, asked, type, true);
    }

    private <T> List<T> all(String path, UnaryOperator<Request> asked, Class<T> type, boolean mayBeGone) {
        var all = new ArrayList<T>();
        byte[] before = {};
        for (int page = 1; ; page++) {
            int number = page;
            Answer answer = get(
                    path,
                    request -> asked.apply(request).query("per_page", MOST).query("page", number));
            if (mayBeGone && answer.status() == NOT_FOUND) {
                return List.of();
            }
            List<T> some = list(answer, type, path);
            byte[] now = answer.bytes();
            if (!some.isEmpty() && Arrays.equals(before, now)) { // else it would be asked for ever
                throw malformed(answer, path, "it gives the same page again");
            }
            all.addAll(some);
            if (some.size() < MOST) {
                return all;
            }
            before = now;
        }
    }

    /** Things that a list has under these ids. */
    <T> List<T> including(String path, Collection<Long> ids, UnaryOperator<Request> asked, Class<T> type) {
        String included = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Answer answer = get(
                path, request -> asked.apply(request.query("include", included).query("per_page", MOST)));
        return list(answer, type, path);
    }

    /** Sends something. */
    Reply send(Request request, Attempt attempt) {
        return client.send(request, attempt);
    }

    /** A batch: what is to be made and what to be changed, in one request and in this order. */
    Reply batch(String path, List<Map<String, Object>> create, List<Map<String, Object>> update, Attempt attempt) {
        var body = new HashMap<String, Object>();
        if (!create.isEmpty()) {
            body.put("create", create);
        }
        if (!update.isEmpty()) {
            body.put("update", update);
        }
        return client.send(Request.post(path + "/batch", Body.json(JSON.write(body))), attempt);
    }

    /**
     * What an object says.
     *
     * @throws UnreachableException when it cannot be read; a refusal says nothing, though it is an object too
     */
    <T> T read(Answer answer, Class<T> type, String what) {
        if (!answer.ok()) {
            throw new UnreachableException(client.fault(
                    "The shop refused to say it",
                    what,
                    answer,
                    "Look whether an extension of the shop restricts its REST interface"));
        }
        try {
            return JSON.read(answer.bytes(), type);
        } catch (Json.Malformed malformed) {
            throw malformed(answer, what, String.valueOf(malformed.getMessage()));
        }
    }

    /** What the shop refused, if an answer is a refusal in its own words. */
    static Optional<WireError> error(Answer answer) {
        try {
            return Optional.of(JSON.read(answer.bytes(), WireError.class)).filter(error -> error.code() != null);
        } catch (Json.Malformed page) {
            return Optional.empty();
        }
    }

    UnreachableException malformed(Answer answer, String what, @Nullable String why) {
        return malformed(client, answer, what, why);
    }

    static UnreachableException malformed(PinnedClient client, Answer answer, String what, @Nullable String why) {
        return new UnreachableException(client.fault(
                "The shop's answer cannot be read" + (why == null ? "" : ": " + why),
                what,
                answer,
                "Look whether an extension of the shop changes what its REST interface answers"));
    }

    @Override
    public void close() {
        client.close();
    }
}
