package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.navette.http.Json;

/**
 * A kiosk's till with a small JSON interface: articles in pages by their numbers or by their times of change, writes in
 * batches of ten with an answer for each. It keeps whole seconds, and refuses a second article of one reference.
 *
 * <pre>
 * GET   /me
 * GET   /articles?limit=3&amp;after=7                          by number
 * GET   /articles?limit=3&amp;since=…&amp;after_time=…&amp;after=7     by time of change
 * GET   /articles?id=7&amp;reference=EM-1                     those
 * POST  /articles  [{reference, name, …}]                 [{id} or {error}]
 * PATCH /articles  [{id, name, …}]                        [{id} or {error}]
 * </pre>
 */
final class KioskServer implements AutoCloseable {

    static final String KEY = "X-Kiosk-Key";

    private static final int MOST = 10;
    private static final Json JSON = Json.named(Json.Names.AS_WRITTEN);

    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private String key = "kiosk-key-4711";
    private boolean takesDoubles;
    private long last;

    /** One article; its values are texts. */
    record Entry(long id, Map<String, String> values, Instant changed) {

        String reference() {
            return Objects.requireNonNull(values.get("reference"));
        }

        Map<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>(values);
            shown.put("id", Long.toString(id));
            shown.put("changed", changed.toString());
            return shown;
        }
    }

    private record Answer(int status, Object content) {}

    KioskServer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(clerks);
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized String key() {
        return key;
    }

    /** A second article of a reference is taken from now on. */
    synchronized void takeDoubles() {
        takesDoubles = true;
    }

    /** The key that clients have is not let in any more. */
    synchronized void changeKey() {
        key = "kiosk-key-0815";
    }

    /** Puts an article there by hand, a second one of its reference too. */
    synchronized long add(Map<String, String> values) {
        last++;
        entries.put(last, new Entry(last, Map.copyOf(values), now()));
        return last;
    }

    /** Changes by hand what is there of that number. */
    synchronized boolean change(long id, Map<String, String> values) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return false;
        }
        var all = new HashMap<>(entry.values());
        all.putAll(values);
        entries.put(id, new Entry(id, Map.copyOf(all), now()));
        return true;
    }

    /** Puts other values in the place of all that is there of that number. */
    synchronized void replace(long id, Map<String, String> values) {
        entries.put(id, new Entry(id, Map.copyOf(values), now()));
    }

    synchronized void remove(long id) {
        entries.remove(id);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized List<Entry> of(String reference) {
        return entries.values().stream()
                .filter(entry -> entry.reference().equals(reference))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        clerks.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = key().equals(exchange.getRequestHeaders().getFirst(KEY))
                    ? answer(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    : new Answer(401, Map.of("error", "unknown key"));
            byte[] bytes = JSON.write(answer.content());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answer(String method, URI uri, byte[] body) {
        if (method.equals("GET") && uri.getPath().equals("/me")) {
            return new Answer(200, Map.of("name", "Kiosk", "version", 1));
        }
        if (!uri.getPath().equals("/articles")) {
            return new Answer(404, Map.of("error", "no such address"));
        }
        return switch (method) {
            case "GET" -> new Answer(200, list(query(uri)));
            case "POST", "PATCH" -> written(method, body);
            default -> new Answer(405, Map.of("error", "no such method"));
        };
    }

    private Map<String, Object> list(Map<String, List<String>> query) {
        int limit = Integer.parseInt(first(query, "limit", "100"));
        List<Entry> chosen = chosen(query).toList();
        return Map.of(
                "now",
                now().toString(),
                "more",
                chosen.size() > limit,
                "articles",
                chosen.stream().limit(limit).map(Entry::shown).toList());
    }

    private Stream<Entry> chosen(Map<String, List<String>> query) {
        long after = Long.parseLong(first(query, "after", "0"));
        if (query.containsKey("id") || query.containsKey("reference")) {
            Predicate<Entry> asked =
                    entry -> query.getOrDefault("id", List.of()).contains(Long.toString(entry.id()))
                            || query.getOrDefault("reference", List.of()).contains(entry.reference());
            return entries.values().stream().filter(asked);
        }
        if (!query.containsKey("since")) {
            return entries.tailMap(after, false).values().stream();
        }
        Instant since = Instant.parse(first(query, "since", ""));
        Instant time = Instant.parse(first(query, "after_time", Instant.EPOCH.toString()));
        return entries.values().stream()
                .filter(entry -> !entry.changed().isBefore(since))
                .filter(entry ->
                        entry.changed().isAfter(time) || (entry.changed().equals(time) && entry.id() > after))
                .sorted(Comparator.comparing(Entry::changed).thenComparing(Entry::id));
    }

    private Answer written(String method, byte[] body) {
        List<Map<String, String>> batch;
        try {
            batch = texts(body);
        } catch (Json.Malformed malformed) {
            return new Answer(400, Map.of("error", "it is no list"));
        }
        if (batch.size() > MOST) {
            return new Answer(400, Map.of("error", "more than ten"));
        }
        return new Answer(
                200,
                batch.stream()
                        .map(method.equals("POST") ? this::created : this::changed)
                        .toList());
    }

    private Map<String, String> created(Map<String, String> values) {
        if (!values.containsKey("name")) {
            return Map.of("error", "it has no name");
        }
        List<Entry> there = of(Objects.requireNonNull(values.get("reference")));
        return takesDoubles || there.isEmpty()
                ? Map.of("id", Long.toString(add(values)))
                : Map.of("error", "taken", "id", Long.toString(there.get(0).id()));
    }

    private Map<String, String> changed(Map<String, String> values) {
        String id = Objects.requireNonNull(values.get("id"));
        var rest = new HashMap<>(values);
        rest.remove("id");
        return id.matches("\\d{1,18}") && change(Long.parseLong(id), rest)
                ? Map.of("id", id)
                : Map.of("error", "there is none");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Map<String, String>> texts(byte[] body) throws Json.Malformed {
        var batch = new ArrayList<Map<String, String>>();
        for (Json.Element<?> element : JSON.elements(body, Map.class)) {
            var texts = new HashMap<String, String>();
            ((Map<?, ?>) Objects.requireNonNull(element.element()))
                    .forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
            batch.add(texts);
        }
        return batch;
    }

    private static String first(Map<String, List<String>> query, String name, String otherwise) {
        return query.getOrDefault(name, List.of(otherwise)).get(0);
    }

    private static Map<String, List<String>> query(URI uri) {
        var query = new HashMap<String, List<String>>();
        String raw = uri.getRawQuery();
        for (String parameter : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            query.computeIfAbsent(parts[0], none -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
