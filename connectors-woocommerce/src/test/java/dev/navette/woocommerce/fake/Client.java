package dev.navette.woocommerce.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Asks the fake as a careless client would: whatever it is told, with the account's key. */
final class Client {

    /** What came back. */
    record Answered(int status, HttpResponse<byte[]> response) {

        JsonNode json() {
            return Json.read(response.body());
        }

        String code() {
            return json().path("code").stringValue();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    private final FakeWooCommerce shop;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(FakeWooCommerce shop, Account account) {
        this(shop, basic(account.key(), account.secret()));
    }

    Client(FakeWooCommerce shop, String authorization) {
        this.shop = shop;
        this.authorization = authorization;
    }

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    Answered get(String path) {
        return send("GET", path, null, "application/json");
    }

    Answered post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    Answered put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    Answered delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param path below wc/v3; with a slash at its beginning, below the site */
    Answered send(String method, String path, @Nullable String body, String contentType) {
        String full = path.startsWith("/") ? path : "/wp-json/wc/v3/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.uri() + full))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    Answered send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
