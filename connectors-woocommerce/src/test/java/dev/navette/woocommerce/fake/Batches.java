package dev.navette.woocommerce.fake;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {resource}/batch}, as observed on WooCommerce 11.0.1. */
final class Batches {

    private static final int MOST = 100;

    private final Pace pace;

    Batches(Pace pace) {
        this.pace = pace;
    }

    /**
     * Entries one after the other, each for itself, none of them checked against a schema; always 200. An empty batch is
     * answered with a list instead of an object.
     */
    Reply answer(Call call, Resource resource) {
        ObjectNode form = call.form();
        int entries = form.path("create").size()
                + form.path("update").size()
                + form.path("delete").size();
        if (entries > MOST) {
            throw new Refusal(
                    413,
                    "woocommerce_rest_request_entity_too_large",
                    "Unable to accept more than 100 items for this request.");
        }
        ObjectNode answer = Json.object();
        for (JsonNode entry : form.path("create")) {
            ObjectNode fields = entry instanceof ObjectNode object ? object : Json.object();
            put(answer, "create", 0L, () -> resource.create(fields, Origin.BATCH));
        }
        for (JsonNode entry : form.path("update")) {
            ObjectNode fields = entry instanceof ObjectNode object ? object : Json.object();
            Long id = fields.hasNonNull("id") ? Php.integer(fields.path("id")) : null;
            put(answer, "update", id, () -> resource.update(id == null ? 0 : id, fields, Origin.BATCH));
        }
        for (JsonNode entry : form.path("delete")) {
            long id = Php.integer(entry.isObject() ? entry.path("id") : entry);
            // It is for good: nothing goes into the trash.
            put(answer, "delete", id, () -> resource.delete(id, true));
        }
        return Reply.ok(answer.isEmpty() ? Json.array() : answer);
    }

    /** A refused entry: at its index, with the id that was sent; 0 for a new one, null where none was sent. */
    private void put(ObjectNode answer, String list, @Nullable Long id, Supplier<ObjectNode> work) {
        pace.step();
        ArrayNode answers = answer.withArray(list);
        try {
            answers.add(work.get());
        } catch (Refusal refusal) {
            ObjectNode entry = answers.addObject();
            entry.put("id", id);
            entry.set("error", refusal.json());
        }
    }
}
