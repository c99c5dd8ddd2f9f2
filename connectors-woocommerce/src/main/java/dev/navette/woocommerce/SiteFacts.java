package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Json;
import dev.navette.http.PinnedClient;
import dev.navette.http.Request;
import dev.navette.spi.ConnectorContext;
import dev.navette.text.Entities;

/**
 * What WordPress says of the site to everybody: its name and its time zone, which WooCommerce's own interface says nowhere
 * (11.0.1, observed: the zone in its status report is PHP's, and always UTC). Asked once, without the key. Thread-safe.
 */
final class SiteFacts {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private final WooCommerceSettings settings;
    private final ConnectorContext context;
    private @Nullable Index known;
    private boolean asked;

    SiteFacts(WooCommerceSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * What the index of the interface says.
     *
     * @param timezoneString empty where the site is set to an offset
     */
    private record Index(
            @Nullable String name,
            @Nullable String timezoneString,
            @Nullable Object gmtOffset) {}

    /** As buyers know the shop; empty where strangers are told nothing. */
    String name() {
        return index().map(Index::name)
                .map(Entities::decoded)
                .map(String::strip)
                .orElse("");
    }

    /**
     * In which the shop has its days.
     *
     * @throws UnreachableException when the site does not answer, or does not tell
     */
    ZoneId zone() {
        String written = settings.zone();
        if (written != null) {
            return ZoneId.of(written);
        }
        return index().flatMap(SiteFacts::zone)
                .orElseThrow(() -> new UnreachableException(Fault.of(
                        "The site does not tell its time zone",
                        "WooCommerce " + context.connection(),
                        "index of its interface",
                        "Write the zone that WordPress shows under Settings > General as \"zone\", for example"
                                + " \"Europe/Paris\"")));
    }

    private static Optional<ZoneId> zone(Index index) {
        try {
            String name = index.timezoneString();
            if (name != null && !name.isBlank()) {
                return Optional.of(ZoneId.of(name.strip()));
            }
            if (index.gmtOffset() == null) {
                return Optional.empty();
            }
            BigDecimal hours = new BigDecimal(String.valueOf(index.gmtOffset()).strip());
            return Optional.of(ZoneOffset.ofTotalSeconds(hours.multiply(SECONDS).intValueExact()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException other) {
            return Optional.empty();
        }
    }

    private synchronized Optional<Index> index() {
        if (!asked) {
            known = told().orElse(null);
            asked = true;
        }
        return Optional.ofNullable(known);
    }

    private Optional<Index> told() {
        URI root = URI.create(settings.shop().toString().replaceAll("/+$", "") + "/wp-json/");
        try (PinnedClient client = PinnedClient.to(root, context)
                .by(settings.transport())
                .called("WooCommerce " + context.connection())
                .build()) {
            Answer answer = client.read(Request.get("").query("_fields", "name,timezone_string,gmt_offset"));
            return answer.ok() ? Optional.of(Api.JSON.read(answer.bytes(), Index.class)) : Optional.empty();
        } catch (AccessRefusedException | Json.Malformed closed) {
            return Optional.empty(); // a shop may keep its index from strangers
        }
    }
}
