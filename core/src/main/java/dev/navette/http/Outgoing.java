package dev.navette.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;

/** A request as it leaves once: with its credentials, and its content opened. Close it when the exchange is over. */
final class Outgoing implements AutoCloseable {

    private final URI address;
    private final Map<String, String> credentials;
    private final Map<String, String> headers;
    private final @Nullable Body body;
    private final ConcurrentLinkedQueue<InputStream> opened = new ConcurrentLinkedQueue<>();
    private @Nullable InputStream first;

    private Outgoing(URI address, Map<String, String> credentials, Map<String, String> headers, @Nullable Body body) {
        this.address = address;
        this.credentials = credentials;
        this.headers = headers;
        this.body = body;
    }

    /** @throws IOException when its content cannot be read now */
    static Outgoing of(Request request, Service service) throws IOException, InterruptedException {
        URI address = service.pin().target(request);
        Body body =
                request.body().map(one -> one.drawn(service.context().random())).orElse(null);
        var parameters = new ArrayList<>(request.query());
        request.body().map(Body::fields).ifPresent(parameters::addAll);
        Map<String, String> credentials = service.auth()
                .headers(new Departure(
                        request.method(),
                        address,
                        parameters,
                        service.now(),
                        service.context().random()));
        var outgoing = new Outgoing(address, credentials, headers(request, body, service), body);
        outgoing.open();
        return outgoing;
    }

    HttpRequest request(String method, Duration patience) {
        var builder = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(builder::setHeader);
        credentials.forEach(builder::setHeader);
        return builder.method(method, publisher()).build();
    }

    Map<String, String> credentials() {
        return credentials;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Body> body() {
        return Optional.ofNullable(body);
    }

    /** Bytes of its content, or -1 where nobody knows. */
    long length() {
        return body == null ? 0 : body.length();
    }

    /** Lets go of its content. */
    @Override
    public void close() {
        for (InputStream stream : opened) {
            try {
                stream.close();
            } catch (IOException harmless) {
                // It was only read, and what was read has been sent.
            }
        }
    }

    private static Map<String, String> headers(Request request, @Nullable Body body, Service service) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Navette");
        headers.put("Accept-Encoding", "gzip");
        if (service.json()) {
            headers.put("Accept", "application/json");
        }
        service.headers().forEach((name, value) -> put(headers, name, value));
        if (body != null) {
            put(headers, "Content-Type", body.contentType());
        }
        request.headers().forEach((name, value) -> put(headers, name, value));
        return headers;
    }

    /** Whatever the case in which it was named before. */
    private static void put(Map<String, String> headers, String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
    }

    private void open() throws IOException {
        if (body != null && body.length() != 0) {
            first = opened(body);
        }
    }

    private InputStream opened(Body content) throws IOException {
        InputStream stream = content.source().open();
        opened.add(stream);
        return stream;
    }

    private BodyPublisher publisher() {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        Body content = body;
        BodyPublisher streaming = BodyPublishers.ofInputStream(() -> next(content));
        return content.length() < 0 ? streaming : BodyPublishers.fromPublisher(streaming, content.length());
    }

    /** The JDK asks once more where it repeats a connection that could not be made. */
    private InputStream next(Body content) {
        InputStream ready = first;
        first = null;
        try {
            return ready == null ? opened(content) : ready;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The names of headers that hold credentials. */
    List<String> secret() {
        return List.copyOf(credentials.keySet());
    }
}
