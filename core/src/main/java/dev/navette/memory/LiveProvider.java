package dev.navette.memory;

import java.util.function.Function;

import dev.navette.model.Account;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to one live object of the host. */
record LiveProvider(String type, Function<ConnectorContext, Connector> connect)
        implements ConnectorProvider<LiveProvider.Name> {

    /** What tells live objects of one type apart. */
    record Name(String name) {}

    static Connection<?> connection(Account account, Function<ConnectorContext, Connector> connect) {
        return new Connection<>(new LiveProvider(account.system(), connect), new Name(account.id()));
    }

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
}
