package dev.navette.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** Carries one request over the JDK's client, within the limits of time and size. Thread-safe. */
final class Wire {

    /** What came of it. */
    sealed interface Result {

        /** Bytes of the body as they came. */
        long received();

        /** An answer, whole and unpacked. */
        record Came(Answer answer, long received) implements Result {}

        /** None that can be used. */
        record Failed(Failure failure, long received) implements Result {}
    }

    private final Transport transport;
    private final long limit;
    private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
    private volatile @Nullable HttpClient client;

    Wire(HttpClient client, Transport transport, long limit) {
        this.client = client;
        this.transport = transport;
        this.limit = limit;
    }

    /** Sends it, and waits for the end; an interrupt ends it, and stays. */
    Result exchange(HttpRequest request) {
        HttpClient open = client;
        if (open == null) {
            return new Result.Failed(Failure.closed(false), 0);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = open.sendAsync(request, BoundedBytes.of(limit));
        } catch (RejectedExecutionException ended) {
            return new Result.Failed(Failure.closed(false), 0);
        }
        var key = new Object();
        underWay.put(key, exchange);
        try {
            return client == null ? new Result.Failed(Failure.closed(true), 0) : await(exchange, request);
        } finally {
            exchange.cancel(true);
            underWay.remove(key);
        }
    }

    private Result await(CompletableFuture<HttpResponse<byte[]>> exchange, HttpRequest request) {
        try {
            return came(exchange.get(transport.whole().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return new Result.Failed(Failure.stopped(), 0);
        } catch (TimeoutException endless) {
            return new Result.Failed(Failure.endless(transport), 0);
        } catch (CancellationException ended) {
            return new Result.Failed(Failure.closed(true), 0);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Failure failure = client == null
                    ? Failure.closed(true)
                    : Failure.of(cause, request.uri().getHost(), transport, limit);
            return new Result.Failed(failure, 0);
        }
    }

    private Result came(HttpResponse<byte[]> response) {
        var headers = new HashMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        byte[] body = response.body();
        var packed = new Answer(response.statusCode(), Map.copyOf(headers), body);
        return Unpacked.of(packed, body, limit);
    }

    /** Ends what is under way. */
    void close() {
        HttpClient open = client;
        client = null; // on Java 17 its thread ends once nobody holds it
        underWay.values().forEach(exchange -> exchange.cancel(true));
        if (open != null) {
            Ending.of(open);
        }
    }
}
