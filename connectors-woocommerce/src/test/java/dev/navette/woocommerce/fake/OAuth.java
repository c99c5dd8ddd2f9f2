package dev.navette.woocommerce.fake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** OAuth 1.0a without a user, which WooCommerce wants over plain http: class-wc-rest-authentication.php. */
final class OAuth {

    private static final long WINDOW_SECONDS = 15 * 60;
    private static final Pattern FIELD = Pattern.compile("(oauth_[a-z_-]*)=(?:\"([^\"]*)\"|([^,]*))");
    private static final List<String> REQUIRED = List.of(
            "oauth_consumer_key", "oauth_timestamp", "oauth_nonce", "oauth_signature", "oauth_signature_method");
    private static final Map<String, String> METHODS = Map.of("HMAC-SHA1", "HmacSHA1", "HMAC-SHA256", "HmacSHA256");

    private final Shop shop;
    private final Set<String> nonces = new HashSet<>();

    OAuth(Shop shop) {
        this.shop = shop;
    }

    /** Nobody where nothing is signed. */
    Optional<Account> sender(Received request, Map<String, Account> accounts) {
        Map<String, String> parameters = parameters(request);
        List<String> missing = REQUIRED.stream()
                .filter(name -> parameters.getOrDefault(name, "").isEmpty())
                .toList();
        if (missing.size() == REQUIRED.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    401,
                    "woocommerce_rest_authentication_missing_parameter",
                    "Missing OAuth parameter" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing));
        }
        Account account = accounts.get(parameters.get("oauth_consumer_key"));
        if (account == null) {
            throw refused("Consumer key is invalid.");
        }
        checkSignature(request, account, parameters);
        checkTime(account, parameters);
        return Optional.of(account);
    }

    private static Map<String, String> parameters(Received request) {
        var parameters = new TreeMap<String, String>();
        request.parameters().forEach((name, values) -> parameters.put(name, values.get(values.size() - 1)));
        String header = request.header("Authorization").orElse("").strip();
        if (header.startsWith("OAuth ")) {
            Matcher fields = FIELD.matcher(header);
            while (fields.find()) {
                String value = fields.group(2) == null ? fields.group(3) : fields.group(2);
                parameters.put(fields.group(1), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private void checkSignature(Received request, Account account, Map<String, String> parameters) {
        String sent = parameters.remove("oauth_signature");
        String algorithm = METHODS.get(parameters.get("oauth_signature_method"));
        if (algorithm == null) {
            throw refused("Invalid signature - signature method is invalid.");
        }
        var pairs = new ArrayList<String>();
        parameters.forEach((name, value) -> pairs.add(encoded(encoded(name) + "=" + encoded(value))));
        String base =
                request.method() + "&" + encoded(shop.address() + request.path()) + "&" + String.join("%26", pairs);
        String right = sign(algorithm, account.secret() + "&", base);
        String given = sent == null ? "" : sent.replace(' ', '+');
        if (!right.equals(given)
                && !right.equals(URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8))) {
            throw refused("Invalid signature - provided signature does not match.");
        }
    }

    /** A timestamp holds for 15 minutes in both directions, and a nonce once. WooCommerce 11.0.1, observed. */
    private void checkTime(Account account, Map<String, String> parameters) {
        String written = parameters.getOrDefault("oauth_timestamp", "");
        long timestamp = written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
        if (Math.abs(timestamp - shop.now().getEpochSecond()) > WINDOW_SECONDS) {
            throw refused("Invalid timestamp.");
        }
        if (!nonces.add(account.key() + " " + parameters.get("oauth_nonce"))) {
            throw refused("Invalid nonce - nonce has already been used.");
        }
    }

    static String sign(String algorithm, String key, String text) {
        return Base64.getEncoder().encodeToString(hmac(algorithm, key, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] hmac(String algorithm, String key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has it", missing);
        }
    }

    /** {@code rawurlencode}, RFC 3986. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static Refusal refused(String why) {
        return new Refusal(401, "woocommerce_rest_authentication_error", why);
    }
}
