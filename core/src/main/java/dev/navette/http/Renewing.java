package dev.navette.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A bearer token that is fetched anew before it expires, by one thread. */
final class Renewing extends Auth {

    private static final Duration EARLIER = Duration.ofMinutes(1);
    private static final String AUTHORIZATION = "Authorization";

    private final Supplier<Token> fetch;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Token token; // guarded by turn

    Renewing(Supplier<Token> fetch) {
        this.fetch = Objects.requireNonNull(fetch, "fetch");
    }

    @Override
    Map<String, String> headers(Departure departure) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Token current = token;
            boolean good = current != null
                    && departure.now().isBefore(current.expires().minus(EARLIER));
            return written(good && current != null ? current : fetched());
        } finally {
            turn.unlock();
        }
    }

    /** Another thread may have been refused the same token, and have fetched a new one by now. */
    @Override
    boolean renewed(Map<String, String> refused, Instant now) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Token current = token;
            if (current == null || written(current).equals(refused)) {
                return !written(fetched()).equals(refused);
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    private Token fetched() {
        token = null; // what cannot be replaced is not used again
        Token fresh = Objects.requireNonNull(fetch.get(), "token");
        token = fresh;
        return fresh;
    }

    private static Map<String, String> written(Token token) {
        return Map.of(AUTHORIZATION, "Bearer " + carried(token.value()));
    }
}
