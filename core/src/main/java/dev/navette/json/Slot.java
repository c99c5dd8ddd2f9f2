package dev.navette.json;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Default;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component of a record and its key in JSON.
 *
 * @param name of both
 * @param shape of its values
 * @param usual what stands for a key that is not there, or null when there is no default
 * @param nullable whether it may be null
 * @param inline whether its own keys stand beside those of the record
 * @param accessor reads it
 * @param limits what its annotations say of it
 */
record Slot(
        String name,
        Shape shape,
        @Nullable JsonNode usual,
        boolean nullable,
        boolean inline,
        Method accessor,
        Limited limits) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Slot of(RecordComponent component) {
        Shape shape = Shapes.of(component.getGenericType());
        Method accessor = component.getAccessor();
        Access.open(accessor, component.getDeclaringRecord());
        return new Slot(
                component.getName(),
                shape,
                usual(component, shape),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(Inline.class),
                accessor,
                new Limited(List.of(field(component).getAnnotations())));
    }

    Stream<String> keys() {
        return inline ? ((RecordShape<?>) shape).keys() : Stream.of(name);
    }

    @Nullable
    Object read(JsonNode object, String parent, Reading reading) {
        if (inline) {
            return ((RecordShape<?>) shape).bind(object, parent, reading);
        }
        String path = parent + "." + name;
        JsonNode node = object.get(name);
        if (node == null) {
            return absent(path, reading);
        }
        if (!node.isNull()) {
            return shape.read(laidOver(node), path, reading);
        }
        if (!nullable) {
            String other = usual == null ? "" : ", or leave it out";
            reading.add(new Problem(path, "it is null", "Write " + shape.wanted() + other));
        }
        return null;
    }

    void write(Record record, ObjectNode into, Writing writing) {
        Object value = valueOf(record);
        if (inline && value != null) {
            into.setAll(((RecordShape<?>) shape).write(value, writing));
        } else if (value != null) {
            into.set(name, shape.write(value, writing));
        } else if (usual != null && !usual.isNull()) {
            into.putNull(name);
        }
    }

    void describe(ObjectNode properties, ArrayNode required) {
        ObjectNode schema = shape.schema();
        if (inline) {
            properties.setAll((ObjectNode) schema.get("properties"));
            schema.get("required").forEach(required::add);
            return;
        }
        limits.describe(schema);
        if (usual != null) {
            schema.set("default", usual);
        }
        if (usual != null && usual.isObject()) {
            schema.remove("required"); // what is not said is as in the default
        }
        properties.set(name, nullable && !limits.needed() ? orNull(schema) : schema);
        if (usual == null && (!nullable || limits.needed())) {
            required.add(name);
        }
    }

    private @Nullable Object absent(String path, Reading reading) {
        if (usual != null) {
            return usual.isNull() ? null : shape.read(usual, path, reading);
        }
        if (!nullable) {
            reading.missing(path, shape.wanted());
        }
        return null;
    }

    /** The default's keys, replaced by those that are there. */
    private JsonNode laidOver(JsonNode node) {
        if (usual == null || !usual.isObject() || !node.isObject()) {
            return node;
        }
        ObjectNode whole = ((ObjectNode) usual).deepCopy();
        whole.setAll((ObjectNode) node);
        return whole;
    }

    private @Nullable Object valueOf(Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("the component " + accessor + " cannot be read", closed);
        }
    }

    private static @Nullable JsonNode usual(RecordComponent component, Shape shape) {
        Default usual = component.getAnnotation(Default.class);
        if (usual == null) {
            return null;
        }
        boolean text = shape instanceof EnumShape
                || (shape instanceof ScalarShape<?> scalar && scalar.kind() == ScalarShape.Kind.TEXT);
        return text ? JsonNodeFactory.instance.stringNode(usual.value()) : JSON.readTree(usual.value());
    }

    /** Annotations of validation stand on the field that belongs to the component. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("every component has its field", impossible);
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type == null) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        schema.remove("type");
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode names) {
            names.addNull();
        }
        return schema;
    }
}
