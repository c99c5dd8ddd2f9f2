package dev.navette.woocommerce.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the shop would send to a webhook. Immutable. */
public final class Delivery {

    private final Map<String, String> headers;
    private final byte[] body;

    Delivery(Map<String, String> headers, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** The body as it is sent; a copy. */
    public byte[] body() {
        return body.clone();
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The headers by their names in lower case. */
    public Map<String, List<String>> headers() {
        var all = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return all;
    }
}
