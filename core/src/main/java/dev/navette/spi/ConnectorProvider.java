package dev.navette.spi;

import dev.navette.model.Account;

/**
 * Makes connectors of one type. Found by {@link java.util.ServiceLoader} when a profile names the type; in code it is
 * passed in as part of a {@link Connection}. Stateless and thread-safe.
 *
 * <p>In a profile's JSON the components of the settings are the keys. {@code @Nullable} and {@link
 * dev.navette.model.Default} say which may be absent, annotations of validation what a value may be, {@link
 * dev.navette.model.Checked} what several contradict, {@link dev.navette.model.Secret} what is never shown. A module
 * opens their package to {@code dev.navette.core} and {@code org.hibernate.validator}.
 *
 * @param <S> the connector's settings: a record whose components are checked before {@link #connect} is called
 */
public interface ConnectorProvider<S extends Record> {

    /** The type name in profiles, in lower case with dashes: {@code woocommerce}. Unique among all providers. */
    String type();

    Class<S> settings();

    /**
     * The account that these settings lead to, without asking the system. Settings that lead to one account by other
     * credentials give an equal account.
     */
    Account account(S settings);

    /**
     * Opens a connector. Needs not reach the system yet.
     *
     * @throws dev.navette.error.NavetteException when the settings cannot work at all
     */
    Connector connect(S settings, ConnectorContext context);
}
