package dev.navette.examples.till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.navette.http.Json;

/** A Comptoir till in memory, with what makes it hard to talk to; and what a person does at it. Thread-safe. */
final class TillServer implements AutoCloseable {

    static final String KEY = "k-4711";

    private static final Json JSON = Json.named(Json.Names.AS_WRITTEN);
    private static final int LONGEST_NAME = 80;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Map<Long, Map<String, @Nullable Object>> articles = new TreeMap<>();
    private final Map<Long, BigDecimal> stock = new HashMap<>();
    private final Map<String, Map<String, Object>> movements = new LinkedHashMap<>();
    private Set<String> rights = Set.of("articles", "stock");
    private Runnable beforeMovement = () -> {};
    private volatile String key = KEY;
    private long last;

    TillServer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Puts an article there by hand. */
    synchronized long put(@Nullable String sku, String name, @Nullable BigDecimal price, BigDecimal count) {
        var article = new HashMap<String, @Nullable Object>();
        article.put("id", ++last);
        article.put("sku", sku == null || sku.isBlank() ? null : sku.strip());
        article.put("vat", "20");
        articles.put(last, article);
        stock.put(last, count);
        set(last, "name", name);
        set(last, "price", price);
        return last;
    }

    /** Changes something by hand. */
    synchronized void set(long id, String what, @Nullable Object value) {
        Map<String, @Nullable Object> article = article(id);
        article.put(what, value instanceof BigDecimal number ? number.toPlainString() : value);
        article.put("updated", clock.instant().getEpochSecond());
    }

    synchronized void remove(long id) {
        articles.remove(id);
        stock.remove(id);
    }

    /** Sells some at the counter. */
    synchronized void sell(long id, int units) {
        stock.merge(id, BigDecimal.valueOf(units), BigDecimal::subtract);
    }

    synchronized BigDecimal stockOf(long id) {
        return stock.getOrDefault(id, BigDecimal.ZERO);
    }

    synchronized List<Map<String, @Nullable Object>> articles() {
        return articles.values().stream()
                .map(HashMap::new)
                .<Map<String, @Nullable Object>>map(one -> one)
                .toList();
    }

    synchronized int movements() {
        return movements.size();
    }

    /** Makes another key: the former is refused from now on. */
    void changeTheKey() {
        key = KEY + "-2";
    }

    synchronized void grant(Set<String> some) {
        rights = some;
    }

    /** What happens between a count and each movement from now on. */
    synchronized void beforeMovement(Runnable deed) {
        beforeMovement = deed;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Map<String, @Nullable Object> article(long id) {
        Map<String, @Nullable Object> article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("no article " + id);
        }
        return article;
    }

    /** What is answered. */
    private record Reply(int status, Object body) {

        static Reply ok(Object body) {
            return new Reply(200, body);
        }

        static Reply refused(int status, String error) {
            return new Reply(status, Map.of("error", error));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply;
            try {
                reply = key.equals(exchange.getRequestHeaders().getFirst("Key"))
                        ? answer(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                        : Reply.refused(401, "key");
            } catch (Json.Malformed malformed) {
                reply = Reply.refused(400, "json");
            }
            byte[] answer = JSON.write(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders()
                    .set("Till-Time", Long.toString(clock.instant().getEpochSecond()));
            exchange.sendResponseHeaders(reply.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized Reply answer(String method, URI uri, byte[] body) throws Json.Malformed {
        Query query = Query.of(uri);
        String path = uri.getPath();
        if (path.startsWith("/articles/") && method.equals("PATCH")) {
            return change(path.substring("/articles/".length()), JSON.map(body));
        }
        return switch (method + " " + path) {
            case "GET /account" -> Reply.ok(Map.of("name", "Paris", "rights", rights));
            case "GET /articles" -> Reply.ok(catalogue(query));
            case "POST /articles" -> create(JSON.map(body));
            case "GET /stock" -> Reply.ok(counts(query));
            case "GET /movements" ->
                Reply.ok(movements.values().stream()
                        .filter(movement -> query.has("key", movement.get("key")))
                        .toList());
            case "POST /movements" -> move(JSON.map(body));
            default -> Reply.refused(404, "not-found");
        };
    }

    private List<?> catalogue(Query query) {
        if (query.all("sku").isEmpty() && query.all("id").isEmpty()) {
            return having(article -> number(article, "id") > query.number("after")
                            && number(article, "updated") > query.number("changedAfter"))
                    .stream()
                    .limit(query.number("limit"))
                    .toList();
        }
        return having(article -> query.has("id", article.get("id"))
                || query.all("sku").stream()
                        .anyMatch(sku -> sku.strip().equalsIgnoreCase(String.valueOf(article.get("sku")))));
    }

    private static long number(Map<String, @Nullable Object> article, String what) {
        return (long) Objects.requireNonNull(article.get(what));
    }

    private List<Map<String, @Nullable Object>> having(Predicate<Map<String, @Nullable Object>> what) {
        return articles().stream().filter(what).toList();
    }

    private Reply create(Map<String, @Nullable Object> said) {
        String sku = String.valueOf(said.get("sku")).strip();
        for (Map<String, @Nullable Object> article : articles()) {
            if (sku.equalsIgnoreCase(String.valueOf(article.get("sku")))) {
                return new Reply(
                        409,
                        Map.of(
                                "error",
                                "sku-taken",
                                "id",
                                number(article, "id"),
                                "sku",
                                String.valueOf(article.get("sku"))));
            }
        }
        if (String.valueOf(said.get("name")).length() > LONGEST_NAME) {
            return Reply.refused(422, "name-too-long");
        }
        long id = put(sku, String.valueOf(said.get("name")), (BigDecimal) said.get("price"), BigDecimal.ZERO);
        set(id, "vat", said.get("vat"));
        return new Reply(201, article(id));
    }

    private Reply change(String id, Map<String, @Nullable Object> said) {
        if (!articles.containsKey(Long.valueOf(id))) {
            return Reply.refused(404, "not-found");
        }
        if (String.valueOf(said.get("name")).length() > LONGEST_NAME) {
            return Reply.refused(422, "name-too-long");
        }
        said.forEach((what, value) -> set(Long.parseLong(id), what, value));
        return Reply.ok(article(Long.parseLong(id)));
    }

    private List<?> counts(Query query) {
        var counts = new ArrayList<Map<String, Object>>();
        stock.forEach((id, count) -> {
            if (query.has("article", id)) {
                counts.add(Map.of("article", id, "quantity", count.toPlainString()));
            }
        });
        return counts;
    }

    private Reply move(Map<String, @Nullable Object> said) {
        beforeMovement.run();
        long id = Long.parseLong(String.valueOf(said.get("article")));
        String key = String.valueOf(said.get("key"));
        if (!stock.containsKey(id)) {
            return Reply.refused(404, "not-found");
        }
        boolean first = movements.putIfAbsent(key, Map.copyOf(said)) == null;
        if (first) {
            stock.merge(id, (BigDecimal) said.get("delta"), BigDecimal::add);
        }
        return new Reply(first ? 201 : 200, said);
    }

    /** What an address asks. */
    private record Query(Map<String, List<String>> values) {

        static Query of(URI uri) {
            var values = new HashMap<String, List<String>>();
            String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.computeIfAbsent(pair.substring(0, equals), none -> new ArrayList<>())
                            .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return new Query(values);
        }

        List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        boolean has(String name, @Nullable Object value) {
            return all(name).contains(String.valueOf(value));
        }

        long number(String name) {
            return Long.parseLong(all(name).get(0));
        }
    }
}
