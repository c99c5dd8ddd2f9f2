package dev.navette.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Constraints;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as an object: a key for each component. Its annotations, its own {@code problems()} and what its constructor
 * refuses are problems of the reading.
 *
 * @param type the record
 * @param constructor its canonical one
 * @param slots its components
 */
public record RecordShape<R extends Record>(Class<R> type, Constructor<R> constructor, List<Slot> slots)
        implements Shape {

    /**
     * The shape of a record.
     *
     * @throws IllegalArgumentException when a component has a type that no shape has
     */
    public static <R extends Record> RecordShape<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            Access.open(constructor, type);
            return new RecordShape<>(
                    type, constructor, Stream.of(components).map(Slot::of).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has a canonical constructor", impossible);
        }
    }

    @Override
    public @Nullable R read(JsonNode node, String path, Reading reading) {
        return read(node, List.of(), path, reading);
    }

    /** The record of an object that holds some other keys too, which are not the record's. */
    public @Nullable R read(JsonNode node, List<String> others, String path, Reading reading) {
        if (!reading.isObject(node, path)) {
            return null;
        }
        reading.onlyKnown(node, Stream.concat(others.stream(), keys()).toList(), path);
        return bind(node, path, reading);
    }

    @Override
    public ObjectNode write(Object value, Writing writing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        slots.forEach(slot -> slot.write((Record) value, node, writing));
        return node;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        slots.forEach(slot -> slot.describe(properties, required));
        return schema.put("additionalProperties", false);
    }

    @Override
    public String wanted() {
        return "an object";
    }

    /** Every key, those of inlined records too. */
    Stream<String> keys() {
        return slots.stream().flatMap(Slot::keys);
    }

    /** The record of the keys that are its own; null when one that it needs is missing or wrong. */
    @Nullable
    R bind(JsonNode node, String path, Reading reading) {
        var values = new ArrayList<@Nullable Object>();
        for (Slot slot : slots) {
            values.add(slot.read(node, path, reading));
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null && !slots.get(i).nullable()) {
                checkSingly(values, path, reading);
                return null;
            }
        }
        R record = construct(values, path, reading);
        if (record != null) {
            Constraints.problems(record, path).forEach(reading::add);
        }
        return record;
    }

    /** What is there is checked too where the whole cannot be: all problems at once. */
    private void checkSingly(List<@Nullable Object> values, String path, Reading reading) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && !slots.get(i).inline()) {
                Constraints.problems(type, slots.get(i).name(), value, path).forEach(reading::add);
            }
        }
    }

    private @Nullable R construct(List<@Nullable Object> values, String path, Reading reading) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
                reading.add(
                        new Problem(path, "it contradicts itself: " + cause.getMessage(), "Correct one of the two"));
                return null;
            }
            throw new IllegalStateException("the record " + type + " cannot be made", cause);
        } catch (InstantiationException | IllegalAccessException closed) {
            throw new IllegalStateException("the record " + type + " cannot be made", closed);
        }
    }
}
