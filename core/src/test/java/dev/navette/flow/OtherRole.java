package dev.navette.flow;

import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/** A connector with another object in the place of one role. */
record OtherRole<R extends Role>(Connector connector, Class<R> role, R other) implements Connector {

    static <R extends Role> Connection<?> in(Connection<?> real, Class<R> role, UnaryOperator<R> other) {
        return Connection.live(real.account(), context -> {
            Connector connector = real.open(context);
            return new OtherRole<>(
                    connector, role, other.apply(connector.role(role).orElseThrow()));
        });
    }

    @Override
    public <O extends Role> Optional<O> role(Class<O> asked) {
        return asked == role ? Optional.of(asked.cast(other)) : connector.role(asked);
    }

    @Override
    public void close() {
        connector.close();
    }
}
