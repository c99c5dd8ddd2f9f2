package dev.navette.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsOfTimeTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Lent lent = new Lent();

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void doesNotWaitForEverToBeConnected() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var queue = new ArrayList<Socket>();
            for (int i = 0; i < 4; i++) { // nobody takes them, and there is room for one or two
                var socket = new Socket();
                queue.add(socket);
                try {
                    socket.connect(server.getLocalSocketAddress(), 100);
                } catch (IOException full) {
                    break;
                }
            }
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            try (var client =
                    PinnedClient.to(address, lent).by(within(SHORT, LONG, LONG)).build()) {
                Reply reply = client.send(Request.delete("products/12"), lent.attempt(LONG));

                assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.RetryLater.class,
                                later -> assertThat(later.fault().what())
                                        .isEqualTo("The host 127.0.0.1 did not take the connection within 200 ms"));
            }
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void doesNotWaitForEverForAnAnswerToBegin() throws IOException {
        try (var server = Raw.pausingAfter("");
                var client = PinnedClient.to(server.address(), lent)
                        .by(within(LONG, SHORT, LONG))
                        .build()) {
            Reply reply = client.send(Request.delete("products/12"), lent.attempt(LONG));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.fault().what())
                                    .isEqualTo("The service did not answer within 200 ms"));
        }
    }

    @Test
    void doesNotWaitForEverForAnAnswerToEnd() throws IOException {
        try (var server = Raw.pausingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[1,2");
                var client = PinnedClient.to(server.address(), lent)
                        .by(within(LONG, LONG, Duration.ofSeconds(1)))
                        .build()) {
            Reply reply = client.send(Request.delete("products/12"), lent.attempt(LONG));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.fault().what())
                                    .isEqualTo("The exchange was not over within 1 s"));
        }
    }

    private static Transport within(Duration connect, Duration answer, Duration whole) {
        return new Transport(connect, answer, whole, false, null, null, null);
    }
}
