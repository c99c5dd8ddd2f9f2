package dev.navette.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of several records, told apart by the key {@code type}.
 *
 * @param variants by what that key says
 */
public record ChoiceShape(Map<String, Class<? extends Record>> variants) implements Shape {

    private static final String TYPE = "type";

    public ChoiceShape {
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /** What the key says, if it names one of the variants. */
    public Optional<String> typeOf(JsonNode node) {
        JsonNode type = node.get(TYPE);
        return Optional.ofNullable(type)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(variants::containsKey);
    }

    @Override
    public @Nullable Record read(JsonNode node, String path, Reading reading) {
        if (!reading.isObject(node, path)) {
            return null;
        }
        Optional<String> named = typeOf(node);
        if (named.isEmpty()) {
            untold(node.get(TYPE), path + "." + TYPE, reading);
            return null;
        }
        return variant(named.get()).read(node, List.of(TYPE), path, reading);
    }

    @Override
    public JsonNode write(Object value, Writing writing) {
        String type = variants.entrySet().stream()
                .filter(variant -> variant.getValue() == value.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return write(type, value, writing);
    }

    /** The node of a record whose type is known: several types may have one record. */
    public JsonNode write(String type, Object value, Writing writing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(TYPE, type);
        node.setAll(variant(type).write(value, writing));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode all = schema.putArray("oneOf");
        variants.keySet().forEach(type -> {
            ObjectNode one = variant(type).schema();
            ObjectNode keys = JsonNodeFactory.instance.objectNode();
            keys.putObject(TYPE).put("const", type);
            keys.setAll((ObjectNode) one.get("properties"));
            one.set("properties", keys);
            one.withArray("required").insert(0, TYPE);
            all.add(one);
        });
        return schema;
    }

    @Override
    public String wanted() {
        return "an object with its \"type\"";
    }

    private RecordShape<?> variant(String type) {
        return RecordShape.of(Objects.requireNonNull(variants.get(type), type));
    }

    private void untold(@Nullable JsonNode type, String path, Reading reading) {
        String all = variants.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
        if (type == null) {
            reading.missing(path, all);
        } else if (type.isString()) {
            reading.noneOf(variants.keySet(), type.stringValue(), path);
        } else {
            reading.wrongType(path, type, all);
        }
    }
}
