package dev.navette.woocommerce.fake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An error as WordPress answers it: {@code {code, message, data: {status}}}. WooCommerce 11.0.1, observed. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient ObjectNode data;

    /** @param message as it is answered: what a client has sent is {@link Texts#escaped} in it */
    Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.data = JsonNodeFactory.instance.objectNode().put("status", status);
    }

    Refusal with(String name, JsonNode value) {
        data.set(name, value);
        return this;
    }

    Refusal with(String name, long value) {
        data.put(name, value);
        return this;
    }

    Refusal with(String name, String value) {
        data.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    ObjectNode json() {
        ObjectNode error =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", getMessage());
        error.set("data", data);
        return error;
    }
}
