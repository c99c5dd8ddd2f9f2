package dev.navette.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a request carries. It can be read more than once, since a request may be repeated. */
public final class Body {

    /** Bytes from their beginning, as often as asked. */
    @FunctionalInterface
    public interface Source {

        /**
         * The caller closes it.
         *
         * @throws IOException when they cannot be read now: nothing is sent
         */
        InputStream open() throws IOException;
    }

    private static final long UNKNOWN = -1;

    private final String contentType;
    private final Source source;
    private final long length;

    private final List<Request.Parameter> fields;
    private final List<Part> parts;

    private Body(String contentType, Source source, long length, List<Request.Parameter> fields, List<Part> parts) {
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.source = Objects.requireNonNull(source, "source");
        this.length = length;
        this.fields = fields;
        this.parts = parts;
    }

    /** JSON that {@link Json#write} made. */
    public static Body json(byte[] text) {
        return of("application/json", text);
    }

    /** Bytes of some type. */
    public static Body of(String contentType, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Body(contentType, () -> new ByteArrayInputStream(copy), copy.length, List.of(), List.of());
    }

    /**
     * Bytes that are read while they are sent.
     *
     * @param length how many there are, or -1 where nobody knows: the body then goes in chunks, which some servers refuse
     */
    public static Body from(String contentType, Source source, long length) {
        return new Body(contentType, source, length, List.of(), List.of());
    }

    /** Parts of a form ({@code multipart/form-data}, RFC 7578), with files among them; no part is a form itself. */
    public static Body multipart(List<Part> parts) {
        List<Part> copy = List.copyOf(parts);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a form has at least one part");
        }
        return new Body("multipart/form-data", InputStream::nullInputStream, UNKNOWN, List.of(), copy);
    }

    /** Names and values of a form ({@code application/x-www-form-urlencoded}). */
    public static Body form(Map<String, String> values) {
        var fields = new ArrayList<Request.Parameter>();
        values.forEach((name, value) -> fields.add(Request.Parameter.of(name, value)));
        byte[] text = fields.stream()
                .map(Request.Parameter::written)
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        return new Body(
                "application/x-www-form-urlencoded",
                () -> new ByteArrayInputStream(text),
                text.length,
                List.copyOf(fields),
                List.of());
    }

    /**
     * One part of a form.
     *
     * @param name the field's name
     * @param fileName what the file is called, or null for a field that is no file
     * @param content its content and type
     */
    public record Part(String name, @Nullable String fileName, Body content) {

        public Part {
            Objects.requireNonNull(name, "name");
            if (!content.parts.isEmpty()) {
                throw new IllegalArgumentException("a part is no form itself");
            }
        }
    }

    /** As it is sent: parts with a boundary between them that is drawn each time. */
    Body drawn(RandomGenerator random) {
        if (parts.isEmpty()) {
            return this;
        }
        var multipart = Multipart.of(parts, random);
        return new Body(multipart.contentType(), multipart, multipart.length(), List.of(), List.of());
    }

    /** The fields of a form, which are part of what OAuth signs. */
    List<Request.Parameter> fields() {
        return fields;
    }

    String contentType() {
        return contentType;
    }

    Source source() {
        return source;
    }

    long length() {
        return length;
    }
}
