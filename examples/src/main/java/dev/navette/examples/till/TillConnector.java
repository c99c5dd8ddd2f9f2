package dev.navette.examples.till;

import java.util.List;
import java.util.Optional;

import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/** An open connection to a till. Each role is one object, and its class is the only thing that says what the till can do. */
record TillConnector(Api api, List<Role> roles) implements Connector {

    static TillConnector to(Api api, TillSettings settings) {
        var translation = new Translation(api.system(), settings.vat());
        var finder = new TillFinder(api);
        return new TillConnector(
                api,
                List.of(
                        new TillSelfTest(api),
                        new TillOfferReader(api, translation),
                        finder,
                        new TillProductWriter(api, translation, finder),
                        new TillStockWriter(api, translation, finder)));
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return roles.stream().filter(role::isInstance).map(role::cast).findFirst();
    }

    @Override
    public void close() {
        api.close();
    }
}
