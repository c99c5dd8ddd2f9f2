package dev.navette.ledger;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/** A side of a profile that has the ledger's own roles too; whoever opened the connector closes it. */
final class LedgerSide implements Connector {

    private final Connector system;
    private final Map<Class<? extends Role>, Role> own;

    LedgerSide(Connector system, Map<Class<? extends Role>, Role> own) {
        this.system = system;
        this.own = Map.copyOf(own);
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        @Nullable Role ours = own.get(role);
        return ours == null ? system.role(role) : Optional.of(role.cast(ours));
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        return system.absence(role);
    }

    @Override
    public void close() {
        // the system's connector is closed by whoever opened it
    }
}
