package dev.navette.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;

import dev.navette.text.Excerpt;

/** One line for each exchange, at DEBUG, in which values are masked but those that may be shown (PRO-7). */
final class ExchangeLog {

    private static final Set<String> NEVER = Set.of(
            "authorization", "proxy-authorization", "cookie", "set-cookie", "www-authenticate", "location", "link");
    private static final String MASKED = "…";

    private final Logger log;
    private final Service service;
    private final MaskedJson bodies;

    ExchangeLog(Logger log, Service service) {
        this.log = log;
        this.service = service;
        this.bodies = new MaskedJson(service.shown());
    }

    void over(Outgoing outgoing, Request request, Wire.Result result, Duration took, int attempt) {
        if (!log.isDebugEnabled()) {
            return;
        }
        log.debug(
                "{} {} {}{}: {} in {} ms, {} bytes, try {}; sent {} {}; got {}",
                service.context().connection(),
                request.method(),
                ShownPath.forPeople(request.path()),
                query(request),
                status(result),
                took.toMillis(),
                result.received(),
                attempt,
                sent(outgoing),
                outgoing.body().map(bodies::of).orElse("nothing"),
                got(result));
    }

    private String query(Request request) {
        return request.query().stream()
                .map(one -> MaskedJson.name(one.name()) + "="
                        + (service.shown().contains(one.name()) ? Excerpt.of(one.value()) : MASKED))
                .collect(Collectors.joining("&", request.query().isEmpty() ? "" : "?", ""));
    }

    private static String status(Wire.Result result) {
        return result instanceof Wire.Result.Failed failed
                ? failed.failure().what()
                : Integer.toString(((Wire.Result.Came) result).answer().status());
    }

    private String sent(Outgoing outgoing) {
        Map<String, String> shown = new TreeMap<>();
        outgoing.headers().forEach((name, value) -> shown.put(name, shown(name, value)));
        outgoing.credentials().forEach((name, value) -> shown.put(name, MASKED));
        return shown.toString();
    }

    private String got(Wire.Result result) {
        if (!(result instanceof Wire.Result.Came came)) {
            return "nothing";
        }
        Map<String, String> shown = new TreeMap<>();
        came.answer().headers().forEach((name, values) -> shown.put(name, shown(name, String.join(", ", values))));
        return shown + " "
                + bodies.of(
                        came.answer().header("content-type").orElse("no type"),
                        came.answer().body());
    }

    private String shown(String name, String value) {
        boolean may = !NEVER.contains(name.toLowerCase(Locale.ROOT))
                && service.shown().stream().anyMatch(name::equalsIgnoreCase);
        return may ? Excerpt.of(value) : MASKED;
    }
}
