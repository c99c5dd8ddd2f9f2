package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Check;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.SelfTest;

/** Looks at the site, the key, the shop's settings, and who uploads pictures (PRO-3). Changes nothing. */
final class WooCommerceSelfTest implements SelfTest {

    private final WooCommerceSettings settings;
    private final ConnectorContext context;
    private final Api api;
    private final @Nullable MediaApi media;

    WooCommerceSelfTest(WooCommerceSettings settings, ConnectorContext context, Api api, @Nullable MediaApi media) {
        this.settings = settings;
        this.context = context;
        this.api = api;
        this.media = media;
    }

    @Override
    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        if (new SiteCheck(settings, context).into(checks) && new KeyCheck(api, settings).into(checks)) {
            new ShopCheck(api, settings).into(checks);
            new OrderCheck(api, new SiteFacts(settings, context)).into(checks);
        }
        Optional.ofNullable(media)
                .filter(none -> checks.get(0).verdict() != Check.Verdict.FAILED)
                .ifPresent(library -> new MediaCheck(library).into(checks));
        webhook().ifPresent(checks::add);
        return List.copyOf(checks);
    }

    /** Whoever guesses the secret sends us messages as the shop. */
    private Optional<Check> webhook() {
        int enough = 20;
        return Optional.ofNullable(settings.webhook())
                .filter(secret -> secret.problem("$").isEmpty())
                .filter(secret -> secret.reveal().length() < enough)
                .map(secret -> new Check(
                        "$.webhook",
                        Check.Verdict.WARNING,
                        "The secret of the webhooks is shorter than " + enough + " characters",
                        "Enter a longer one, drawn by chance, here and in the shop's webhooks"));
    }
}
