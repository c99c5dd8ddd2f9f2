package dev.navette.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding as RFC 3986 has it: OAuth and every server agree on it. */
final class Encoded {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final int BYTE = 0xff;

    private Encoded() {}

    static String segment(String text) {
        var encoded = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & BYTE);
            if (UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", one & BYTE));
            }
        }
        return encoded.toString();
    }

    /** What was meant by a part of a query: a plus is a blank there. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) { // a percent sign that encodes nothing
            return text;
        }
    }
}
