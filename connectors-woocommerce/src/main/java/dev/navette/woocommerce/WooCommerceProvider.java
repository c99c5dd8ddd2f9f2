package dev.navette.woocommerce;

import java.net.URI;
import java.util.Locale;

import dev.navette.model.Account;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;

/** Connects to a WooCommerce shop, type {@code woocommerce}. */
public final class WooCommerceProvider implements ConnectorProvider<WooCommerceSettings> {

    private static final String TYPE = "woocommerce";

    /** For the service loader; in code write {@link WooCommerce#at}. */
    public WooCommerceProvider() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<WooCommerceSettings> settings() {
        return WooCommerceSettings.class;
    }

    /** The site's host and path: neither the keys nor TLS make another shop of it. */
    @Override
    public Account account(WooCommerceSettings settings) {
        URI shop = settings.shop();
        String host = String.valueOf(shop.getHost()).toLowerCase(Locale.ROOT);
        String port = shop.getPort() < 0 ? "" : ":" + shop.getPort();
        String path = shop.getPath() == null ? "" : shop.getPath().replaceAll("/+$", "");
        return new Account(TYPE, host + port + path);
    }

    @Override
    public Connector connect(WooCommerceSettings settings, ConnectorContext context) {
        return WooCommerceConnector.of(settings, context);
    }
}
