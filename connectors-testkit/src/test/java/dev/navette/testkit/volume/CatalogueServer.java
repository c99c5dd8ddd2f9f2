package dev.navette.testkit.volume;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A shop that runs beside the process that writes to it, so that nothing of what it keeps counts there. It gives its own
 * ids, and counts what it makes and which fields it is sent. One request for each connection.
 */
final class CatalogueServer implements AutoCloseable {

    static final String WRITE = "write";
    static final String FIND = "find";
    static final String COUNTS = "counts";

    private final ServerSocket door;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private int changed;

    CatalogueServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        clerks.execute(this::serve);
    }

    int port() {
        return door.getLocalPort();
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
                var out = new DataOutputStream(new BufferedOutputStream(guest.getOutputStream()))) {
            String verb = in.readUTF();
            int lines = in.readInt();
            for (int line = 0; line < lines; line++) {
                out.writeUTF(work(verb, in));
            }
        } catch (IOException dead) {
            if (!guest.isClosed()) {
                throw new UncheckedIOException(dead);
            }
        }
    }

    private synchronized String work(String verb, DataInputStream in) throws IOException {
        if (verb.equals(COUNTS)) {
            return made + " made, " + changed + " changed, " + sent + " sent";
        }
        String kind = in.readUTF();
        String name = in.readUTF();
        if (verb.equals(FIND)) {
            return ids.getOrDefault(kind + " " + name, "");
        }
        String known = in.readUTF();
        for (String field : in.readUTF().split(",", -1)) {
            if (!field.isEmpty()) {
                sent.merge(field, 1, Integer::sum);
            }
        }
        if (!known.isEmpty()) {
            changed++;
            return known;
        }
        String id = kind + made.merge(kind, 1, Integer::sum);
        ids.put(kind + " " + name, id);
        return id;
    }
}
