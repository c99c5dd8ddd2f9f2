package dev.navette.http;

import java.util.Map;

/** What the numbers mean, for people. */
final class Statuses {

    static final int MOVED = 301;
    static final int FOUND = 302;
    static final int SEE_OTHER = 303;
    static final int TEMPORARY = 307;
    static final int PERMANENT = 308;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int PROXY = 407;
    static final int TIMEOUT = 408;
    static final int GONE = 410;
    static final int TOO_EARLY = 425;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;
    static final int NO_CONTENT = 204;
    static final int RESET_CONTENT = 205;

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(MOVED, "Moved Permanently"),
            Map.entry(FOUND, "Found"),
            Map.entry(SEE_OTHER, "See Other"),
            Map.entry(TEMPORARY, "Temporary Redirect"),
            Map.entry(PERMANENT, "Permanent Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(UNAUTHORIZED, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(FORBIDDEN, "Forbidden"),
            Map.entry(NOT_FOUND, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(PROXY, "Proxy Authentication Required"),
            Map.entry(TIMEOUT, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(GONE, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(423, "Locked"),
            Map.entry(TOO_EARLY, "Too Early"),
            Map.entry(TOO_MANY, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(UNAVAILABLE, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(507, "Insufficient Storage"));

    private Statuses() {}

    /** {@code 502 Bad Gateway}. */
    static String named(int status) {
        String reason = REASONS.get(status);
        return reason == null ? Integer.toString(status) : status + " " + reason;
    }
}
