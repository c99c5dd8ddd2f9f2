package dev.navette.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Secret;

/**
 * How a service is reached: part of a connector's settings. Everything has a default.
 *
 * @param connect how long connecting may take
 * @param answer how long the service may take until its answer begins
 * @param whole how long one exchange may take from its first byte to its last
 * @param plain whether a service elsewhere may be reached without TLS: credentials then travel in the clear
 * @param proxy the proxy to go through, {@code http://host:port}, or null
 * @param trustStore a PKCS 12 file with the certificates to trust instead of the JDK's, or null
 * @param trustPassword its password, or null
 */
public record Transport(
        @Default("PT10S") Duration connect,
        @Default("PT60S") Duration answer,
        @Default("PT120S") Duration whole,
        @Default("false") boolean plain,
        @Nullable URI proxy,
        @Nullable Path trustStore,
        @Nullable Secret trustPassword)
        implements Checked {

    /** The defaults. */
    public static final Transport USUAL = new Transport(
            Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120), false, null, null, null);

    private static final int HIGHEST_PORT = 65_535;

    public Transport {
        Objects.requireNonNull(connect, "connect");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(whole, "whole");
    }

    /**
     * What is wrong with an address that is reached so, and with this itself as {@code $.transport}: for the settings that
     * have both, so that it is said before anything runs (PRO-1).
     *
     * @param path where the address stands in them: {@code $.shop}
     */
    public List<Problem> problems(URI address, String path) {
        var problems = new ArrayList<Problem>(Pin.problems(address, plain, path));
        problems().forEach(problem -> problems.add(problem.below("$.transport")));
        return problems;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        positive("$.connect", connect, problems);
        positive("$.answer", answer, problems);
        positive("$.whole", whole, problems);
        if (proxy != null && !usable(proxy)) {
            problems.add(new Problem(
                    "$.proxy",
                    "it is no address of a proxy that can be used",
                    "Write it as \"http://host:port\", without a name or a password"));
        }
        if (trustStore == null && trustPassword != null) {
            problems.add(new Problem(
                    "$.trustPassword",
                    "there is no trust store that it could open",
                    "Name the trust store, or remove it"));
        }
        return problems;
    }

    private static void positive(String path, Duration time, List<Problem> problems) {
        if (time.isZero() || time.isNegative()) {
            problems.add(new Problem(path, "nothing can be done in no time", "Write a time such as \"PT30S\""));
        }
    }

    private static boolean usable(URI proxy) {
        String path = proxy.getRawPath();
        return "http".equalsIgnoreCase(proxy.getScheme())
                && proxy.getHost() != null
                && proxy.getPort() > 0
                && proxy.getPort() <= HIGHEST_PORT
                && proxy.getRawUserInfo() == null
                && proxy.getRawQuery() == null
                && proxy.getRawFragment() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }
}
