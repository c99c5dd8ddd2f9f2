package dev.navette.woocommerce;

import java.net.URI;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;

/** A WooCommerce shop, as one side of a profile. */
public final class WooCommerce {

    private WooCommerce() {}

    /**
     * The connection for a profile, with the defaults; {@link WooCommerceSettings} has the options.
     *
     * @param shop the site's address, without {@code wp-json}: {@code https://shop.example}
     * @param key the consumer key of a REST key with the right to read and write
     * @param secret its consumer secret
     */
    public static Connection<WooCommerceSettings> at(String shop, Secret key, Secret secret) {
        return with(WooCommerceSettings.of(URI.create(shop), key, secret));
    }

    /** The connection for a profile. */
    public static Connection<WooCommerceSettings> with(WooCommerceSettings settings) {
        return new Connection<>(new WooCommerceProvider(), settings);
    }
}
