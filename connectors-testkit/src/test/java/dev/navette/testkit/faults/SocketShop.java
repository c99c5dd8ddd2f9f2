package dev.navette.testkit.faults;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Write;

/**
 * Connects one process to the {@link ShopServer}.
 *
 * @param client the process's name
 * @param port where the shop listens
 */
record SocketShop(String client, int port) implements ConnectorProvider<SocketShop.Settings> {

    /** Nothing: the provider knows it all. */
    record Settings() {}

    private static final Limits LIMITS = new Limits(10, 1, Duration.ofMillis(500));

    Connection<?> connection() {
        return new Connection<>(this, new Settings());
    }

    @Override
    public String type() {
        return "socket-shop";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Account account(Settings settings) {
        return new Account(type(), "loopback");
    }

    @Override
    public Connector connect(Settings settings, ConnectorContext context) {
        return new Open(new Products(this, context.clock()));
    }

    private record Open(Products products) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role.isInstance(products) ? Optional.of(role.cast(products)) : Optional.empty();
        }

        @Override
        public void close() {
            // each request has its own connection
        }
    }

    private record Products(SocketShop shop, Clock clock) implements ProductWriter {

        @Override
        public Limits limits() {
            return LIMITS;
        }

        @Override
        public Repeat repeat(Claim claim) {
            return claim.known().isPresent() ? Repeat.HARMLESS : Repeat.HARMFUL;
        }

        @Override
        public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
            ask(ShopServer.CHECK, new String[0][]);
            if (!clock.instant().isBefore(attempt.deadline())) {
                return batch.stream()
                        .<Outcome>map(write -> new Outcome.NotSent("its time was over"))
                        .toList();
            }
            var lines = batch.stream().map(Products::line).toArray(String[][]::new);
            String[] ids;
            try {
                ids = ask(ShopServer.WRITE, lines);
            } catch (UnreachableException silent) {
                return batch.stream()
                        .<Outcome>map(write -> new Outcome.Unknown(silent.fault()))
                        .toList();
            }
            return Stream.iterate(0, number -> number < ids.length, number -> number + 1)
                    .map(number -> outcome(batch.get(number), new ForeignId(ids[number])))
                    .toList();
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            var lines = batch.stream()
                    .map(claim -> new String[] {"", claim.name(), ""})
                    .toArray(String[][]::new);
            return Arrays.stream(ask(ShopServer.FIND, lines))
                    .map(Products::resolution)
                    .toList();
        }

        private String[] ask(String verb, String[][] lines) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), shop.port());
                    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
                    var in = new DataInputStream(socket.getInputStream())) {
                out.writeUTF(shop.client());
                out.writeUTF(verb);
                out.writeInt(lines.length);
                for (String[] line : lines) {
                    for (String part : line) {
                        out.writeUTF(part);
                    }
                }
                out.flush();
                var answers = new String[lines.length];
                for (int number = 0; number < lines.length; number++) {
                    answers[number] = in.readUTF();
                }
                if (lines.length == 0) {
                    in.read(); // the end of the connection is the answer
                }
                return answers;
            } catch (IOException failed) {
                throw new UnreachableException(
                        new Fault(
                                "The shop does not answer",
                                "socket-shop",
                                verb,
                                String.valueOf(failed.getMessage()),
                                "Run the task again"),
                        failed);
            }
        }

        private static String[] line(Write<Product> write) {
            Product product = write.element();
            return new String[] {
                write.claim().known().map(ForeignId::value).orElse(""),
                product.reference().value(),
                product.texts().name() + " " + Objects.requireNonNull(product.price())
            };
        }

        private static Outcome outcome(Write<Product> write, ForeignId id) {
            return write.claim().known().isPresent() ? Outcome.updated(id) : Outcome.created(id);
        }

        private static Resolution resolution(String ids) {
            List<ForeignId> there = ids.isEmpty()
                    ? List.of()
                    : Arrays.stream(ids.split(",", -1)).map(ForeignId::new).toList();
            return switch (there.size()) {
                case 0 -> Resolution.absent();
                case 1 -> Resolution.found(there.get(0));
                default -> new Resolution.Several(there);
            };
        }
    }
}
