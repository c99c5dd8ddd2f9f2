package dev.navette.woocommerce.fake;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is below {@code wc/v3}; orders and customers are in {@link OrderRoutes}. */
final class ShopRoutes {

    private final Shop shop;
    private final Routes routes;

    ShopRoutes(Shop shop, Routes routes) {
        this.shop = shop;
        this.routes = routes;
    }

    void add() {
        catalogue();
        terms();
        taxes();
        settings();
        status();
        data();
        webhooks();
    }

    private void catalogue() {
        routes.resource("/wc/v3/products", call -> new Products(shop));
        routes.resource("/wc/v3/products/#/variations", call -> new Variations(shop, call.id(0)));
        if (shop.settings().since(10, 3)) {
            routes.add("GET", "/wc/v3/variations", Right.LIST, call -> new Variations(shop, 0).list(call.query()));
        }
    }

    private void terms() {
        routes.resource("/wc/v3/products/categories", call -> terms("categories"));
        routes.resource("/wc/v3/products/tags", call -> terms("tags"));
        routes.resource("/wc/v3/products/shipping_classes", call -> terms("shipping_classes"));
        if (shop.settings().since(9, 6)) {
            routes.resource("/wc/v3/products/brands", call -> terms("brands"));
        }
        routes.resource("/wc/v3/products/attributes", call -> new GlobalAttributes(shop));
        routes.resource(
                "/wc/v3/products/attributes/#/terms",
                call -> new Terms(
                        shop,
                        shop.termsOf(call.id(0))
                                .orElseThrow(() -> new Refusal(
                                        404, "woocommerce_rest_taxonomy_invalid", "Resource does not exist."))));
    }

    private Terms terms(String taxonomy) {
        return new Terms(shop, shop.taxonomy(taxonomy));
    }

    private void taxes() {
        routes.resource("/wc/v3/taxes", call -> new Taxes(shop));
        routes.add("GET", "/wc/v3/taxes/classes", Right.LIST, call -> {
            ArrayNode classes = Json.array();
            shop.taxClasses().forEach((slug, name) -> classes.add(taxClass(slug, name)));
            return Reply.ok(classes);
        });
        routes.add("POST", "/wc/v3/taxes/classes", Right.CREATE, call -> {
            ObjectNode form = new Schema("name").field(Schema.TEXT, "name").checked(call.form(), true);
            String name = Php.text(form.path("name"));
            String slug = Texts.slug(name);
            if (shop.taxClasses().putIfAbsent(slug, name) != null) {
                throw new Refusal(400, "tax_class_exists", "Tax class already exists");
            }
            return Reply.json(201, taxClass(slug, name));
        });
    }

    private static ObjectNode taxClass(String slug, String name) {
        return Json.object().put("slug", slug).put("name", name);
    }

    private void settings() {
        Options options = shop.options();
        routes.add("GET", "/wc/v3/settings", Right.LIST, call -> Reply.ok(options.groups()));
        routes.add(
                "GET",
                "/wc/v3/settings/*",
                Right.LIST,
                call -> Reply.ok(options.group(call.names().get(0))));
        routes.add(
                "GET",
                "/wc/v3/settings/*/*",
                Right.VIEW,
                call -> Reply.ok(options.find(call.names().get(0), call.names().get(1))));
        routes.add("PUT POST PATCH", "/wc/v3/settings/*/*", Right.EDIT, call -> {
            ObjectNode option = options.find(call.names().get(0), call.names().get(1));
            return Reply.ok(option.put("value", Php.text(call.form().path("value"))));
        });
    }

    private void status() {
        routes.add("GET", "/wc/v3/system_status", Right.STATUS, call -> Reply.ok(systemStatus()));
    }

    private ObjectNode systemStatus() {
        FakeSettings set = shop.settings();
        ObjectNode status = Json.object();
        status.putObject("environment")
                .put("home_url", shop.address().toString())
                .put("site_url", shop.address().toString())
                .put("version", set.version())
                .put("wp_version", "7.1")
                .put("wp_multisite", false)
                .put("php_version", "8.3.14")
                .put("language", "fr_FR")
                .put("default_timezone", "UTC");
        status.putObject("database").put("wc_database_version", set.version());
        status.putArray("active_plugins")
                .addObject()
                .put("plugin", "woocommerce/woocommerce.php")
                .put("name", "WooCommerce")
                .put("version", set.version());
        status.putObject("settings")
                .put("api_enabled", true)
                .put("force_ssl", false)
                .put("currency", set.currency())
                .put("currency_position", "right_space")
                .put("thousand_separator", " ")
                .put("decimal_separator", ",")
                .put("number_of_decimals", 2)
                .put("HPOS_enabled", true);
        status.putObject("security").put("secure_connection", set.behindTls()).put("hide_errors", true);
        status.putArray("pages");
        return status;
    }

    private void data() {
        routes.add(
                "GET",
                "/wc/v3/data/currencies",
                Right.LIST,
                call -> Reply.ok(named(
                        "code",
                        Map.of("CHF", "Swiss franc", "EUR", "Euro", "GBP", "Pound sterling", "USD", "US dollar"))));
        routes.add(
                "GET",
                "/wc/v3/data/countries",
                Right.LIST,
                call -> Reply.ok(
                        named("code", Map.of("BE", "Belgium", "CH", "Switzerland", "DE", "Germany", "FR", "France"))));
        routes.add(
                "GET",
                "/wc/v3/payment_gateways",
                Right.LIST,
                call -> Reply.ok(named(
                        "id",
                        Map.of("bacs", "Virement bancaire", "cheque", "Ch\u00e8que", "cod", "Contre-remboursement"))));
        routes.add(
                "GET",
                "/wc/v3/shipping_methods",
                Right.LIST,
                call -> Reply.ok(named("id", Map.of("flat_rate", "Forfait", "free_shipping", "Livraison gratuite"))));
        routes.add("GET", "/wc/v3/shipping/zones", Right.LIST, call -> {
            ArrayNode zones = Json.array();
            zones.addObject()
                    .put("id", 0)
                    .put("name", "Emplacements non couverts")
                    .put("order", 0);
            zones.addObject().put("id", 1).put("name", "France &amp; Monaco").put("order", 1);
            return Reply.ok(zones);
        });
        routes.add("GET", "/wc/v3/shipping/zones/#/methods", Right.LIST, call -> Reply.ok(methods(call.id(0))));
    }

    /** Where no zone fits, nothing is sent. */
    private static ArrayNode methods(long zone) {
        ArrayNode methods = Json.array();
        if (zone == 1) {
            methods.addObject()
                    .put("id", 3)
                    .put("instance_id", 3)
                    .put("title", "Colissimo")
                    .put("method_id", "flat_rate")
                    .put("enabled", true);
            methods.addObject()
                    .put("id", 4)
                    .put("instance_id", 4)
                    .put("title", "Retrait en boutique")
                    .put("method_id", "local_pickup")
                    .put("enabled", true);
        }
        return methods;
    }

    private static ArrayNode named(String key, Map<String, String> names) {
        ArrayNode all = Json.array();
        names.keySet().stream()
                .sorted()
                .forEach(code -> all.addObject()
                        .put(key, code)
                        .put("name", names.get(code))
                        .put("title", names.get(code))
                        .put("enabled", true));
        return all;
    }

    /** The secret is never shown. WooCommerce 11.0.1, observed. */
    private void webhooks() {
        routes.add("GET", "/wc/v3/webhooks", Right.LIST, call -> {
            List<ObjectNode> hooks = List.copyOf(shop.webhooks().values());
            return Listing.page(hooks, call.query(), Webhooks::shown, shop.address() + "/wp-json/wc/v3/webhooks");
        });
        routes.add("POST", "/wc/v3/webhooks", Right.CREATE, call -> {
            ObjectNode hook = Json.object().put("id", shop.webhooks().size() + 1);
            hook.put("name", "")
                    .put("status", "active")
                    .put("topic", "")
                    .put("delivery_url", "")
                    .put("secret", "");
            call.form().properties().forEach(field -> hook.set(field.getKey(), field.getValue()));
            shop.webhooks().put(Php.integer(hook.path("id")), hook);
            return Reply.json(201, Webhooks.shown(hook));
        });
    }
}
