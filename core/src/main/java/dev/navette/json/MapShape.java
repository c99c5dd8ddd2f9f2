package dev.navette.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of one shape, each under a key that the user chooses.
 *
 * @param value the shape
 */
record MapShape(Shape value) implements Shape {

    @Override
    public @Nullable Object read(JsonNode node, String path, Reading reading) {
        if (!reading.isObject(node, path)) {
            return null;
        }
        var map = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Object read = value.read(entry.getValue(), path + "." + entry.getKey(), reading);
            if (read != null) {
                map.put(entry.getKey(), read);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** In the order of its keys, so that it has one text in every process. */
    @Override
    public JsonNode write(Object map, Writing writing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var sorted = new TreeMap<String, Object>();
        ((Map<?, ?>) map).forEach((key, one) -> sorted.put((String) key, one));
        sorted.forEach((key, one) -> node.set(key, value.write(one, writing)));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.set("additionalProperties", value.schema());
        return schema;
    }

    @Override
    public String wanted() {
        return "an object";
    }
}
