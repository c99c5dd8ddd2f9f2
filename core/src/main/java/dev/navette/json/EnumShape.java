package dev.navette.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A constant by its name, in lower case with dashes.
 *
 * @param constants by that name, in their order
 */
record EnumShape(Map<String, Enum<?>> constants) implements Shape {

    EnumShape {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    static EnumShape of(Class<?> type) {
        var constants = new LinkedHashMap<String, Enum<?>>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(name((Enum<?>) constant), (Enum<?>) constant);
        }
        return new EnumShape(constants);
    }

    @Override
    public @Nullable Object read(JsonNode node, String path, Reading reading) {
        if (!node.isString()) {
            reading.wrongType(path, node, wanted());
            return null;
        }
        Enum<?> constant = constants.get(node.stringValue());
        if (constant == null) {
            reading.noneOf(constants.keySet(), node.stringValue(), path);
        }
        return constant;
    }

    @Override
    public JsonNode write(Object value, Writing writing) {
        return JsonNodeFactory.instance.stringNode(name((Enum<?>) value));
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        constants.keySet().forEach(names::add);
        return schema;
    }

    @Override
    public String wanted() {
        return constants.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
    }

    private static String name(Enum<?> constant) {
        return Shapes.dashed(constant.name());
    }
}
