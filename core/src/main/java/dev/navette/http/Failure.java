package dev.navette.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.jspecify.annotations.Nullable;

/**
 * Why an exchange gave no answer that can be used.
 *
 * @param what what happened
 * @param remedy what to do
 * @param left whether something may have reached the service
 * @param passing whether another try may fare better
 * @param cause what the JDK said
 */
record Failure(
        String what,
        String remedy,
        boolean left,
        boolean passing,
        @Nullable Throwable cause) {

    private static final String NO_TLS = "unrecognized ssl message"; // "Unsupported or unrecognized SSL message"
    private static final String LATER = "Look whether the service and the network are well, then run again";
    private static final int MIB = 1 << 20;

    /** What an exception means. */
    static Failure of(Throwable thrown, String host, Transport transport, long limit) {
        if (thrown instanceof BoundedBytes.TooLong) {
            return tooLong(limit, "");
        }
        if (thrown instanceof HttpConnectTimeoutException) {
            return notLeft(
                    "The host " + host + " did not take the connection within " + words(transport.connect()),
                    "Look whether the service runs, and at the address in the settings",
                    thrown);
        }
        if (thrown instanceof HttpTimeoutException) {
            return left("The service did not answer within " + words(transport.answer()), LATER, thrown);
        }
        if (thrown instanceof SSLException tls) {
            return tls(tls, host);
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return unconnected(thrown, host);
        }
        if (thrown instanceof UnknownHostException || thrown instanceof UnresolvedAddressException) {
            return unknownHost(thrown, host);
        }
        return left(thrown instanceof IOException ? cut(thrown) : "The exchange broke off", LATER, thrown);
    }

    /** The exchange took longer than it may. */
    static Failure endless(Transport transport) {
        return left("The exchange was not over within " + words(transport.whole()), LATER, null);
    }

    /** The client was closed before or while it was under way. */
    static Failure closed(boolean left) {
        return new Failure("The connection was closed on our side", "Run again", left, false, null);
    }

    /** The thread was told to stop while it waited for the answer. */
    static Failure stopped() {
        return new Failure("The run was told to stop while it waited for the answer", "Run again", true, false, null);
    }

    /** The answer is longer than the client takes. */
    static Failure tooLong(long limit, String how) {
        String most = limit % MIB == 0 ? limit / MIB + " MiB" : limit + " bytes";
        return new Failure(
                "The answer is longer than " + most + how,
                "Ask for less at once, or look whether this is the service that is meant",
                true,
                false,
                null);
    }

    /** The answer came, and its packing is broken or unknown. */
    static Failure packed(String what, boolean passing, @Nullable Throwable cause) {
        return new Failure(
                what, "Look whether something between us and the service changes its answers", true, passing, cause);
    }

    private static Failure unconnected(Throwable thrown, String host) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return unknownHost(thrown, host);
            }
        }
        return notLeft(
                "The host " + host + " refused the connection",
                "Look whether the service runs, and at the address in the settings",
                thrown);
    }

    private static Failure unknownHost(Throwable thrown, String host) {
        return notLeft(
                "The host " + host + " is not known",
                "Look at the address in the settings, and whether this machine finds other hosts",
                thrown);
    }

    private static Failure tls(SSLException thrown, String host) {
        String said = String.valueOf(thrown.getMessage());
        if (said.toLowerCase(Locale.ROOT).contains(NO_TLS)) {
            return notLeft(
                    "The host " + host + " does not speak TLS at this port",
                    "Look at the scheme and the port of the address in the settings",
                    thrown);
        }
        if (thrown instanceof SSLHandshakeException) {
            return notLeft(
                    "The host " + host + " could not be trusted: " + reason(said),
                    "Mend the certificate of the service, or name a trust store that knows it in the settings",
                    thrown);
        }
        return left("The encrypted connection broke off", LATER, thrown);
    }

    private static String reason(String said) {
        if (said.contains("unable to find valid certification path")) {
            return "its certificate is signed by nobody that we trust";
        }
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return "its certificate is for another name";
        }
        if (said.contains("NotAfter") || said.contains("expired") || said.contains("validity check failed")) {
            return "its certificate has expired, or is not valid yet";
        }
        return "the TLS handshake failed";
    }

    private static String cut(Throwable thrown) {
        String said = String.valueOf(thrown.getMessage());
        return said.contains("received no bytes")
                ? "The connection was closed without an answer"
                : "The answer ended in the middle, or the connection broke off";
    }

    private static Failure notLeft(String what, String remedy, Throwable cause) {
        return new Failure(what, remedy, false, true, cause);
    }

    private static Failure left(String what, String remedy, @Nullable Throwable cause) {
        return new Failure(what, remedy, true, true, cause);
    }

    private static String words(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
