package dev.navette.testkit.volume;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.Account;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Term;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/**
 * Connects a process to a {@link CatalogueServer}.
 *
 * @param port where it listens
 */
record CatalogueShop(int port) {

    private static final Limits LIMITS = new Limits(100, 2, Duration.ZERO);

    Connection<?> connection() {
        return Connection.live(
                new Account("volume", "catalogue"), context -> new Open(new Products(this), new Terms(this)));
    }

    /** What the shop counted. */
    String counts() {
        return ask(CatalogueServer.COUNTS, List.of(List.of())).get(0);
    }

    private record Open(Products products, Terms terms) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            Role offered = role == ProductWriter.class ? products : terms;
            return role.isInstance(offered) ? Optional.of(role.cast(offered)) : Optional.empty();
        }

        @Override
        public void close() {
            // each request has its own connection
        }
    }

    private record Products(CatalogueShop shop) implements ProductWriter, Asking<Product> {

        @Override
        public String kind() {
            return "product";
        }
    }

    private record Terms(CatalogueShop shop) implements TermWriter, Asking<Term> {

        @Override
        public String kind() {
            return "term";
        }
    }

    /** Writes whole things and their parts, each a line of a request. */
    private interface Asking<T> extends Writer<T> {

        CatalogueShop shop();

        String kind();

        @Override
        default Limits limits() {
            return LIMITS;
        }

        @Override
        default Repeat repeat(Claim claim) {
            return claim.complete() ? Repeat.HARMLESS : Repeat.HARMFUL;
        }

        @Override
        default List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
            var lines = new ArrayList<List<String>>();
            for (Write<T> write : batch) {
                lines.add(line(kind(), write.claim(), write.fields()));
                write.claim()
                        .parts()
                        .forEach(part ->
                                lines.add(line("variant", part, write.parts().getOrDefault(part.name(), Set.of()))));
            }
            List<String> ids = shop().ask(CatalogueServer.WRITE, lines);
            var outcomes = new ArrayList<Outcome>();
            int next = 0;
            for (Write<T> write : batch) {
                var id = new ForeignId(ids.get(next++));
                var parts = new HashMap<String, ForeignId>();
                for (Claim part : write.claim().parts()) {
                    parts.put(part.name(), new ForeignId(ids.get(next++)));
                }
                boolean there = write.claim().known().isPresent();
                outcomes.add(
                        new Outcome.Done(there ? Outcome.Effect.UPDATED : Outcome.Effect.CREATED, id, parts, Set.of()));
            }
            return outcomes;
        }

        @Override
        default List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            List<List<String>> lines =
                    batch.stream().map(claim -> List.of(kind(), claim.name())).toList();
            return shop().ask(CatalogueServer.FIND, lines).stream()
                    .<Resolution>map(id -> id.isEmpty() ? Resolution.absent() : Resolution.found(new ForeignId(id)))
                    .toList();
        }

        private static List<String> line(String kind, Claim claim, Set<? extends Field> fields) {
            return List.of(
                    kind,
                    claim.name(),
                    claim.known().map(ForeignId::value).orElse(""),
                    fields.stream().map(Field::code).sorted().collect(Collectors.joining(",")));
        }
    }

    private List<String> ask(String verb, List<List<String>> lines) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
                var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            out.writeUTF(verb);
            out.writeInt(lines.size());
            for (List<String> line : lines) {
                for (String part : line) {
                    out.writeUTF(part);
                }
            }
            out.flush();
            var answers = new ArrayList<String>();
            for (int line = 0; line < lines.size(); line++) {
                answers.add(in.readUTF());
            }
            return answers;
        } catch (IOException failed) {
            throw new UnreachableException(
                    Fault.of("The shop does not answer", "catalogue", verb, "Run the task again"), failed);
        }
    }
}
