package dev.navette.woocommerce;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Role;

/** The roles of a shop. */
final class WooCommerceConnector implements Connector {

    private final Api api;
    private final @Nullable MediaApi media;
    private final List<Role> roles;

    private WooCommerceConnector(Api api, @Nullable MediaApi media, List<Role> roles) {
        this.api = api;
        this.media = media;
        this.roles = roles;
    }

    static WooCommerceConnector of(WooCommerceSettings settings, ConnectorContext context) {
        Api api = Api.of(settings, context);
        WordPressUser user = settings.media();
        MediaApi media = user == null ? null : MediaApi.of(settings, user, context);
        return new WooCommerceConnector(api, media, WooCommerceRoles.of(settings, context, api, media));
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return roles.stream().filter(role::isInstance).map(role::cast).findFirst();
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        return role(role).isPresent() ? Optional.empty() : WooCommerceRoles.absence(role);
    }

    @Override
    public void close() {
        api.close();
        if (media != null) {
            media.close();
        }
    }
}
