package dev.navette.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.NavetteException;
import dev.navette.text.Excerpt;

/** What is said of a request that did not go through. */
final class Faults {

    private static final Set<Integer> REDIRECTS =
            Set.of(Statuses.MOVED, Statuses.FOUND, Statuses.SEE_OTHER, Statuses.TEMPORARY, Statuses.PERMANENT);

    private final Service service;
    private final Request request;

    Faults(Service service, Request request) {
        this.service = service;
        this.request = request;
    }

    Fault failed(Failure failure) {
        return Fault.of(failure.what(), service.system(), element(), failure.remedy());
    }

    /** An answer that is not what was asked for. */
    Fault unbelievable(Answer answer, String flaw) {
        return new Fault(
                "The answer is not what was asked for",
                service.system(),
                element(),
                Statuses.named(answer.status()) + ", with " + flaw,
                "Look at the address in the settings, and whether something else answers there: maintenance, a login, a"
                        + " firewall");
    }

    Fault broken(Answer answer) {
        return service.fault(
                "The service failed at the request", element(), answer, "Look into its error log, then run again");
    }

    Fault busy(Answer answer) {
        return service.fault("The service does not take requests now", element(), answer, "Run again later");
    }

    Fault closed(Answer answer, Duration asked) {
        return service.fault(
                "The service does not take requests now, and asked to be left alone for " + words(asked),
                element(),
                answer,
                "Run again after that time");
    }

    Fault denied(Answer answer) {
        return switch (answer.status()) {
            case Statuses.UNAUTHORIZED ->
                service.fault(
                        "The service refused the credentials",
                        element(),
                        answer,
                        "Look at the key in the settings, and whether it was revoked");
            case Statuses.PROXY ->
                service.fault(
                        "The proxy refused to pass the request on",
                        element(),
                        answer,
                        "Name a proxy that asks for no password, or none");
            default ->
                service.fault(
                        "The service refused the right to do this",
                        element(),
                        answer,
                        "Give the key the rights for it, and look whether a firewall stands before the service");
        };
    }

    Fault unsent(String why) {
        return Fault.of("The request did not leave: " + why, service.system(), element(), "Run again");
    }

    /** No credentials could be put on it. */
    Fault unproven(NavetteException refused) {
        String why = refused instanceof InvalidSettingsException settings
                ? settings.subject() + ": " + settings.problems().get(0).what()
                : String.valueOf(refused.getMessage());
        String remedy = refused instanceof InvalidSettingsException settings
                ? settings.problems().get(0).remedy()
                : "Mend them in the settings";
        return Fault.of("The credentials cannot be used: " + why, service.system(), element(), remedy);
    }

    /** A redirect is not followed: credentials would go with it. */
    Optional<Fault> redirected(Answer answer) {
        if (!REDIRECTS.contains(answer.status())) {
            return Optional.empty();
        }
        Optional<String> address = answer.header("location").flatMap(this::address);
        String remedy = address.isPresent()
                ? "If that is the same service, write its address in the settings"
                : "Look at the address in the settings";
        return Optional.of(new Fault(
                "The service sends us to another address, and no redirect is followed",
                service.system(),
                element(),
                Statuses.named(answer.status())
                        + address.map(to -> ", to " + to).orElse(""),
                remedy));
    }

    /** Its scheme, host and path, without what the request itself added to the base. */
    private Optional<String> address(String location) {
        try {
            URI to = service.pin().target(request).resolve(location.strip());
            if (to.getHost() == null) {
                return Optional.empty();
            }
            String port = to.getPort() < 0 ? "" : ":" + to.getPort();
            String path = to.getRawPath() == null ? "" : to.getRawPath();
            String own = request.path();
            String shown = path.endsWith("/" + own) ? path.substring(0, path.length() - own.length()) : path;
            return Optional.of(Excerpt.of(to.getScheme() + "://" + to.getHost() + port + shown));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String element() {
        return request.method() + " " + ShownPath.forPeople(request.path());
    }

    private static String words(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
