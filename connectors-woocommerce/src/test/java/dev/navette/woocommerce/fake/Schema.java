package dev.navette.woocommerce.fake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types of a form's fields, as WordPress checks them before a request about one thing is looked at; fields that it does
 * not name are passed over. WooCommerce 11.0.1, observed, of a few fields; which types the others have is read in
 * class-wc-rest-products-controller.php or believed.
 */
final class Schema {

    private enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        ARRAY,
        OBJECT,
        CHOICE,
        ANY
    }

    /** What a field may be. */
    record Kind(boolean nullable, String type, List<String> choices, Map<String, Kind> parts, List<Kind> items) {

        private static Kind plain(Type type) {
            return new Kind(false, type.name(), List.of(), Map.of(), List.of());
        }
    }

    static final Kind TEXT = Kind.plain(Type.STRING);
    static final Kind INTEGER = Kind.plain(Type.INTEGER);
    static final Kind INTEGER_OR_NULL = new Kind(true, Type.INTEGER.name(), List.of(), Map.of(), List.of());
    static final Kind BOOLEAN = Kind.plain(Type.BOOLEAN);
    static final Kind ANY = Kind.plain(Type.ANY);

    private static final Set<String> BOOLEANS = Set.of("true", "false", "0", "1");

    private final Map<String, Kind> fields = new LinkedHashMap<>();
    private final Set<String> required;

    Schema(String... required) {
        this.required = Set.of(required);
    }

    static Kind oneOf(String... choices) {
        return new Kind(false, Type.CHOICE.name(), List.of(choices), Map.of(), List.of());
    }

    static Kind listOf(Kind item) {
        return new Kind(false, Type.ARRAY.name(), List.of(), Map.of(), List.of(item));
    }

    static Kind objectOf(Map<String, Kind> parts) {
        return new Kind(false, Type.OBJECT.name(), List.of(), parts, List.of());
    }

    Schema field(Kind kind, String... names) {
        for (String name : names) {
            fields.put(name, kind);
        }
        return this;
    }

    Set<String> names() {
        return fields.keySet();
    }

    /**
     * Checks a form, and brings it into form: "7" becomes 7, and null the zero of its type.
     *
     * @param creating whether what is required must be there
     */
    ObjectNode checked(ObjectNode form, boolean creating) {
        if (creating) {
            missing(form);
        }
        ObjectNode problems = Json.object();
        ObjectNode checked = form.deepCopy();
        for (Map.Entry<String, Kind> field : fields.entrySet()) {
            JsonNode value = form.get(field.getKey());
            if (value != null && !value.isNull()) {
                check(field.getKey(), value, field.getValue(), field.getKey(), problems);
            }
            if (value != null && !problems.has(field.getKey())) {
                checked.set(field.getKey(), sanitized(value, field.getValue()));
            }
        }
        refuse(problems);
        return checked;
    }

    /** Here {@code data.params} is a list; elsewhere it is an object. WooCommerce 11.0.1, observed. */
    private void missing(ObjectNode form) {
        List<String> absent =
                required.stream().filter(name -> !form.has(name)).sorted().toList();
        if (!absent.isEmpty()) {
            throw new Refusal(400, "rest_missing_callback_param", "Missing parameter(s): " + String.join(", ", absent))
                    .with("params", Json.texts(absent));
        }
    }

    static void refuse(ObjectNode problems) {
        if (problems.isEmpty()) {
            return;
        }
        ObjectNode params = Json.object();
        problems.properties()
                .forEach(problem ->
                        params.set(problem.getKey(), problem.getValue().get("message")));
        throw new Refusal(
                        400,
                        "rest_invalid_param",
                        "Invalid parameter(s): " + String.join(", ", problems.propertyNames()))
                .with("params", params)
                .with("details", problems);
    }

    private static void check(String field, JsonNode value, Kind kind, String path, ObjectNode problems) {
        Type type = Type.valueOf(kind.type());
        switch (type) {
            case ANY -> {}
            case STRING -> expect(value.isString(), field, path, type, problems);
            case INTEGER -> expect(isInteger(value), field, path, type, problems);
            case BOOLEAN -> expect(isBoolean(value), field, path, type, problems);
            case CHOICE -> choice(field, value, kind, path, problems);
            case ARRAY -> list(field, value, kind, path, problems);
            case OBJECT -> parts(field, value, kind, path, problems);
        }
    }

    private static void list(String field, JsonNode value, Kind kind, String path, ObjectNode problems) {
        expect(value.isArray() || value.isString(), field, path, Type.ARRAY, problems);
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            check(field, value.get(index), kind.items().get(0), path + "[" + index + "]", problems);
        }
    }

    private static void parts(String field, JsonNode value, Kind kind, String path, ObjectNode problems) {
        expect(value.isObject() || value.isEmpty(), field, path, Type.OBJECT, problems);
        kind.parts().forEach((name, part) -> {
            JsonNode inner = value.get(name);
            if (inner != null && !inner.isNull()) {
                check(field, inner, part, path + "[" + name + "]", problems);
            }
        });
    }

    private static void choice(String field, JsonNode value, Kind kind, String path, ObjectNode problems) {
        if (!value.isString() || !kind.choices().contains(value.stringValue())) {
            put(problems, field, "rest_not_in_enum", path + " is not one of " + listed(kind.choices()) + ".");
        }
    }

    private static void expect(boolean right, String field, String path, Type type, ObjectNode problems) {
        if (!right) {
            String message = path + " is not of type " + type.name().toLowerCase(Locale.ROOT) + ".";
            put(problems, field, "rest_invalid_type", message);
            ((ObjectNode) problems.get(field)).putObject("data").put("param", path);
        }
    }

    static void put(ObjectNode problems, String field, String code, String message) {
        problems.putObject(field).put("code", code).put("message", message).putNull("data");
    }

    static String listed(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1 ? choices.get(0) : String.join(", ", choices.subList(0, last)) + ", and " + choices.get(last);
    }

    /** "7" is one, 2.5 is none. WooCommerce 11.0.1, observed. */
    private static boolean isInteger(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().scale() <= 0;
        }
        return value.isString() && value.stringValue().matches("[+-]?\\d+(\\.0+)?");
    }

    private static boolean isBoolean(JsonNode value) {
        return value.isBoolean() || BOOLEANS.contains(Php.text(value).toLowerCase(Locale.ROOT));
    }

    private static JsonNode sanitized(JsonNode value, Kind kind) {
        if (value.isNull() && kind.nullable()) {
            return value;
        }
        ObjectNode holder = Json.object();
        return switch (Type.valueOf(kind.type())) {
            case STRING -> Json.text(Php.text(value));
            case INTEGER -> holder.put("value", Php.integer(value)).get("value");
            case BOOLEAN -> holder.put("value", Php.bool(value)).get("value");
            case ARRAY -> array(value);
            case OBJECT -> value.isObject() ? value : Json.object();
            case CHOICE, ANY -> value;
        };
    }

    private static JsonNode array(JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        ArrayNode list = Json.array();
        if (value.isString()) {
            Arrays.stream(value.stringValue().split("[\\s,]+", -1))
                    .filter(one -> !one.isEmpty())
                    .forEach(list::add);
        }
        return list;
    }
}
