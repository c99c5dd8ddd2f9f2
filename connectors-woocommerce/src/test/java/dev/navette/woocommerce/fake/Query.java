package dev.navette.woocommerce.fake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import tools.jackson.databind.node.ObjectNode;

/** The parameters of a list. Reading one that is malformed refuses the request. */
final class Query {

    private static final int MOST_PER_PAGE = 100;

    private final Map<String, List<String>> values;

    Query(Map<String, List<String>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** All of them, keys and signatures excepted, as links to other pages have them. */
    void forEach(BiConsumer<String, String> taker) {
        values.forEach((name, all) -> {
            if (!name.startsWith("oauth_") && !name.startsWith("consumer_")) {
                all.forEach(value -> taker.accept(name, value));
            }
        });
    }

    Optional<String> text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** {@code include=1,2} and {@code include[]=1&include[]=2} alike. */
    List<String> list(String name) {
        var all = new ArrayList<String>();
        for (String key : List.of(name, name + "[]")) {
            values.getOrDefault(key, List.of()).forEach(value -> all.addAll(Arrays.asList(value.split("[\\s,]+"))));
        }
        all.removeIf(String::isEmpty);
        return all;
    }

    List<Long> ids(String name) {
        return list(name).stream()
                .map(id -> id.matches("\\d{1,18}") ? Long.parseLong(id) : 0L)
                .toList();
    }

    boolean flag(String name) {
        return text(name)
                .map(value -> "true".equalsIgnoreCase(value) || "1".equals(value))
                .orElse(false);
    }

    /** 1 to 100, else 400. WooCommerce 11.0.1, observed. */
    int perPage() {
        return number("per_page", 10, 1, MOST_PER_PAGE);
    }

    int page() {
        return number("page", 1, 1, Integer.MAX_VALUE);
    }

    int offset() {
        return text("offset").isPresent() ? number("offset", 0, 0, Integer.MAX_VALUE) : (page() - 1) * perPage();
    }

    boolean edit() {
        return text("context").filter("edit"::equals).isPresent();
    }

    String choice(String name, String otherwise, List<String> choices) {
        Optional<String> chosen = text(name).filter(value -> !value.isEmpty());
        if (chosen.isPresent() && !choices.contains(chosen.get())) {
            throw refused(name, "rest_not_in_enum", name + " is not one of " + Schema.listed(choices) + ".");
        }
        return chosen.orElse(otherwise);
    }

    /**
     * A date of a filter. A date alone, an epoch or a text is refused with {@code rest_invalid_date}: WooCommerce 11.0.1,
     * observed; that it stands among the details is believed.
     */
    Optional<LocalDateTime> date(String name, Dates dates) {
        Optional<String> written = text(name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> date = dates.filter(written.get());
        if (date.isEmpty()) {
            throw refused(name, "rest_invalid_date", "Invalid date.");
        }
        return date;
    }

    private int number(String name, int otherwise, int least, int most) {
        Optional<String> written = text(name).filter(value -> !value.isEmpty());
        if (written.isEmpty()) {
            return otherwise;
        }
        if (!written.get().matches("[+-]?\\d{1,9}")) {
            throw refused(name, "rest_invalid_type", name + " is not of type integer.");
        }
        int number = Integer.parseInt(written.get());
        if (number < least || number > most) {
            throw refused(
                    name,
                    "rest_out_of_bounds",
                    most == Integer.MAX_VALUE
                            ? name + " must be greater than or equal to " + least
                            : name + " must be between " + least + " (inclusive) and " + most + " (inclusive)");
        }
        return number;
    }

    static Refusal refused(String name, String code, String message) {
        ObjectNode problems = Json.object();
        Schema.put(problems, name, code, message);
        try {
            Schema.refuse(problems);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new IllegalStateException("it was not refused");
    }
}
