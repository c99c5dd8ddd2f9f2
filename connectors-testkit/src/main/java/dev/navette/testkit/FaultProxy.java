package dev.navette.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import dev.navette.testkit.FaultScript.Line;

/**
 * Stands between a connector and a server on this machine and lets go wrong what it is told; everything else passes.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.before(URI.create(server.baseUrl()))) {
 *     proxy.next(post("/products")).dropAnswer();
 *     ...                                            // the connector talks to proxy.uri()
 *     assertThat(proxy.count(post("/products"))).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>HTTP/1.1 without TLS, one request to a connection, bodies in memory. Instructions are followed in the order given,
 * the first that fits each request. The JDK's client repeats a GET by itself when its connection ends without a byte of
 * an answer: say {@link #every}, or count the requests. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private final URI server;
    private final ServerSocket door;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::thread);
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    private FaultProxy(URI server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /**
     * A proxy on a free port of this machine.
     *
     * @param server what it stands before: {@code http://localhost:8080}
     */
    public static FaultProxy before(URI server) {
        if (!"http".equals(server.getScheme())) {
            throw new IllegalArgumentException("the proxy talks HTTP without TLS, not " + server.getScheme());
        }
        try {
            var proxy = new FaultProxy(server, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            proxy.threads.execute(proxy::welcome);
            return proxy;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** What the connector is to take for the server. */
    public URI uri() {
        return URI.create("http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort());
    }

    /** The next of these requests, once. */
    public FaultScript next(Requests requests) {
        return nth(1, requests);
    }

    /** The n-th of these requests from now on, once; 1 is the next. */
    public FaultScript nth(int number, Requests requests) {
        if (number < 1) {
            throw new IllegalArgumentException("number is " + number);
        }
        return new FaultScript(line -> add(new Instruction(requests, line, number, false)));
    }

    /** Each of these requests from now on, until {@link #passAll}. */
    public FaultScript every(Requests requests) {
        return new FaultScript(line -> add(new Instruction(requests, line, 1, true)));
    }

    /** Forgets all instructions. */
    public synchronized void passAll() {
        instructions.clear();
    }

    /** All requests that are over, in the order in which they ended. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How many of these requests are over. */
    public long count(Requests requests) {
        return exchanges().stream()
                .filter(exchange -> requests.include(exchange.method(), exchange.path()))
                .count();
    }

    /** Ends all connections and threads. The server goes on. */
    @Override
    public void close() {
        threads.shutdownNow();
        closeQuietly(door);
        clients.forEach(client -> closeQuietly(client));
    }

    private synchronized void add(Instruction instruction) {
        instructions.add(instruction);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                welcome(door.accept());
            } catch (IOException closed) {
                closeQuietly(door);
            }
        }
    }

    /** One that comes while the proxy is being closed is sent away: it would wait for ever. */
    private void welcome(Socket client) {
        clients.add(client);
        try {
            threads.execute(() -> serve(client));
        } catch (RejectedExecutionException closed) {
            closeQuietly(client);
            clients.remove(client);
        }
    }

    private void serve(Socket client) {
        try (client) {
            Optional<Message> request = Message.request(client);
            if (request.isPresent()) {
                serve(client, request.get());
            }
        } catch (IOException gone) {
            // The client or the server hung up in the middle: that is between the two.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    /** Records the exchange before the client sees its end, so that who saw it finds it. */
    private void serve(Socket client, Message request) throws IOException, InterruptedException {
        Line line = lineFor(request);
        var relay = new Relay(client, server, request, forwarded -> record(request, line.done(), forwarded));
        try {
            line.deed().with(relay);
        } catch (IOException broken) {
            relay.reset();
            throw broken;
        }
    }

    private synchronized void record(Message request, String done, int forwarded) {
        exchanges.add(new Exchange(request.method(), request.path(), done, forwarded));
    }

    private synchronized Line lineFor(Message request) {
        instructions.stream()
                .filter(instruction -> instruction.requests.include(request.method(), request.path()))
                .forEach(instruction -> instruction.seen++);
        Optional<Instruction> due = instructions.stream()
                .filter(instruction -> instruction.requests.include(request.method(), request.path()))
                .filter(Instruction::isDue)
                .findFirst();
        due.filter(instruction -> !instruction.always).ifPresent(instructions::remove);
        return due.map(instruction -> instruction.line).orElse(FaultScript.PASSED);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException gone) {
            // It is closed, which is all that was wanted.
        }
    }

    /** What is to be done with which request. */
    private static final class Instruction {

        private final Requests requests;
        private final Line line;
        private final int number;
        private final boolean always;
        private int seen;

        Instruction(Requests requests, Line line, int number, boolean always) {
            this.requests = requests;
            this.line = line;
            this.number = number;
            this.always = always;
        }

        boolean isDue() {
            return seen >= number;
        }
    }
}
