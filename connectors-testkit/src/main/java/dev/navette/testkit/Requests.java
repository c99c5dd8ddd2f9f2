package dev.navette.testkit;

import java.util.Set;

/** Which requests a {@link FaultProxy} does something with. */
@FunctionalInterface
public interface Requests {

    /**
     * Whether a request is one of them.
     *
     * @param method in capitals
     * @param path with its query, as it stands in the request line
     */
    boolean include(String method, String path);

    /** Every one. */
    static Requests any() {
        return (method, path) -> true;
    }

    /** Those that change something, as far as their method tells: all but GET, HEAD and OPTIONS. */
    static Requests changing() {
        return (method, path) -> !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    static Requests get(String path) {
        return of("GET", path);
    }

    static Requests post(String path) {
        return of("POST", path);
    }

    static Requests put(String path) {
        return of("PUT", path);
    }

    static Requests patch(String path) {
        return of("PATCH", path);
    }

    static Requests delete(String path) {
        return of("DELETE", path);
    }

    /**
     * Those of a method and a path.
     *
     * @param path without a query, whatever query a request has; {@code /products*} means all that begin so
     */
    static Requests of(String method, String path) {
        boolean open = path.endsWith("*");
        String begin = open ? path.substring(0, path.length() - 1) : path;
        return (asked, target) -> {
            int query = target.indexOf('?');
            String bare = query < 0 ? target : target.substring(0, query);
            return asked.equals(method) && (open ? bare.startsWith(begin) : bare.equals(begin));
        };
    }
}
