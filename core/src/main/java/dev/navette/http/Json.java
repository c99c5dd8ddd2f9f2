package dev.navette.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from and to records and maps, as foreign systems write it: fields that nobody knows are passed over, an amount keeps
 * its last digit, an empty list stands for an empty object (PHP cannot tell them apart). Components of a record may be
 * null: what is absent is. A module opens the package of such records to {@code tools.jackson.databind}. Thread-safe.
 */
public final class Json {

    /** How the names of components are written. */
    public enum Names {
        /** {@code stockQuantity} */
        AS_WRITTEN,
        /** {@code stock_quantity} */
        SNAKE_CASE
    }

    /** It is not the JSON that was expected; the message says where and what, and holds no value of it. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** What reads foreign text piece by piece. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(1 << 24)
                    .build())
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonMapper mapper;

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** With names in that form. Keep it: it learns each type once. */
    public static Json named(Names names) {
        JsonMapper.Builder builder = JsonMapper.builder(FACTORY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)
                        .withContentInclusion(JsonInclude.Include.ALWAYS));
        if (names == Names.SNAKE_CASE) {
            builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        }
        return new Json(builder.build());
    }

    /**
     * One object.
     *
     * @param type a record, a map, a list or an array of such
     * @throws Malformed when it is not one of these: a page for people, a text that ends in the middle, another type
     * @throws IllegalArgumentException when the type itself cannot be read, or its package is not open to Jackson
     */
    public <T> T read(byte[] bytes, Class<T> type) throws Malformed {
        return bound(tree(bytes), type);
    }

    /**
     * An object of which nothing is known: every number in it is a {@link BigDecimal}, the rest is a text, a truth, null,
     * a list or a map of such.
     *
     * @throws Malformed when it is no object
     */
    public Map<String, @Nullable Object> map(byte[] bytes) throws Malformed {
        JsonNode tree = tree(bytes);
        if (tree.isArray() && tree.isEmpty()) {
            return new LinkedHashMap<>();
        }
        if (!tree.isObject()) {
            throw new Malformed("$: it is no object");
        }
        return object(tree);
    }

    /**
     * A list of objects, each read for itself: one that is malformed spoils no other. The caller decides what it means.
     *
     * @throws Malformed when it is no list
     */
    public <T> List<Element<T>> elements(byte[] bytes, Class<T> type) throws Malformed {
        JsonNode tree = tree(bytes);
        if (!tree.isArray()) {
            throw new Malformed("$: it is no list");
        }
        var elements = new ArrayList<Element<T>>(tree.size());
        for (JsonNode node : tree) {
            elements.add(element(node, type));
        }
        return elements;
    }

    /**
     * One element of a list.
     *
     * @param element what it is, or null
     * @param malformed why it cannot be read, or null
     * @param text the element itself, to find out whose it is
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares elements
    public record Element<T>(@Nullable T element, @Nullable Malformed malformed, byte[] text) {}

    /** A record, a map, a list of such as JSON. A null component of a record is left out; a null in a map is written. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException defect) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " cannot be written as JSON", defect);
        }
    }

    private <T> Element<T> element(JsonNode node, Class<T> type) {
        byte[] text = mapper.writeValueAsBytes(node);
        try {
            return new Element<>(bound(node, type), null, text);
        } catch (Malformed malformed) {
            return new Element<>(null, malformed, text);
        }
    }

    private JsonNode tree(byte[] bytes) throws Malformed {
        Optional<String> flaw = Soundness.flaw(bytes);
        if (flaw.isPresent()) {
            throw new Malformed("$: it is " + flaw.get());
        }
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException broken) {
            throw new Malformed("$: it is JSON that is too deep or too long");
        }
    }

    private <T> T bound(JsonNode tree, Class<T> type) throws Malformed {
        boolean nothing = tree.isArray() && tree.isEmpty() && !type.isArray() && !Iterable.class.isAssignableFrom(type);
        try {
            T bound = mapper.treeToValue(nothing ? mapper.createObjectNode() : tree, type);
            if (bound == null) {
                throw new Malformed("$: it is null");
            }
            return bound;
        } catch (InvalidDefinitionException defect) {
            throw new IllegalArgumentException(
                    "A " + type.getName() + " cannot be read from JSON. In its module-info, write: opens "
                            + type.getPackageName() + " to tools.jackson.databind;",
                    defect);
        } catch (JacksonException other) {
            throw new Malformed(Misfit.words(other));
        }
    }

    private static Map<String, @Nullable Object> object(JsonNode node) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(property -> object.put(property.getKey(), plain(property.getValue())));
        return object;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>(node.size());
            node.forEach(one -> list.add(plain(one)));
            return list;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }
}
