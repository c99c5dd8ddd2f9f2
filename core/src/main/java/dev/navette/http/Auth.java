package dev.navette.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Secret;

/**
 * How requests prove who sends them. It is put on each request before it leaves, without being asked for: many services
 * never ask. Thread-safe.
 */
public abstract class Auth {

    private static final String AUTHORIZATION = "Authorization";

    Auth() {}

    /** Nothing is proven. */
    public static Auth none() {
        return new Fixed(Map::of);
    }

    /** A name and a password in each request (RFC 7617). */
    public static Auth basic(Secret user, Secret password) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        return new Fixed(() -> Map.of(AUTHORIZATION, basicOf(user.reveal(), password.reveal())));
    }

    /** A key in a header of the service's own. */
    public static Auth header(String name, Secret key) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        return new Fixed(() -> Map.of(name, carried(key)));
    }

    /** A token that does not change. */
    public static Auth bearer(Secret token) {
        Objects.requireNonNull(token, "token");
        return new Fixed(() -> Map.of(AUTHORIZATION, "Bearer " + carried(token)));
    }

    /**
     * Tokens that expire. A new one is fetched a minute before the old one expires, and once for a request that the
     * service answers with 401; one thread fetches, the others wait.
     *
     * @param fetch asks for a new one; what it throws is thrown where the token was needed, or is the {@link Reply} there
     */
    public static Auth bearer(Supplier<Token> fetch) {
        return new Renewing(fetch);
    }

    /** OAuth 1.0a without a user (one-legged), signed with HMAC-SHA256 (RFC 5849), in the Authorization header. */
    public static Auth oauth1(Secret key, Secret secret) {
        return new OAuth1(key, secret);
    }

    /** The headers that prove it. */
    abstract Map<String, String> headers(Departure departure) throws InterruptedException;

    /**
     * Whether there are other credentials now than those that were refused.
     *
     * @param refused the headers that were sent
     */
    boolean renewed(Map<String, String> refused, Instant now) throws InterruptedException {
        return false;
    }

    /**
     * A secret as a header carries it.
     *
     * @throws InvalidSettingsException when no header can carry it: the JDK's own refusal would show it
     */
    static String carried(Secret secret) {
        String text = secret.reveal();
        if (!text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw new InvalidSettingsException(
                    "The secret " + secret,
                    List.of(new Problem("$", "it holds a character that no header can carry", "Copy it once more")));
        }
        return text;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    private static String basicOf(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new InvalidSettingsException(
                    "The name for the service",
                    List.of(new Problem("$", "it holds a colon, where the password would begin", "Copy it once more")));
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** The same for every request. */
    private static final class Fixed extends Auth {

        private final Supplier<Map<String, String>> headers;

        Fixed(Supplier<Map<String, String>> headers) {
            this.headers = headers;
        }

        @Override
        Map<String, String> headers(Departure departure) {
            return headers.get();
        }
    }
}
