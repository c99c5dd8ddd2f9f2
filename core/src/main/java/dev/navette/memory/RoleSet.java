package dev.navette.memory;

import java.util.Map;
import java.util.Optional;

import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/** A connector that holds nothing to give back: its roles are all there is. */
record RoleSet(Map<Class<? extends Role>, Role> roles) implements Connector {

    RoleSet {
        roles = Map.copyOf(roles);
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return Optional.ofNullable(roles.get(role)).map(role::cast);
    }

    @Override
    public void close() {
        // The live object stays with the host that made it.
    }
}
