package dev.navette.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service that answers what a test told it to, the last answer again and again. */
final class Till implements AutoCloseable {

    /** What came to it. */
    record Asked(String method, URI address, Headers headers, String text) {}

    /**
     * What it says.
     *
     * @param letters of its body, one for each byte
     * @param before what happens first
     */
    record Said(int status, Map<String, String> headers, String letters, Runnable before) {

        static Said of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8));
        }

        static Said of(int status, byte[] body) {
            return new Said(status, Map.of(), new String(body, StandardCharsets.ISO_8859_1), () -> {});
        }

        byte[] body() {
            return letters.getBytes(StandardCharsets.ISO_8859_1);
        }

        Said with(String name, String value) {
            var all = new TreeMap<>(headers);
            all.put(name, value);
            return new Said(status, all, letters, before);
        }

        Said after(Runnable first) {
            return new Said(status, headers, letters, first);
        }

        Said packed() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var packing = new GZIPOutputStream(bytes)) {
                packing.write(body());
            }
            String packed = bytes.toString(StandardCharsets.ISO_8859_1);
            return new Said(status, headers, packed, before).with("Content-Encoding", "gzip");
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Said> script = new ArrayDeque<>();
    private final HttpServer server;

    Till(Said... script) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), script);
    }

    Till(HttpServer server, Said... script) {
        this.server = server;
        this.script.addAll(List.of(script));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** {@code http://127.0.0.1:…/api}. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/api");
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> paths() {
        var paths = new ArrayList<String>();
        asked.forEach(one -> paths.add(one.method() + " " + one.address().getRawPath()
                + (one.address().getRawQuery() == null
                        ? ""
                        : "?" + one.address().getRawQuery())));
        return paths;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), text));
        Said said = next();
        said.before().run();
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        int length = said.body().length;
        exchange.sendResponseHeaders(said.status(), length == 0 ? -1 : length);
        try (var out = exchange.getResponseBody()) {
            out.write(said.body());
        } catch (IOException gone) { // the client hung up
            exchange.close();
        }
    }

    private synchronized Said next() {
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
