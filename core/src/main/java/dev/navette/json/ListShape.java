package dev.navette.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several values of one shape.
 *
 * @param element their shape
 * @param distinct whether they are a set: each there once, in no order of its own
 */
record ListShape(Shape element, boolean distinct) implements Shape {

    @Override
    public @Nullable Object read(JsonNode node, String path, Reading reading) {
        if (!node.isArray()) {
            reading.wrongType(path, node, wanted());
            return null;
        }
        Collection<Object> elements = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String place = path + "[" + i + "]";
            Object value = element.read(node.get(i), place, reading);
            if (value != null && !elements.add(value)) {
                reading.add(new Problem(place, "it stands there twice", "Remove one of the two"));
            }
        }
        return elements instanceof List<Object> list
                ? Collections.unmodifiableList(list)
                : Collections.unmodifiableSet((LinkedHashSet<Object>) elements);
    }

    /** A set is sorted, so that it has one text in every process. */
    @Override
    public JsonNode write(Object value, Writing writing) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        Stream<JsonNode> written = ((Collection<?>) value).stream().map(one -> element.write(one, writing));
        (distinct ? written.sorted((one, other) -> one.toString().compareTo(other.toString())) : written)
                .forEach(nodes::add);
        return nodes;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", element.schema());
        if (distinct) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    @Override
    public String wanted() {
        return "a list: [" + element.wanted() + ", …]";
    }
}
