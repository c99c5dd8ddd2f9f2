package dev.navette.woocommerce;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.http.Answer;
import dev.navette.http.Json;
import dev.navette.http.PinnedClient;
import dev.navette.http.Request;
import dev.navette.model.Check;
import dev.navette.spi.ConnectorContext;

/** Whether the address is that of a WordPress with WooCommerce, and whether its clock agrees with ours. Shows no key. */
record SiteCheck(WooCommerceSettings settings, ConnectorContext context) {

    private static final Duration NOTABLE = Duration.ofMinutes(1);

    /** Signed requests are refused beyond it (class-wc-rest-authentication.php). */
    private static final Duration MOST = Duration.ofMinutes(15);

    private static final int NOT_FOUND = 404;
    private static final String PATH = "$.shop";

    /** What WordPress says of itself. */
    record Index(@Nullable List<String> namespaces) {}

    /** Says whether looking further makes sense. */
    boolean into(List<Check> checks) {
        URI root = URI.create(settings.shop().toString().replaceAll("/+$", "") + "/wp-json/");
        try (PinnedClient client = PinnedClient.to(root, context)
                .by(settings.transport())
                .called("WooCommerce " + context.connection())
                .build()) {
            Answer answer = client.read(Request.get("").query("_fields", "namespaces"));
            Check site = site(answer);
            checks.add(site);
            skew(answer).ifPresent(checks::add);
            return site.verdict() != Check.Verdict.FAILED;
        } catch (AccessRefusedException refused) {
            Check check = refused(refused.fault());
            checks.add(check);
            return check.verdict() != Check.Verdict.FAILED;
        } catch (UnreachableException silent) {
            checks.add(failed(silent.fault()));
        } catch (UnreadableSourceException elsewhere) {
            checks.add(failed(elsewhere.fault()));
        }
        return false;
    }

    /** A shop may keep its index from strangers, and the key is tried next; one that is elsewhere says where. */
    private static Check refused(Fault fault) {
        boolean stranger = fault.answer() != null && fault.answer().startsWith("401");
        return stranger
                ? new Check(PATH, Check.Verdict.OK, "The shop answers, and tells strangers nothing", null)
                : failed(fault);
    }

    private static Check failed(Fault fault) {
        return Checks.failed(PATH, fault);
    }

    private Check site(Answer answer) {
        Optional<Index> index = index(answer);
        if (answer.status() == NOT_FOUND || (answer.ok() && index.isEmpty())) {
            return new Check(
                    PATH,
                    Check.Verdict.FAILED,
                    "The address answers, but not as WordPress does below wp-json",
                    "Check the address; and in WordPress, under Settings > Permalinks, choose any structure but Plain");
        }
        if (!answer.ok()) {
            return new Check(
                    PATH,
                    Check.Verdict.FAILED,
                    "The shop answered " + answer.status() + " to a look at its REST interface",
                    "Look whether a firewall or an extension of the shop closes its REST interface");
        }
        List<String> namespaces = index.map(Index::namespaces).orElse(List.of());
        return namespaces.contains("wc/v3")
                ? new Check(PATH, Check.Verdict.OK, "The shop answers with WooCommerce's interface wc/v3", null)
                : new Check(
                        PATH,
                        Check.Verdict.FAILED,
                        "The address is a WordPress without WooCommerce's interface wc/v3",
                        "Install or activate WooCommerce, or check the address");
    }

    private static Optional<Index> index(Answer answer) {
        try {
            return Optional.of(Api.JSON.read(answer.bytes(), Index.class)).filter(index -> index.namespaces() != null);
        } catch (Json.Malformed page) {
            return Optional.empty();
        }
    }

    /** Messages say no time: two checks in a row say the same. */
    private Optional<Check> skew(Answer answer) {
        Optional<Duration> apart = answer.header("date")
                .flatMap(SiteCheck::instant)
                .map(theirs ->
                        Duration.between(theirs, context.clock().instant()).abs());
        if (apart.isEmpty() || apart.get().compareTo(NOTABLE) <= 0) {
            return Optional.empty();
        }
        boolean signed = "http".equalsIgnoreCase(settings.shop().getScheme());
        boolean refused = signed && apart.get().compareTo(MOST) > 0;
        return Optional.of(new Check(
                "$",
                refused ? Check.Verdict.FAILED : Check.Verdict.WARNING,
                "The clock of the shop's server and ours are " + apart.get().toMinutes() + " minutes apart",
                "Set both by a time server (NTP)"));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
