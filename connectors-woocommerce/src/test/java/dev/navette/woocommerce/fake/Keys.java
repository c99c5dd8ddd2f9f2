package dev.navette.woocommerce.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.navette.woocommerce.fake.Account.Permission;
import dev.navette.woocommerce.fake.Account.Role;

/**
 * Who sends a request, by the keys of WooCommerce or by an application password of WordPress: class-wc-rest-authentication.php,
 * and WooCommerce 11.0.1, observed.
 */
final class Keys {

    private static final String ERROR = "woocommerce_rest_authentication_error";

    /** A name and what is secret about it. */
    private record Pair(String name, String secret) {}

    private final Shop shop;
    private final OAuth oauth;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();

    Keys(Shop shop) {
        this.shop = shop;
        this.oauth = new OAuth(shop);
    }

    Account add(Permission permission, Role role) {
        int number = accounts.size() + 1;
        return add(new Account(
                String.format("ck_%040x", 0xfa4e0000L + number),
                String.format("cs_%040x", 0x5ec4e70000L + number),
                permission,
                role));
    }

    Account add(Account account) {
        accounts.put(account.key(), account);
        return account;
    }

    void remove(Account account) {
        accounts.remove(account.key());
    }

    void password(String user, String password) {
        passwords.put(user, password);
    }

    /**
     * The owner of the key, or nobody: no key, an unknown one, and one in the clear over plain http are alike.
     *
     * @throws Refusal when the secret or the signature is wrong
     */
    Optional<Account> sender(Received request) {
        if (!shop.settings().behindTls()) {
            return oauth.sender(request, accounts);
        }
        Optional<Pair> pair = inQuery(request).or(() -> basic(request));
        Optional<Account> account = pair.map(named -> accounts.get(named.name()));
        if (account.isPresent()
                && !account.get().secret().equals(pair.orElseThrow().secret())) {
            throw new Refusal(401, ERROR, "Consumer secret is invalid.");
        }
        return account;
    }

    /** A key that is not for what is asked: 401, not 403. WooCommerce 11.0.1, observed. */
    static void permit(Account account, String method) {
        boolean reads = "GET".equals(method) || "HEAD".equals(method);
        boolean permitted = "OPTIONS".equals(method)
                || (reads ? account.permission().reads() : account.permission().writes());
        if (!permitted) {
            throw new Refusal(
                    401, ERROR, "The API key provided does not have " + (reads ? "read" : "write") + " permissions.");
        }
    }

    /** Whether a request to WordPress itself comes with an application password that is right; its blanks do not count. */
    boolean hasPassword(Received request) {
        Optional<Pair> pair = basic(request);
        if (pair.isEmpty()) {
            return false;
        }
        String password = passwords.get(pair.get().name());
        if (password == null) {
            throw new Refusal(401, "invalid_username", "Unknown username. Check again or try your email address.");
        }
        if (!password.replace(" ", "").equals(pair.get().secret().replace(" ", ""))) {
            throw new Refusal(401, "incorrect_password", "The provided password is an invalid application password.");
        }
        return true;
    }

    private static Optional<Pair> inQuery(Received request) {
        Optional<String> key = request.parameter("consumer_key").filter(text -> !text.isEmpty());
        Optional<String> secret = request.parameter("consumer_secret").filter(text -> !text.isEmpty());
        return key.isPresent() && secret.isPresent()
                ? Optional.of(new Pair(key.get(), secret.get()))
                : Optional.empty();
    }

    private static Optional<Pair> basic(Received request) {
        return request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> header.substring(6).strip())
                .flatMap(Keys::pair);
    }

    private static Optional<Pair> pair(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Pair(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
