package dev.navette.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.model.Account;

/** Connects to what a host holds itself. */
record LiveProvider(String type, Function<ConnectorContext, Connector> connect)
        implements ConnectorProvider<LiveProvider.Name> {

    /** What tells live systems of one type apart. */
    record Name(String name) {}

    @Override
    public Class<Name> settings() {
        return Name.class;
    }

    @Override
    public Account account(Name settings) {
        return new Account(type, settings.name());
    }

    @Override
    public Connector connect(Name settings, ConnectorContext context) {
        return connect.apply(context);
    }

    /** Has the roles that some objects have. */
    record Roles(List<Role> objects) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return objects.stream().filter(role::isInstance).map(role::cast).findFirst();
        }

        @Override
        public void close() {
            // What it offers stays with the host that made it.
        }
    }
}
