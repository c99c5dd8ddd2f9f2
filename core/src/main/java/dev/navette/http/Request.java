package dev.navette.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A request to the service that a {@link PinnedClient} is pinned to. Immutable; each method gives another one.
 *
 * <pre>{@code
 * Request.get("products").query("per_page", 100).query("sku", "EM-1,EM-2")
 * Request.post("products/batch", Body.json(bytes))
 * }</pre>
 */
public final class Request {

    /**
     * A part of the query.
     *
     * @param written as it goes on the wire
     */
    record Parameter(String name, String value, String written) {

        static Parameter of(String name, String value) {
            return new Parameter(name, value, Encoded.segment(name) + "=" + Encoded.segment(value));
        }
    }

    private final String method;
    private final String path;
    private final List<Parameter> query;
    private final Map<String, String> headers;
    private final @Nullable Body body;
    private final Resend resend;

    private Request(
            String method,
            String path,
            List<Parameter> query,
            Map<String, String> headers,
            @Nullable Body body,
            Resend resend) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.resend = resend;
    }

    /**
     * Reads something; safe to repeat.
     *
     * @param path below the client's base, without a slash at its beginning; its segments are encoded by the caller
     *     ({@link #segment})
     */
    public static Request get(String path) {
        return new Request("GET", path, List.of(), Map.of(), null, Resend.SAFE);
    }

    /** Asks what may be done there; safe to repeat. */
    public static Request options(String path) {
        return new Request("OPTIONS", path, List.of(), Map.of(), null, Resend.SAFE);
    }

    /** Sends something; {@link Resend#UNCERTAIN} until said otherwise. */
    public static Request post(String path, Body body) {
        return new Request("POST", path, List.of(), Map.of(), Objects.requireNonNull(body, "body"), Resend.UNCERTAIN);
    }

    /** Replaces something; {@link Resend#UNCERTAIN} until said otherwise. */
    public static Request put(String path, Body body) {
        return new Request("PUT", path, List.of(), Map.of(), Objects.requireNonNull(body, "body"), Resend.UNCERTAIN);
    }

    /** Changes something; {@link Resend#UNCERTAIN} until said otherwise. */
    public static Request patch(String path, Body body) {
        return new Request("PATCH", path, List.of(), Map.of(), Objects.requireNonNull(body, "body"), Resend.UNCERTAIN);
    }

    /** Takes something away; {@link Resend#UNCERTAIN} until said otherwise. */
    public static Request delete(String path) {
        return new Request("DELETE", path, List.of(), Map.of(), null, Resend.UNCERTAIN);
    }

    /** One segment of a path, encoded: a name with a slash or a space in it stays one segment. */
    public static String segment(String text) {
        return Encoded.segment(text);
    }

    /** The same with one more parameter in its query, encoded when it is sent. */
    public Request query(String name, String value) {
        var parameters = new ArrayList<>(query);
        parameters.add(Parameter.of(name, value));
        return new Request(method, path, List.copyOf(parameters), headers, body, resend);
    }

    /** The same with one more parameter in its query. */
    public Request query(String name, long value) {
        return query(name, Long.toString(value));
    }

    /** The same with a header; no credentials, which are the client's affair. */
    public Request header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Request(method, path, query, all, body, resend);
    }

    /** The same, said to be as repeatable as that. */
    public Request resend(Resend repeatable) {
        return new Request(method, path, query, headers, body, repeatable);
    }

    /** The same with a key by which the service knows it again, in that header; it is repeated with it. */
    public Request keyed(String header, String key) {
        return header(header, key).resend(Resend.KEYED);
    }

    /** What a link of the service's leads to, its query letter by letter. */
    static Request followed(String path, List<Parameter> query) {
        return new Request("GET", path, List.copyOf(query), Map.of(), null, Resend.SAFE);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    List<Parameter> query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Body> body() {
        return Optional.ofNullable(body);
    }

    Resend resend() {
        return resend;
    }

    /** Its method and path: no query, no body. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
