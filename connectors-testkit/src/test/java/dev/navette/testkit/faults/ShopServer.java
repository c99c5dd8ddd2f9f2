package dev.navette.testkit.faults;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.navette.testkit.faults.Steps.Moment;

/**
 * A shop in a process of its own, as seen from those that write to it: gives its own ids, accepts two products of one
 * reference, counts what it makes. One request for each connection.
 */
final class ShopServer implements AutoCloseable {

    /** Sees each request of each process before it is carried out, and after that before it is answered. */
    interface Witness {

        void sees(String client, String verb, int number, Moment moment);
    }

    /** A client may now look at its deadline for the last time. */
    static final String CHECK = "check";

    static final String FIND = "find";
    static final String WRITE = "write";

    private final ServerSocket door;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, String> contents = new LinkedHashMap<>();
    private volatile Witness witness = (client, verb, number, moment) -> {};
    private int creates;
    private int writes;

    ShopServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        clerks.execute(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void witness(Witness other) {
        witness = other;
    }

    /** How many requests have come in. */
    int requests() {
        return requests.get();
    }

    /** How many products were made. */
    synchronized int creates() {
        return creates;
    }

    /** How many elements were written. */
    synchronized int writes() {
        return writes;
    }

    /** The references of all products, a doubled one twice. */
    synchronized List<String> references() {
        return List.copyOf(references.values());
    }

    /** What the products hold. */
    synchronized List<String> contents() {
        return List.copyOf(contents.values());
    }

    @Override
    public void close() throws IOException {
        door.close();
        clerks.shutdownNow();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                clerks.execute(() -> answer(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket guest) {
        try (guest;
                var in = new DataInputStream(new BufferedInputStream(guest.getInputStream()));
                var out = new DataOutputStream(guest.getOutputStream())) {
            String client = in.readUTF();
            String verb = in.readUTF();
            var lines = new String[in.readInt()][3];
            for (String[] line : lines) {
                for (int part = 0; part < line.length; part++) {
                    line[part] = in.readUTF();
                }
            }
            int number = requests.incrementAndGet();
            witness.sees(client, verb, number, Moment.BEFORE);
            String[] answers = work(verb, lines);
            witness.sees(client, verb, number, Moment.AFTER);
            for (String answer : answers) {
                out.writeUTF(answer);
            }
        } catch (IOException dead) { // the client: it hears no answer, that is all
            if (!guest.isClosed()) {
                throw new UncheckedIOException(dead);
            }
        }
    }

    private synchronized String[] work(String verb, String[][] lines) {
        var answers = new String[lines.length];
        for (int number = 0; number < lines.length; number++) {
            String id = lines[number][0];
            String reference = lines[number][1];
            answers[number] = verb.equals(WRITE) ? write(id, reference, lines[number][2]) : find(reference);
        }
        return answers;
    }

    private String write(String known, String reference, String content) {
        String id = known;
        if (id.isEmpty()) {
            creates++;
            id = "P" + creates;
        }
        writes++;
        references.put(id, reference);
        contents.put(id, content);
        return id;
    }

    private String find(String reference) {
        return references.entrySet().stream()
                .filter(product -> product.getValue().equals(reference))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }
}
