package dev.navette.examples.till;

import java.net.URI;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;

/** A Comptoir till, as one side of a profile. */
public final class Till {

    private Till() {}

    /**
     * The connection for a profile, with the defaults; {@link TillSettings} has the options.
     *
     * @param address where the till answers: {@code https://caisse.example}
     * @param key the key that the till's back office shows
     */
    public static Connection<TillSettings> at(String address, Secret key) {
        return with(TillSettings.of(URI.create(address), key));
    }

    /** The connection for a profile. */
    public static Connection<TillSettings> with(TillSettings settings) {
        return new Connection<>(new TillProvider(), settings);
    }
}
