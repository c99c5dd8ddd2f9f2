package dev.navette.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One HTTP/1.1 request or answer, read whole. Immutable. */
final class Message {

    private static final String TRANSFER = "transfer-encoding";
    private static final String LENGTH = "content-length";

    /** What is between two neighbours only, and what would make the server leave HTTP/1.1. */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "upgrade",
            "http2-settings",
            "te",
            "expect",
            "proxy-connection",
            TRANSFER,
            LENGTH);

    private static final int MOST_LINE = 65_536;
    private static final int HEXADECIMAL = 16;

    private final String start;
    private final List<String> headers;
    private final byte[] body;

    /**
     * One of these parts.
     *
     * @param headers without those that concern one connection or the framing of the body
     * @param body without its chunks
     */
    private Message(String start, List<String> headers, byte[] body) {
        this.start = start;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    static Message answer(int status, String contentType, String body, String... headers) {
        return new Message(
                "HTTP/1.1 " + status + " ",
                Stream.concat(Stream.of("Content-Type: " + contentType), Stream.of(headers))
                        .toList(),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The next request of a connection, or nothing when it ended before one began. */
    static Optional<Message> request(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = headers(in);
        if (header(headers, "expect").isPresent()) {
            OutputStream out = client.getOutputStream();
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return Optional.of(
                new Message(start, passedOn(headers), framed(in, headers).orElse(new byte[0])));
    }

    /** The answer on a connection that the server closes behind it. */
    static Message answer(InputStream in, boolean toHead) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            throw new EOFException("the server closed the connection without an answer");
        }
        List<String> headers = headers(in);
        if (start.startsWith("HTTP/1.1 100")) {
            return answer(in, toHead);
        }
        boolean bodiless = toHead || start.matches("HTTP/1\\.\\d (204|304).*");
        byte[] body = new byte[0];
        if (!bodiless) {
            Optional<byte[]> framed = framed(in, headers);
            body = framed.isPresent() ? framed.get() : in.readAllBytes();
        }
        return new Message(start, passedOn(headers), body);
    }

    String method() {
        return start.substring(0, start.indexOf(' '));
    }

    String path() {
        return start.split(" ", -1)[1];
    }

    /** How many bytes its body has. */
    int length() {
        return body.length;
    }

    /** Its content cut short. */
    Message shortenedTo(int bytes) {
        return new Message(start, headers, Arrays.copyOf(body, Math.min(bytes, body.length)));
    }

    /**
     * Sends it as the only message of a connection.
     *
     * @param length what it says of its length
     */
    void send(OutputStream out, int length) throws IOException {
        var head = new StringBuilder(start).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static List<String> headers(InputStream in) throws IOException {
        var headers = new ArrayList<String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        return headers;
    }

    private static List<String> passedOn(List<String> headers) {
        return headers.stream()
                .filter(header -> !OF_ONE_CONNECTION.contains(name(header)))
                .toList();
    }

    /** The body, where its length or its chunks say where it ends. */
    private static Optional<byte[]> framed(InputStream in, List<String> headers) throws IOException {
        if (header(headers, TRANSFER)
                .filter(coding -> coding.equalsIgnoreCase("chunked"))
                .isPresent()) {
            return Optional.of(chunks(in));
        }
        Optional<String> length = header(headers, LENGTH);
        return length.isEmpty() ? Optional.empty() : Optional.of(exactly(in, Integer.parseInt(length.get())));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        int size = chunkSize(line(in));
        while (size > 0) {
            body.write(exactly(in, size));
            line(in);
            size = chunkSize(line(in));
        }
        headers(in); // the trailer
        return body.toByteArray();
    }

    private static int chunkSize(String line) {
        int extension = line.indexOf(';');
        return Integer.parseInt((extension < 0 ? line : line.substring(0, extension)).strip(), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("only " + bytes.length + " of " + length + " bytes came");
        }
        return bytes;
    }

    private static Optional<String> header(List<String> headers, String name) {
        return headers.stream()
                .filter(header -> name(header).equals(name))
                .map(header -> header.substring(header.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String name(String header) {
        int colon = header.indexOf(':');
        return (colon < 0 ? header : header.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    /** A line without its end; empty at the end of the stream too. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == MOST_LINE) {
                throw new IOException("a header line is longer than " + MOST_LINE + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
