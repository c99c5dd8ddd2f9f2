package dev.navette.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Constraints;
import dev.navette.text.Nearest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * Binds a JSON tree to records and collects everything that is wrong in it at once: unknown keys with the nearest known
 * one, wrong types, and what annotations and {@link Checked} say of the values. A key that is absent or null is null.
 */
final class JsonBinding {

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What was found so far: one problem for each path, the first found. */
    List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** The object as a record; worthless when there are problems. */
    <R extends Record> Optional<R> bind(Class<R> type, JsonNode node, String path) {
        if (!node.isObject()) {
            wrongType(path, node, "an object");
            return Optional.empty();
        }
        List<String> known = keys(type).toList();
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                unknown(path + "." + key, key, known);
            }
        }
        return Optional.of(record(type, node, path));
    }

    private <R extends Record> R record(Class<R> type, JsonNode node, String path) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].isAnnotationPresent(Inline.class)
                    ? record(components[i].getType().asSubclass(Record.class), node, path)
                    : value(components[i], node.get(components[i].getName()), path);
        }
        R record = construct(type, components, values);
        Constraints.problems(record, path).forEach(this::add);
        if (record instanceof Checked checked) {
            checked.problems(path).forEach(this::add);
        }
        return record;
    }

    private @Nullable Object value(RecordComponent component, @Nullable JsonNode node, String parent) {
        if (node == null || node.isNull()) {
            return null;
        }
        String path = parent + "." + component.getName();
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return bind(type.asSubclass(Record.class), node, path).orElse(null);
        }
        if (type == String.class) {
            return node.isString() ? node.stringValue() : wrongType(path, node, "a text in quotes");
        }
        if (type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? node.intValue()
                    : wrongType(path, node, "a whole number");
        }
        if (type == BigDecimal.class) {
            return node.isNumber() ? node.decimalValue() : wrongType(path, node, "a number without quotes");
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrongType(path, node, "true or false");
        }
        throw new IllegalStateException("no way to bind a " + type + " at " + path);
    }

    private static Stream<String> keys(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Inline.class)
                        ? keys(component.getType())
                        : Stream.of(component.getName()));
    }

    private static <R extends Record> R construct(
            Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException
                | InstantiationException
                | IllegalAccessException
                | NoSuchMethodException e) {
            throw new IllegalStateException("the record " + type + " cannot be made", e);
        }
    }

    private void unknown(String path, String key, List<String> known) {
        String remedy = Nearest.of(key, known)
                .map(near -> "Write \"" + near + "\", or remove it")
                .orElseGet(() -> "Remove it; the known keys are " + String.join(", ", known));
        add(new Problem(path, "an unknown key", remedy));
    }

    private @Nullable Object wrongType(String path, JsonNode node, String wanted) {
        add(new Problem(path, "it is " + name(node.getNodeType()), "Write " + wanted));
        return null;
    }

    private void add(Problem problem) {
        problems.putIfAbsent(problem.path(), problem);
    }

    private static String name(JsonNodeType type) {
        return switch (Objects.requireNonNull(type, "type")) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BINARY, MISSING, POJO -> "no JSON";
        };
    }
}
