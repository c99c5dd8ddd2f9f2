package dev.navette.woocommerce.fake;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is below {@code wc/v3} of orders and of those who order. */
final class OrderRoutes {

    private final Shop shop;
    private final Routes routes;

    OrderRoutes(Shop shop, Routes routes) {
        this.shop = shop;
        this.routes = routes;
    }

    void add() {
        routes.resource("/wc/v3/orders", call -> new Orders(shop));
        routes.resource("/wc/v3/customers", call -> new Customers(shop));
        routes.add(
                "GET", "/wc/v3/orders/#/refunds", Right.LIST, call -> new Refunds(shop).of(call.id(0), call.query()));
        routes.add(
                "POST",
                "/wc/v3/orders/#/refunds",
                Right.CREATE,
                call -> new Refunds(shop).add(call.id(0), call.form()));
        if (shop.settings().since(9, 0)) {
            routes.add("GET", "/wc/v3/refunds", Right.LIST, call -> new Refunds(shop).all(call.query()));
        }
        routes.add("GET", "/wc/v3/orders/#/notes", Right.LIST, call -> new Notes(shop).of(call.id(0)));
        routes.add("POST", "/wc/v3/orders/#/notes", Right.CREATE, call -> new Notes(shop).add(call.id(0), call.form()));
        routes.add("GET", "/wc/v3/reports/orders/totals", Right.LIST, call -> Reply.ok(totals()));
    }

    private ArrayNode totals() {
        ArrayNode totals = Json.array();
        shop.statuses()
                .names()
                .forEach((slug, name) -> totals.addObject()
                        .put("slug", slug)
                        .put("name", name)
                        .put(
                                "total",
                                shop.orders().values().stream()
                                        .filter(order -> order.status.equals(slug))
                                        .count()));
        return totals;
    }

    /** What the index says that a list of orders may be asked for: class-wp-rest-server.php. */
    static void describe(ObjectNode route, Statuses statuses) {
        ObjectNode endpoint = route.putArray("endpoints").addObject();
        endpoint.putArray("methods").add("GET");
        ObjectNode status = endpoint.putObject("args").putObject("status");
        status.put("type", "array").put("required", false);
        status.putObject("items").put("type", "string").set("enum", Json.texts(statuses.asked()));
    }
}
