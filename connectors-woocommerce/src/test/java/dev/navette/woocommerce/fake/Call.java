package dev.navette.woocommerce.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that has found its route.
 *
 * @param account whose key it came with, or null for nobody
 * @param ids the numbers in its path, in their order
 * @param names the names in its path, in their order
 */
record Call(Received request, @Nullable Account account, List<Long> ids, List<String> names) {

    Query query() {
        return new Query(request.parameters());
    }

    long id(int index) {
        return ids.get(index);
    }

    long lastId() {
        return ids.get(ids.size() - 1);
    }

    /**
     * What it carries: the parameters of its query and, over them, its JSON. A body that is not said to be JSON is passed
     * over. WooCommerce 11.0.1, observed.
     */
    ObjectNode form() {
        ObjectNode form = Json.object();
        new Query(request.parameters()).forEach((name, value) -> {
            if (!name.startsWith("_")) {
                form.put(name, value);
            }
        });
        String type = request.header("Content-Type").orElse("");
        if (type.startsWith("application/json") && request.body().length > 0) {
            JsonNode body = Json.parsed(request.body())
                    .orElseThrow(() -> new Refusal(400, "rest_invalid_json", "Invalid JSON body passed.")
                            .with("json_error_code", 4)
                            .with("json_error_message", "Syntax error"));
            for (Map.Entry<String, JsonNode> field : body.properties()) {
                form.set(field.getKey(), field.getValue());
            }
        }
        return form;
    }

    boolean force() {
        return Php.bool(form().path("force"));
    }

    Optional<String> fields() {
        return query().text("_fields");
    }
}
