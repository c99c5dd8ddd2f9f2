package dev.navette.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says some bytes, whatever it is asked, and hangs up or keeps silent. */
final class Raw implements AutoCloseable {

    /** What happens to a connection once a request has come. */
    @FunctionalInterface
    interface Manner {

        void meet(Socket socket) throws IOException;
    }

    final AtomicInteger met = new AtomicInteger();
    private final ServerSocket server;

    /** Held, since a socket that nobody holds is closed when memory is collected. */
    private final List<Socket> silent = new CopyOnWriteArrayList<>();

    private Raw(boolean listens, Manner manner) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> serve(listens, manner), "raw");
        thread.setDaemon(true);
        thread.start();
    }

    /** Says that and hangs up. */
    static Raw saying(String text) throws IOException {
        return new Raw(true, socket -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.close();
        });
    }

    /** Says that and nothing more. */
    static Raw pausingAfter(String text) throws IOException {
        return new Raw(true, socket -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        });
    }

    /** Says that to whatever comes, and reads nothing. */
    static Raw deaf(String text) throws IOException {
        return new Raw(false, socket -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        });
    }

    /** Does as it is told. */
    static Raw doing(Manner manner) throws IOException {
        return new Raw(true, manner);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api");
    }

    @SuppressWarnings("AddressSelection") // each connection has its own end
    private void serve(boolean listens, Manner manner) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                silent.add(socket);
                if (listens) {
                    head(socket.getInputStream());
                }
                met.incrementAndGet();
                manner.meet(socket);
            } catch (IOException over) {
                // The test is over, or the client hung up.
            }
        }
    }

    private static void head(InputStream in) throws IOException {
        int ends = 0;
        for (int one = in.read(); one >= 0 && ends < 4; one = ends < 4 ? in.read() : one) {
            ends = one == '\r' || one == '\n' ? ends + 1 : 0;
            if (ends == 4) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
