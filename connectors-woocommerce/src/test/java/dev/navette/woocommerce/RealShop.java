package dev.navette.woocommerce;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

import dev.navette.http.Body;
import dev.navette.http.Request;
import dev.navette.model.Secret;
import dev.navette.spi.ConnectorContext;

/**
 * A shop that the environment names, for tests against the real thing: {@code NAVETTE_WOO_URL}, {@code NAVETTE_WOO_KEY} and
 * {@code NAVETTE_WOO_SECRET}; for pictures {@code NAVETTE_WOO_USER} and {@code NAVETTE_WOO_PASSWORD} too. Only things whose
 * names begin with {@link #OURS} are touched.
 */
final class RealShop {

    static final String OURS = "NAVETTE-TEST-";

    private static final Logger LOG = System.getLogger(RealShop.class.getName());

    private final WooCommerceSettings settings;

    private RealShop(WooCommerceSettings settings) {
        this.settings = settings;
    }

    /** The shop; without it the test is skipped, and says what is missing. */
    static RealShop named(Map<String, String> environment) {
        List<String> missing = missing(environment, "NAVETTE_WOO_URL", "NAVETTE_WOO_KEY", "NAVETTE_WOO_SECRET");
        skipWithout(missing);
        return new RealShop(WooCommerceSettings.of(
                URI.create(value(environment, "NAVETTE_WOO_URL").orElseThrow()),
                Secret.value(value(environment, "NAVETTE_WOO_KEY").orElseThrow()),
                Secret.value(value(environment, "NAVETTE_WOO_SECRET").orElseThrow())));
    }

    /** The same with a user who uploads; without one the test is skipped. */
    RealShop uploading(Map<String, String> environment) {
        skipWithout(missing(environment, "NAVETTE_WOO_USER", "NAVETTE_WOO_PASSWORD"));
        return new RealShop(settings.uploadingAs(
                value(environment, "NAVETTE_WOO_USER").orElseThrow(),
                Secret.value(value(environment, "NAVETTE_WOO_PASSWORD").orElseThrow())));
    }

    WooCommerceSettings settings() {
        return settings;
    }

    /** Takes away for good what these tests made, in this run or in one that was cut short. */
    void clean(ConnectorContext context) {
        try (Api api = Api.of(settings, context)) {
            delete(
                    api,
                    "products",
                    api
                            .list(
                                    api.get(
                                            "products",
                                            request -> request.query("search_sku", OURS)
                                                    .query("status", "any")
                                                    .query("per_page", Api.MOST)
                                                    .query("_fields", "id,sku")),
                                    WireProduct.class,
                                    "products")
                            .stream()
                            .filter(product ->
                                    product.sku() != null && product.sku().startsWith(OURS))
                            .map(WireProduct::id)
                            .toList());
            delete(
                    api,
                    "products/categories",
                    TermList.CATEGORIES.all(api, request -> request.query("search", OURS)).stream()
                            .filter(term -> term.name() != null && term.name().startsWith(OURS))
                            .map(WireTerm::number)
                            .toList());
        }
    }

    /** A batch deletes for good. */
    private static void delete(Api api, String path, List<Long> ids) {
        if (!ids.isEmpty()) {
            api.send(
                    Request.post(path + "/batch", Body.json(Api.JSON.write(Map.of("delete", ids)))),
                    RunningShop.attempt(Instant.now()));
        }
    }

    private static void skipWithout(List<String> missing) {
        if (!missing.isEmpty()) {
            String why = "No real shop was tested: the environment has no " + String.join(", no ", missing)
                    + "; docs/woocommerce.md says what to set.";
            LOG.log(Level.WARNING, why);
            Assumptions.abort(why);
        }
    }

    private static List<String> missing(Map<String, String> environment, String... names) {
        var missing = new ArrayList<String>();
        for (String name : names) {
            if (value(environment, name).isEmpty()) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
