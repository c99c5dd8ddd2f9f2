package dev.navette.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** The parts of a form, one after the other. */
final class Multipart implements Body.Source {

    private static final int BOUNDARY_BYTES = 16;
    private static final String LINE = "\r\n";

    private final List<Body.Part> parts;
    private final String boundary;

    private Multipart(List<Body.Part> parts, String boundary) {
        this.parts = parts;
        this.boundary = boundary;
    }

    static Multipart of(List<Body.Part> parts, RandomGenerator random) {
        byte[] drawn = new byte[BOUNDARY_BYTES];
        random.nextBytes(drawn);
        return new Multipart(parts, "navette-" + HexFormat.of().formatHex(drawn));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** -1 where the length of a part is not known. */
    long length() {
        long sum = end().length;
        for (Body.Part part : parts) {
            long content = part.content().length();
            if (content < 0) {
                return -1;
            }
            sum += head(part).length + content + LINE.length();
        }
        return sum;
    }

    @Override
    public InputStream open() throws IOException {
        var streams = new ArrayList<InputStream>();
        try {
            for (Body.Part part : parts) {
                streams.add(new ByteArrayInputStream(head(part)));
                streams.add(part.content().source().open());
                streams.add(new ByteArrayInputStream(LINE.getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException | RuntimeException unreadable) {
            for (InputStream opened : streams) {
                opened.close();
            }
            throw unreadable;
        }
        streams.add(new ByteArrayInputStream(end()));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private byte[] head(Body.Part part) {
        String file = part.fileName() == null ? "" : "; filename=\"" + quoted(part.fileName()) + "\"";
        return ("--" + boundary + LINE
                        + "Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\"" + file + LINE
                        + "Content-Type: " + part.content().contentType() + LINE
                        + LINE)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] end() {
        return ("--" + boundary + "--" + LINE).getBytes(StandardCharsets.US_ASCII);
    }

    /** As browsers write it; a line end would end the header. */
    private static String quoted(@Nullable String name) {
        return name == null
                ? ""
                : name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
