package dev.navette.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A host may lend few threads, and all of them may wait for answers. */
class LastThreadTest {

    private static final int LARGE = 300_000;

    private final ExecutorService lent = Executors.newSingleThreadExecutor();
    private final ExecutorService served = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(served);
        server.createContext("/", exchange -> {
            byte[] came = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, came.length);
            exchange.getResponseBody().write(came);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        served.shutdownNow();
        lent.shutdownNow();
    }

    @Test
    void anAnswerComesToTheLastThreadThatIsLent() throws Exception {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (Lent context = new Lent(lent);
                PinnedClient client = PinnedClient.to(base, context).build()) {
            Request request =
                    Request.post("echo", Body.of("text/plain", new byte[LARGE])).resend(Resend.SAFE);

            Future<Answer> answer = lent.submit(() -> client.read(request));

            assertThat(answer.get(30, TimeUnit.SECONDS).bytes()).hasSize(LARGE);
        }
    }
}
