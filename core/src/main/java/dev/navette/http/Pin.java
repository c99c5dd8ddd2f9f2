package dev.navette.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.error.UnreadableSourceException;

/**
 * The address that a client does not leave.
 *
 * @param base scheme, host, port and a path that ends with a slash; nothing else
 */
record Pin(URI base) {

    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&'()*+,;=:@/";
    private static final String NUMBERS = "0123456789.";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * What is wrong with an address, if anything is.
     *
     * @param path where it stands
     */
    static List<Problem> problems(URI base, boolean plain, String path) {
        boolean http = "http".equalsIgnoreCase(base.getScheme());
        if (!http && !"https".equalsIgnoreCase(base.getScheme())) {
            return List.of(new Problem(path, "it is no address of the web", "Write it with https:// in front"));
        }
        if (base.getHost() == null) {
            return List.of(new Problem(
                    path,
                    "it names no host that can be reached",
                    "Write it as https://shop.example/path, the host without accents or underscores"));
        }
        var problems = new ArrayList<Problem>();
        if (base.getRawUserInfo() != null) {
            problems.add(new Problem(path, "it holds credentials", "Write them in their own settings"));
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            problems.add(new Problem(path, "it goes on after the path", "Leave out everything from the ? or # on"));
        }
        if (leavesItsPlace(withSlash(base.getRawPath()).substring(1))) {
            problems.add(new Problem(path, "its path leads up or has an empty part", "Write the path as it is"));
        }
        if (http && !plain && !loopback(base.getHost())) {
            problems.add(new Problem(
                    path,
                    "credentials would travel in the clear to another machine",
                    "Write https://, or allow it with \"plain\": true in transport"));
        }
        return problems;
    }

    /** Of an address without problems. */
    static Pin to(URI base) {
        String scheme = base.getScheme().toLowerCase(Locale.ROOT);
        String port = base.getPort() < 0 || base.getPort() == usual(scheme) ? "" : ":" + base.getPort();
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return new Pin(URI.create(scheme + "://" + host + port + withSlash(base.getRawPath())));
    }

    /**
     * Where a request goes.
     *
     * @throws IllegalArgumentException when its path leads anywhere else: a mistake of the connector
     */
    URI target(Request request) {
        String path = request.path();
        if (!path.chars().allMatch(character -> ALLOWED.indexOf(character) >= 0)) {
            throw new IllegalArgumentException("a path has a character that is not encoded, or is more than a path");
        }
        if (leavesItsPlace(path)) {
            throw new IllegalArgumentException("a path leads away from the service's address");
        }
        var address = new StringBuilder(base.toString()).append(path);
        char separator = '?';
        for (Request.Parameter parameter : request.query()) {
            address.append(separator).append(parameter.written());
            separator = '&';
        }
        return URI.create(address.toString());
    }

    /** The request behind a link of the service's. */
    Request follow(String link, String system) {
        URI address;
        try {
            address = URI.create(base.resolve(link.strip()).toASCIIString());
        } catch (IllegalArgumentException none) {
            throw astray("a text that is no address", system);
        }
        String path = address.getRawPath();
        boolean below = sameOrigin(address)
                && path != null
                && path.startsWith(base.getRawPath())
                && !leavesItsPlace(path.substring(base.getRawPath().length()));
        if (!below) {
            String host = address.getHost();
            throw astray(host == null ? "an address without a host" : "the host " + host, system);
        }
        return Request.followed(path.substring(base.getRawPath().length()), parameters(address.getRawQuery()));
    }

    /** Whether credentials go to this machine only. */
    static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean numbers = name.chars().allMatch(character -> NUMBERS.indexOf(character) >= 0);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || (numbers && name.startsWith("127."));
    }

    static int usual(String scheme) {
        return scheme.equals("http") ? HTTP : HTTPS;
    }

    private boolean sameOrigin(URI other) {
        return base.getScheme().equalsIgnoreCase(other.getScheme())
                && base.getHost().equalsIgnoreCase(other.getHost())
                && port(base) == port(other)
                && other.getRawUserInfo() == null;
    }

    private static int port(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return address.getPort() < 0 ? usual(scheme) : address.getPort();
    }

    private static List<Request.Parameter> parameters(@Nullable String query) {
        var parameters = new ArrayList<Request.Parameter>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.add(new Request.Parameter(Encoded.decoded(name), Encoded.decoded(value), pair));
        }
        return parameters;
    }

    /** A segment may hold {@code %2e%2e} or {@code ..%2f} too: some servers take them for what they stand for. */
    private static boolean leavesItsPlace(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if ((segments[i].isEmpty() && !last) || leads(segments[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(String segment) {
        String plain = segment.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/");
        return Stream.of(plain.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String withSlash(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return "/";
        }
        return path.endsWith("/") ? path : path + "/";
    }

    private static UnreadableSourceException astray(String where, String system) {
        return new UnreadableSourceException(Fault.of(
                "A link leads to " + where + ", not below the address of the service",
                system,
                "the link to follow",
                "Look at the address in the settings: it is to be the one that the service calls itself by"));
    }
}
