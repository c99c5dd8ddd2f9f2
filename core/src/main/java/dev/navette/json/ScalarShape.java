package dev.navette.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Filter;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Secret;
import dev.navette.model.sales.Amount;
import dev.navette.text.ReferenceTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that JSON has one word for: a text, a number, true or false.
 *
 * @param type in Java; primitives as their box
 * @param kind which word of JSON
 * @param noun what it is, as a problem says it: {@code duration}
 * @param wanted what to write
 * @param from reads it; an exception means that it is none
 * @param to writes it
 * @param facets what the schema says beside the type
 */
record ScalarShape<T>(
        Class<T> type,
        Kind kind,
        String noun,
        String wanted,
        BiFunction<JsonNode, Reading, T> from,
        BiFunction<T, Writing, JsonNode> to,
        Map<String, String> facets)
        implements Shape {

    /** What a secret that is a value becomes in JSON; reading it is refused with the remedy. */
    static final String NOT_COPIED = "(the secret was not copied)";

    private static final int MOST_DIGITS = 40;

    private static final List<ScalarShape<?>> ALL = List.of(
            text(String.class, "text", "a text in quotes", text -> text, text -> text, Map.of()),
            text(
                    Character.class,
                    "character",
                    "one character",
                    ScalarShape::only,
                    String::valueOf,
                    Map.of("pattern", "^[\\s\\S]$")),
            text(
                    Duration.class,
                    "duration",
                    "a duration in the form \"PT30S\" or \"PT5M\"",
                    Duration::parse,
                    Duration::toString,
                    Map.of("format", "duration")),
            text(
                    LocalDate.class,
                    "date",
                    "a date in the form \"2026-11-20\"",
                    LocalDate::parse,
                    LocalDate::toString,
                    Map.of("format", "date")),
            text(
                    Instant.class,
                    "point in time",
                    "one in UTC in the form \"2026-11-20T10:15:00Z\"",
                    Instant::parse,
                    Instant::toString,
                    Map.of("format", "date-time")),
            text(
                    Currency.class,
                    "currency",
                    "an ISO 4217 code, for example \"EUR\"",
                    Currency::getInstance,
                    Currency::getCurrencyCode,
                    Map.of("pattern", "^[A-Z]{3}$")),
            text(
                    Charset.class,
                    "charset that Java knows",
                    "for example \"windows-1252\" or \"UTF-8\"",
                    Charset::forName,
                    Charset::name,
                    Map.of()),
            text(
                    Filter.class,
                    "filter",
                    "a filter in quotes, for example \"reference like 'EM%' and images > 0\"",
                    Filter::parse,
                    Filter::toString,
                    Map.of("pattern", "\\S")),
            text(
                    Reference.class,
                    "reference of an article",
                    "the article's key in quotes, for example \"PORT\"",
                    Reference::new,
                    Reference::value,
                    Map.of("pattern", "\\S")),
            text(
                    ForeignId.class,
                    "id",
                    "the other system's id in quotes",
                    ForeignId::new,
                    ForeignId::value,
                    Map.of("pattern", "\\S")),
            text(
                    Amount.class,
                    "amount",
                    "it in quotes: \"12.50\", or \"12.50|11.36\" in the order's and in the shop's currency",
                    ScalarShape::amount,
                    ScalarShape::amount,
                    Map.of("pattern", "^-?[0-9.]+(\\|-?[0-9.]+)?$")),
            text(
                    ReferenceTemplate.class,
                    "template of a reference",
                    "a text with placeholders in quotes, for example \"Web %OI - %CF %CL\"",
                    ReferenceTemplate::parse,
                    ReferenceTemplate::toString,
                    Map.of("pattern", "\\S")),
            text(
                    URI.class,
                    "address of the web",
                    "it with its scheme and host, for example \"https://shop.example\"",
                    ScalarShape::web,
                    URI::toString,
                    Map.of("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://")),
            new ScalarShape<>(
                    Path.class,
                    Kind.TEXT,
                    "path",
                    "a path in quotes",
                    (node, reading) -> reading.resolve(Path.of(filled(node.stringValue()))),
                    (path, writing) -> string(writing.text(path)),
                    Map.of("pattern", "\\S")),
            new ScalarShape<>(
                    Secret.class,
                    Kind.TEXT,
                    "reference to a secret",
                    "\"env:NAME\" or \"file:path\"",
                    ScalarShape::secret,
                    ScalarShape::reference,
                    Map.of("pattern", "^(env|file|value):.*\\S")),
            new ScalarShape<>(
                    Boolean.class,
                    Kind.BOOLEAN,
                    "truth",
                    "true or false",
                    (node, reading) -> node.booleanValue(),
                    (truth, writing) -> JsonNodeFactory.instance.booleanNode(truth),
                    Map.of()),
            whole(Integer.class, BigInteger::intValueExact),
            whole(Long.class, BigInteger::longValueExact),
            number(BigDecimal.class, number -> number, number -> number),
            number(Quantity.class, Quantity::new, Quantity::value));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            char.class,
            Character.class);

    /** The word of JSON, and of its schema. */
    enum Kind {
        TEXT("string"),
        NUMBER("number"),
        WHOLE("integer"),
        BOOLEAN("boolean");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        boolean has(JsonNode node) {
            return switch (this) {
                case TEXT -> node.isString();
                case NUMBER, WHOLE -> node.isNumber();
                case BOOLEAN -> node.isBoolean();
            };
        }
    }

    static boolean has(Class<?> type) {
        return ALL.stream().anyMatch(scalar -> scalar.type == box(type));
    }

    static ScalarShape<?> of(Class<?> type) {
        return ALL.stream()
                .filter(scalar -> scalar.type == box(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way to write a " + type + " in JSON"));
    }

    @Override
    public @Nullable Object read(JsonNode node, String path, Reading reading) {
        if (!kind.has(node)) {
            reading.wrongType(path, node, wanted);
            return null;
        }
        try {
            return from.apply(node, reading);
        } catch (InvalidSettingsException refused) { // it knows the place
            refused.problems().forEach(problem -> reading.add(problem.below(path)));
            return null;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException none) {
            reading.add(new Problem(path, "it is no " + noun, "Write " + wanted));
            return null;
        }
    }

    @Override
    public JsonNode write(Object value, Writing writing) {
        return to.apply(type.cast(value), writing);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", kind.word);
        facets.forEach(schema::put);
        return schema;
    }

    private static <T> ScalarShape<T> text(
            Class<T> type,
            String noun,
            String wanted,
            Function<String, T> from,
            Function<T, String> to,
            Map<String, String> facets) {
        return new ScalarShape<>(
                type,
                Kind.TEXT,
                noun,
                wanted,
                (node, reading) -> from.apply(node.stringValue()),
                (value, writing) -> string(to.apply(value)),
                facets);
    }

    private static <T extends Number> ScalarShape<T> whole(Class<T> type, Function<BigInteger, T> from) {
        return new ScalarShape<>(
                type,
                Kind.WHOLE,
                "whole number, or it is too large",
                "a whole number",
                (node, reading) -> from.apply(exact(node).toBigIntegerExact()),
                (value, writing) -> JsonNodeFactory.instance.numberNode(value.longValue()),
                Map.of());
    }

    private static <T> ScalarShape<T> number(Class<T> type, Function<BigDecimal, T> from, Function<T, BigDecimal> to) {
        return new ScalarShape<>(
                type,
                Kind.NUMBER,
                "number of at most " + MOST_DIGITS + " digits",
                "a number without quotes",
                (node, reading) -> from.apply(exact(node)),
                (value, writing) -> JsonNodeFactory.instance.numberNode(to.apply(value)),
                Map.of());
    }

    /** A number of a few characters can have millions of digits: 1E+1000000. */
    private static BigDecimal exact(JsonNode node) {
        return few(node.decimalValue());
    }

    private static BigDecimal few(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return number;
    }

    private static Secret secret(JsonNode node, Reading reading) {
        Secret secret = Secret.of(node.stringValue());
        return secret.path().map(path -> Secret.file(reading.resolve(path))).orElse(secret);
    }

    private static JsonNode reference(Secret secret, Writing writing) {
        return string(secret.variable()
                .map(name -> "env:" + name)
                .or(() -> secret.path().map(path -> "file:" + writing.text(path)))
                .orElse(NOT_COPIED));
    }

    /** A text, so that no program makes it a binary fraction or takes its last zero off. */
    private static Amount amount(String text) {
        int bar = text.indexOf('|');
        return bar < 0
                ? Amount.of(decimal(text))
                : new Amount(decimal(text.substring(0, bar)), decimal(text.substring(bar + 1)));
    }

    private static String amount(Amount amount) {
        BigDecimal other = amount.inShopCurrency();
        return amount.value().toPlainString() + (other == null ? "" : "|" + other.toPlainString());
    }

    private static BigDecimal decimal(String text) {
        return few(new BigDecimal(text));
    }

    private static char only(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    private static URI web(String text) {
        URI address = URI.create(text.strip());
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException("not of the web");
        }
        return address;
    }

    private static String filled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private static JsonNode string(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static Class<?> box(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }
}
