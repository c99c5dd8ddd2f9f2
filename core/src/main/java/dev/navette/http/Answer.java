package dev.navette.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a service answered: its body whole, decompressed, within the client's limit. Immutable. */
public final class Answer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Whether the status is one of the 200s. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** The first header of a name, whatever its case. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** All headers of a name, whatever its case. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The body; a copy. */
    public byte[] bytes() {
        return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same with another body. */
    Answer with(byte[] unpacked) {
        return new Answer(status, headers, unpacked);
    }

    /** The body itself, not to be changed. */
    byte[] body() {
        return body;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** Its status and size: no header, no body. */
    @Override
    public String toString() {
        return status + " (" + body.length + " bytes)";
    }
}
