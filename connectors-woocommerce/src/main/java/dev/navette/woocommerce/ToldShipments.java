package dev.navette.woocommerce;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which delivery notes an order was told of, and what was said of each: kept in a meta key of the order as {@code
 * note=digest note=digest}, with the notes' ids as addresses have them.
 */
final class ToldShipments {

    /** The meta key. */
    static final String KEY = "_navette_shipments";

    private final Map<String, String> digests = new TreeMap<>();

    private ToldShipments() {}

    /** As they stand there; what is none of ours is left out. */
    static ToldShipments of(@Nullable String text) {
        var told = new ToldShipments();
        for (String one : text == null ? new String[0] : text.split(" ", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                try {
                    told.digests.put(
                            URLDecoder.decode(one.substring(0, equals), StandardCharsets.UTF_8),
                            one.substring(equals + 1));
                } catch (IllegalArgumentException other) {
                    // a person has typed in it: that one is none of ours
                }
            }
        }
        return told;
    }

    boolean has(String note) {
        return digests.containsKey(note);
    }

    boolean said(String note, String digest) {
        return digest.equals(digests.get(note));
    }

    void tell(String note, String digest) {
        digests.put(note, digest);
    }

    String text() {
        return digests.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
