package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings a request to what answers it, in the order in which WordPress looks at it: who sends it, where to, with what right. */
final class Router {

    private static final String ROOT = "/wp-json";
    private static final String SHOP = "/wc/v3";
    private static final int LONGEST_URL = 8192;

    private final Shop shop;
    private final Keys keys;
    private final Pace pace;
    private final Routes routes;
    private final MediaRoutes media;

    Router(Shop shop, Keys keys, Pace pace) {
        this.shop = shop;
        this.keys = keys;
        this.pace = pace;
        this.routes = new Routes(new Batches(pace));
        this.media = new MediaRoutes(shop, keys);
        new ShopRoutes(shop, routes).add();
        new OrderRoutes(shop, routes).add();
        media.add(routes);
    }

    /** Never throws a refusal: it is an answer. */
    Reply answer(Received request) {
        if (request.length() > LONGEST_URL) {
            // WooCommerce 11.0.1, observed.
            return Reply.page(414, "Request-URI Too Large");
        }
        try {
            return routed(request)
                    .header("Link", "<" + shop.address() + "/wp-json/>; rel=\"https://api.w.org/\"")
                    .header("X-Robots-Tag", "noindex");
        } catch (Refusal refusal) {
            return Reply.of(refusal);
        }
    }

    private Reply routed(Received request) {
        String path = request.path();
        if (request.parameter("rest_route").isPresent() && !path.startsWith(ROOT)) {
            return plainPermalink(request);
        }
        if (!path.startsWith(ROOT)) {
            return media.file(path).orElseGet(() -> Reply.page(404, "Not Found"));
        }
        String route = path.substring(ROOT.length()).replaceAll("/+$", "");
        if (route.isEmpty()) {
            return Reply.ok(index());
        }
        return route.startsWith(SHOP) ? inShop(request, route) : inWordPress(request, route);
    }

    /** {@code /?rest_route=} knows no keys. WooCommerce 11.0.1, observed. */
    private Reply plainPermalink(Received request) {
        String route = request.parameter("rest_route").orElse("").replaceAll("/+$", "");
        return call(new Call(request, null, List.of(), List.of()), request.method(), route);
    }

    private Reply inShop(Received request, String route) {
        Optional<Account> account = keys.sender(request);
        account.ifPresent(known -> Keys.permit(known, request.method()));
        return call(new Call(request, account.orElse(null), List.of(), List.of()), request.method(), route);
    }

    private Reply inWordPress(Received request, String route) {
        return call(new Call(request, null, List.of(), List.of()), request.method(), route);
    }

    private Reply call(Call call, String method, String route) {
        if (SHOP.equals(route)) {
            Reply index = Reply.ok(namespace());
            return call.fields().map(fields -> filtered(index, fields)).orElse(index);
        }
        Routes.Match match = routes.find("HEAD".equals(method) ? "GET" : method, route)
                .orElseThrow(() ->
                        new Refusal(404, "rest_no_route", "No route was found matching the URL and request method."));
        if ("OPTIONS".equals(method)) {
            return Reply.ok(methods(route));
        }
        match.route().right().check(call.account());
        if (!"GET".equals(method) && !"HEAD".equals(method) && !route.endsWith("/batch")) {
            pace.step();
        }
        Call found = new Call(call.request(), call.account(), match.ids(), match.names());
        Reply reply = match.route().handler().answer(found);
        return found.fields().map(fields -> filtered(reply, fields)).orElse(reply);
    }

    /** {@code _fields=id} empties the answer of a batch; {@code _fields=create,update} does not. WooCommerce 11.0.1, observed. */
    private static Reply filtered(Reply reply, String fields) {
        List<String> names = List.of(fields.split("[\\s,]+"));
        JsonNode body = Json.read(reply.body());
        Reply filtered = Reply.json(reply.status(), filtered(body, names));
        reply.headers().forEach(header -> filtered.header(header.name(), header.value()));
        return filtered;
    }

    private static JsonNode filtered(JsonNode body, List<String> names) {
        if (body instanceof ArrayNode list) {
            ArrayNode all = Json.array();
            list.forEach(element -> all.add(element instanceof ObjectNode one ? only(one, names) : element));
            return all;
        }
        ObjectNode left = only((ObjectNode) body, names);
        return left.isEmpty() ? Json.array() : left;
    }

    private static ObjectNode only(ObjectNode node, List<String> names) {
        ObjectNode left = Json.object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            var below = new ArrayList<String>();
            for (String name : names) {
                if (name.startsWith(field.getKey() + ".")) {
                    below.add(name.substring(field.getKey().length() + 1));
                }
            }
            if (names.contains(field.getKey()) || below.isEmpty()) {
                if (names.contains(field.getKey())) {
                    left.set(field.getKey(), field.getValue());
                }
            } else if (field.getValue() instanceof ObjectNode inner) {
                left.set(field.getKey(), only(inner, below));
            }
        }
        return left;
    }

    private ObjectNode methods(String route) {
        ObjectNode answer = Json.object().put("namespace", "wc/v3");
        answer.set("methods", Json.texts(routes.methods(route)));
        return answer;
    }

    private ObjectNode index() {
        FakeSettings set = shop.settings();
        ObjectNode index = Json.object()
                .put("name", "Boutique d&#039;essai")
                .put("description", "")
                .put("url", shop.address().toString())
                .put("home", shop.address().toString());
        double hours = set.zone().getRules().getOffset(shop.now()).getTotalSeconds() / 3600d;
        index.put("gmt_offset", plain(hours)).put("timezone_string", zoneName());
        index.set("namespaces", Json.texts(List.of("oembed/1.0", "wc/v1", "wc/v2", "wc/v3", "wc/store/v1", "wp/v2")));
        index.putObject("authentication");
        index.set("routes", routeNodes());
        return index;
    }

    /** Empty for a shop that is set to an offset. */
    private String zoneName() {
        String id = shop.settings().zone().getId();
        return id.contains("/") || "UTC".equals(id) ? id : "";
    }

    private static String plain(double hours) {
        return hours == Math.rint(hours) ? Long.toString(Math.round(hours)) : Double.toString(hours);
    }

    /** Open to everybody. */
    private ObjectNode namespace() {
        ObjectNode namespace = Json.object().put("namespace", "wc/v3");
        namespace.set("routes", routeNodes());
        return namespace;
    }

    private ObjectNode routeNodes() {
        ObjectNode nodes = Json.object();
        Iterator<String> templates = routes.templates().iterator();
        nodes.putObject(SHOP).put("namespace", "wc/v3");
        while (templates.hasNext()) {
            String template = templates.next();
            nodes.putObject(template).put("namespace", template.substring(1, 6));
            if ("/wc/v3/orders".equals(template)) {
                OrderRoutes.describe((ObjectNode) nodes.get(template), shop.statuses());
            }
        }
        return nodes;
    }
}
