package dev.navette.woocommerce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.model.Basis;
import dev.navette.model.Check;

/** Whether the shop's version and settings are such that flows can run. */
record ShopCheck(Api api, WooCommerceSettings settings) {

    private static final String TESTED = "11.0.1";
    private static final String ROLE = "Give the key's user the role Shop manager or Administrator";

    private static final List<Since> SINCE = List.of(
            new Since("9.0", "one list of all refunds, so that reading them takes one request for each refunded order"),
            new Since("9.2", "the barcode field (GTIN)"),
            new Since("9.6", "brands"),
            new Since("10.3", "one list of all variations, so that reading them takes one request for each product"));

    /** What is missing before a version. */
    private record Since(String version, String missing) {}

    /** Of the shop's status report, what we look at. */
    record Status(@Nullable Environment environment) {}

    /** The versions. */
    record Environment(@Nullable String version, @Nullable String wpVersion) {}

    /** A webhook of the shop. */
    record Hook(long id, @Nullable String status, @Nullable String topic) {}

    void into(List<Check> checks) {
        money(checks);
        versions(checks);
        places(checks);
        if (settings.webhook() != null) {
            hooks(checks);
        }
    }

    private void money(List<Check> checks) {
        var facts = new ShopFacts(api);
        Checks.ask(
                checks,
                "$.key",
                () -> facts.currency() + (facts.prices() == Basis.GROSS ? ", tax included" : ", before tax"),
                said -> checks.add(new Check("$", Check.Verdict.OK, "The shop's prices are in " + said, null)),
                fault -> Checks.failed("$.key", fault, ROLE));
    }

    private void versions(List<Check> checks) {
        Checks.ask(
                checks,
                "$",
                () -> api.get("system_status", request -> request.query("_fields", "environment")),
                answer -> version(checks, answer),
                fault -> new Check(
                        "$.key",
                        Check.Verdict.WARNING,
                        "The shop does not tell this key its version; " + TESTED
                                + " is what this connector is tested on",
                        ROLE));
    }

    private void version(List<Check> checks, Answer answer) {
        Environment environment =
                answer.ok() ? api.read(answer, Status.class, "system_status").environment() : null;
        String version = environment == null ? null : environment.version();
        if (environment == null || version == null) {
            checks.add(new Check(
                    "$",
                    Check.Verdict.WARNING,
                    "The shop does not tell its version; " + TESTED + " is what this connector is tested on",
                    "Look it up in the shop, under WooCommerce > Status"));
            return;
        }
        checks.add(new Check(
                "$",
                Check.Verdict.OK,
                "WooCommerce " + version
                        + (environment.wpVersion() == null ? "" : " on WordPress " + environment.wpVersion())
                        + "; tested on " + TESTED,
                null));
        SINCE.stream()
                .filter(since -> earlier(version, since.version()))
                .forEach(since -> checks.add(new Check(
                        "$",
                        Check.Verdict.WARNING,
                        "WooCommerce before " + since.version() + " lacks " + since.missing(),
                        "Update WooCommerce")));
    }

    /** What begins with an underscore is answered only where its extension says so; what is not cannot be compared. */
    private void places(List<Check> checks) {
        Map<String, String> hidden = hidden(settings.places());
        if (hidden.isEmpty()) {
            return;
        }
        Checks.ask(
                checks,
                "$.places",
                () -> api.list(
                        api.get(
                                "products",
                                request -> request.query("per_page", Api.MOST).query("_fields", "id,meta_data")),
                        WireProduct.class,
                        "products"),
                products -> hidden.forEach((setting, key) -> checks.add(place(setting, key, products))),
                fault -> Checks.failed("$.key", fault));
    }

    private static Check place(String setting, String key, List<WireProduct> products) {
        String path = "$.places." + setting;
        return products.stream().anyMatch(product -> product.meta(key) != null)
                ? new Check(path, Check.Verdict.OK, "The shop shows what products have under " + key, null)
                : new Check(
                        path,
                        Check.Verdict.WARNING,
                        "No product shows anything under " + key
                                + ": the shop hides keys that begin with an underscore unless an extension shows them",
                        "Check that the extension is active and the key is right; else what is written there cannot be"
                                + " read back");
    }

    private static Map<String, String> hidden(Places places) {
        var keys = new LinkedHashMap<String, String>();
        put(keys, "metaTitle", places.metaTitle());
        put(keys, "metaDescription", places.metaDescription());
        put(keys, "metaKeywords", places.metaKeywords());
        put(keys, "supplier", places.supplier());
        put(keys, "ecoParticipation", places.ecoParticipation());
        put(keys, "barcode", places.barcode());
        put(keys, "documents", places.documents());
        return keys;
    }

    private static void put(Map<String, String> keys, String setting, @Nullable String key) {
        if (key != null && key.startsWith("_")) {
            keys.put(setting, key);
        }
    }

    /** After more than five failures in a row the shop stops sending, and tells nobody (11.0.1, observed). */
    private void hooks(List<Check> checks) {
        Checks.ask(
                checks,
                "$.webhook",
                () -> api.list(
                        api.get(
                                "webhooks",
                                request -> request.query("per_page", Api.MOST).query("_fields", "id,status,topic")),
                        Hook.class,
                        "webhooks"),
                hooks -> checks.add(health(hooks)),
                fault -> new Check("$.webhook", Check.Verdict.WARNING, "The key may not look at webhooks", ROLE));
    }

    private static boolean isRead(@Nullable String topic) {
        return topic != null && (topic.startsWith("product.") || topic.startsWith("order."));
    }

    private static Check health(List<Hook> hooks) {
        List<Hook> ours = hooks.stream().filter(hook -> isRead(hook.topic())).toList();
        if (ours.isEmpty()) {
            return new Check(
                    "$.webhook",
                    Check.Verdict.WARNING,
                    "The shop has no webhook about products or orders",
                    "Add one of the topic Product updated or Order updated under WooCommerce > Settings > Advanced > Webhooks");
        }
        List<Long> off = ours.stream()
                .filter(hook -> !"active".equals(hook.status()))
                .map(Hook::id)
                .toList();
        return off.isEmpty()
                ? new Check(
                        "$.webhook", Check.Verdict.OK, "The shop's webhooks about products and orders are active", null)
                : new Check(
                        "$.webhook",
                        Check.Verdict.WARNING,
                        "These webhooks of the shop do not send: " + off,
                        "Activate them again in the shop, after checking that your address answers");
    }

    private static boolean earlier(String version, String than) {
        String[] own = version.split("[.-]", -1);
        String[] other = than.split("\\.", -1);
        int major = Integer.compare(number(own, 0), number(other, 0));
        return major < 0 || (major == 0 && number(own, 1) < number(other, 1));
    }

    private static int number(String[] parts, int at) {
        return parts.length > at && parts[at].matches("[0-9]{1,6}") ? Integer.parseInt(parts[at]) : 0;
    }
}
