package dev.navette.spi;

import java.util.Objects;

import dev.navette.model.Account;

/**
 * A provider with the settings for one account: what a profile's side is made of. A connector's static factories give
 * it to hosts.
 *
 * @param provider what connects
 * @param settings to what, and how
 */
public record Connection<S extends Record>(ConnectorProvider<S> provider, S settings) {

    public Connection {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
    }

    /** The account that it leads to. */
    public Account account() {
        return provider.account(settings);
    }

    /** A fresh connector; the caller closes it. */
    public Connector open(ConnectorContext context) {
        return provider.connect(settings, context);
    }
}
