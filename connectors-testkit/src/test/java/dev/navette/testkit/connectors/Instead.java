package dev.navette.testkit.connectors;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/**
 * A connector with another object in the place of one role.
 *
 * @param role which
 * @param other null where the connector has none
 */
record Instead<R extends Role>(
        Connector connector, Class<R> role, @Nullable R other) implements Connector {

    static <R extends Role> Connection<?> of(Connection<?> real, Class<R> role, UnaryOperator<R> other) {
        return of(real, role, (connector, one) -> other.apply(one));
    }

    /** @param other made anew for each connector */
    static <R extends Role> Connection<?> of(Connection<?> real, Class<R> role, BiFunction<Connector, R, R> other) {
        return Connection.live(real.account(), context -> {
            Connector connector = real.open(context);
            return new Instead<>(
                    connector,
                    role,
                    connector.role(role).map(one -> other.apply(connector, one)).orElse(null));
        });
    }

    @Override
    public <O extends Role> Optional<O> role(Class<O> asked) {
        return asked == role ? Optional.ofNullable(other).map(asked::cast) : connector.role(asked);
    }

    @Override
    public void close() {
        connector.close();
    }
}
