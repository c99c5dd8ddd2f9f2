package dev.navette.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.Product;
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
import dev.navette.spi.Write;

/** A shop whose writes of products go through a hook. */
final class HookedShop {

    /** What becomes of a batch. */
    @FunctionalInterface
    interface Hook {
        List<Outcome> write(List<Write<Product>> batch, Attempt attempt, ProductWriter shop);
    }

    private final Connection<?> real;
    private Hook hook = (batch, attempt, shop) -> shop.write(batch, attempt);

    private Function<Field, Optional<Problem>> lacks = field -> Optional.empty();

    HookedShop(Connection<?> real) {
        this.real = real;
    }

    void hook(Hook other) {
        hook = other;
    }

    /** Says of fields that it has no place for them. */
    void lacking(Function<Field, Optional<Problem>> fields) {
        lacks = fields;
    }

    void asItIs() {
        hook = (batch, attempt, shop) -> shop.write(batch, attempt);
    }

    Connection<?> connection() {
        return Connection.live(real.account(), context -> new Hooked(real.open(context)));
    }

    private final class Hooked implements Connector, ProductWriter {

        private final Connector shop;
        private final ProductWriter writer;

        Hooked(Connector shop) {
            this.shop = shop;
            this.writer = shop.role(ProductWriter.class).orElseThrow();
        }

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == ProductWriter.class ? Optional.of(role.cast(this)) : shop.role(role);
        }

        @Override
        public Optional<Problem> lacks(Field field) {
            return lacks.apply(field);
        }

        @Override
        public Limits limits() {
            return writer.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return writer.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
            return hook.write(batch, attempt, writer);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return writer.resolve(batch, attempt);
        }

        @Override
        public void close() {
            shop.close();
        }
    }
}
