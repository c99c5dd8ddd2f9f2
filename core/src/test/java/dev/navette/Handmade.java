package dev.navette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Account;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;

/** A system with the roles that a test gives it; remembers what it was lent, and whether it was closed. */
final class Handmade implements Connector {

    final List<ConnectorContext> lent = new ArrayList<>();

    private final Account account;
    private final Map<Class<? extends Role>, Role> roles;

    @Nullable
    Problem absence;

    @Nullable
    RuntimeException refusal;

    int closed;

    Handmade(String name, Map<Class<? extends Role>, Role> roles) {
        this.account = new Account("handmade", name);
        this.roles = roles;
    }

    Connection<?> connection() {
        return new Connection<>(new Provider(this), new Name(account.id()));
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return Optional.ofNullable(roles.get(role)).map(role::cast);
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        return Optional.ofNullable(absence);
    }

    @Override
    public void close() {
        closed++;
    }

    record Name(String name) {}

    private record Provider(Handmade system) implements ConnectorProvider<Name> {

        @Override
        public String type() {
            return "handmade";
        }

        @Override
        public Class<Name> settings() {
            return Name.class;
        }

        @Override
        public Account account(Name settings) {
            return system.account;
        }

        @Override
        public Connector connect(Name settings, ConnectorContext context) {
            RuntimeException refusal = system.refusal;
            if (refusal != null) {
                throw refusal;
            }
            system.lent.add(context);
            return system;
        }
    }
}
