package dev.navette.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.function.IntConsumer;

/** One client's connection, one request long, and the way on to the server. For one thread. */
final class Relay {

    private static final int HTTP = 80;

    private final Socket client;
    private final URI server;
    private final Message request;
    private final IntConsumer ending;
    private int forwarded;
    private boolean ended;

    /** @param ending told how often the server answered, once, before the client sees anything */
    Relay(Socket client, URI server, Message request, IntConsumer ending) {
        this.client = client;
        this.server = server;
        this.request = request;
        this.ending = ending;
    }

    /** Sends the request to the server and waits for its whole answer. */
    Message forward() throws IOException {
        int port = server.getPort() < 0 ? HTTP : server.getPort();
        try (Socket socket = new Socket(server.getHost(), port)) {
            request.send(socket.getOutputStream(), request.length());
            Message answer = Message.answer(
                    new BufferedInputStream(socket.getInputStream()),
                    request.method().equals("HEAD"));
            forwarded++;
            return answer;
        }
    }

    void answer(Message answer) throws IOException {
        answer(answer, answer.length());
    }

    /** Answers with a length that need not be the body's. */
    void answer(Message answer, int length) throws IOException {
        end();
        answer.send(client.getOutputStream(), length);
    }

    /** Ends the connection with a reset, as a firewall or a dying process does. */
    void reset() throws IOException {
        end();
        client.setSoLinger(true, 0);
        client.close();
    }

    private void end() {
        if (!ended) {
            ended = true;
            ending.accept(forwarded);
        }
    }
}
