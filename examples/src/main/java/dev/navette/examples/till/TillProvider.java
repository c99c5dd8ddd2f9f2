package dev.navette.examples.till;

import java.net.URI;
import java.util.Locale;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to a Comptoir till, type {@code comptoir}. */
public final class TillProvider implements ConnectorProvider<TillSettings> {

    private static final String TYPE = "comptoir";

    /** For the service loader; in code write {@link Till#at}. */
    public TillProvider() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<TillSettings> settings() {
        return TillSettings.class;
    }

    /** The till's host and path: neither the key nor TLS nor a slash at the end makes another till of it. */
    @Override
    public Account account(TillSettings settings) {
        URI till = settings.address();
        String host = String.valueOf(till.getHost()).toLowerCase(Locale.ROOT);
        String port = till.getPort() < 0 ? "" : ":" + till.getPort();
        String path = String.valueOf(till.getPath()).replaceAll("/+$", "");
        return new Account(TYPE, host + port + path);
    }

    @Override
    public Connector connect(TillSettings settings, ConnectorContext context) {
        return TillConnector.to(new Api(settings, context), settings);
    }
}
