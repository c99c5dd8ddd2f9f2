package dev.navette.testkit.volume;

import java.util.Optional;

import dev.navette.model.Account;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;

/** A side of one role that lives in this process. */
record LiveSide(Role only) implements ConnectorProvider<LiveSide.Name>, Connector {

    /** What its account is called. */
    record Name(String name) {}

    static Connection<?> of(String name, Role only) {
        return new Connection<>(new LiveSide(only), new Name(name));
    }

    @Override
    public String type() {
        return "volume";
    }

    @Override
    public Class<Name> settings() {
        return Name.class;
    }

    @Override
    public Account account(Name settings) {
        return new Account(type(), settings.name());
    }

    @Override
    public Connector connect(Name settings, ConnectorContext context) {
        return this;
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return role.isInstance(only) ? Optional.of(role.cast(only)) : Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
