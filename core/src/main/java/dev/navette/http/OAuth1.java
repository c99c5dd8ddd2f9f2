package dev.navette.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import dev.navette.model.Secret;

/** Signs each request with a time and a number that is used once. */
final class OAuth1 extends Auth {

    private static final int NONCE_BYTES = 16;

    private final Secret key;
    private final Secret secret;

    OAuth1(Secret key, Secret secret) {
        this.key = Objects.requireNonNull(key, "key");
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    @Override
    Map<String, String> headers(Departure departure) {
        var signed = new TreeMap<String, String>();
        signed.put("oauth_consumer_key", key.reveal());
        signed.put("oauth_nonce", nonce(departure.random()));
        signed.put("oauth_signature_method", "HMAC-SHA256");
        signed.put("oauth_timestamp", Long.toString(departure.now().getEpochSecond()));
        signed.put("oauth_version", "1.0");
        signed.put("oauth_signature", signature(departure, signed));
        String parts = signed.entrySet().stream()
                .map(part -> part.getKey() + "=\"" + Encoded.segment(part.getValue()) + "\"")
                .collect(Collectors.joining(", "));
        return Map.of("Authorization", "OAuth " + parts);
    }

    /**
     * Each request is signed anew. The JDK's client repeats by itself a GET whose answer was lost, with the signature that it
     * had: a service that takes each number once refuses that (WooCommerce 11.0.1, observed).
     */
    @Override
    boolean renewed(Map<String, String> refused, Instant now) {
        return true;
    }

    private String signature(Departure departure, Map<String, String> own) {
        String base = departure.method() + "&" + Encoded.segment(place(departure.address())) + "&"
                + Encoded.segment(parameters(departure.parameters(), own));
        byte[] signing = (Encoded.segment(secret.reveal()) + "&").getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(Hmac.sha256(signing, base.getBytes(StandardCharsets.US_ASCII)));
    }

    /** RFC 5849, 3.4.1.3.2: sorted by their encoded names, then their encoded values. */
    private static String parameters(List<Request.Parameter> parameters, Map<String, String> own) {
        var all = new ArrayList<Map.Entry<String, String>>();
        parameters.forEach(one -> all.add(encoded(one.name(), one.value())));
        own.forEach((name, value) -> all.add(encoded(name, value)));
        return all.stream()
                .sorted(Comparator.comparing(Map.Entry<String, String>::getKey).thenComparing(Map.Entry::getValue))
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map.Entry<String, String> encoded(String name, String value) {
        return Map.entry(Encoded.segment(name), Encoded.segment(value));
    }

    /** RFC 5849, 3.4.1.2: a usual port is left out, which the client's address has done already. */
    private static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    private static String nonce(RandomGenerator random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
