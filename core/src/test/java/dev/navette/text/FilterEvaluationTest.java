package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Filter;
import dev.navette.model.FilterValue;
import dev.navette.model.RandomFilters;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what is selected with what the definition of SQL's three values says, word for word. */
@Tag("ART-4")
class FilterEvaluationTest {

    private static final List<String> TEXTS = List.of("", "EM", "'", "%", "_", "é", "EM'", "\uD83D\uDE00", "\n");

    private static final FilterFields<Map<String, Object>> FIELDS = FilterFields.<Map<String, Object>>none()
            .text("text", element -> (String) element.get("text"))
            .text("note", element -> (String) element.get("note"))
            .decimal("number", element -> (BigDecimal) element.get("number"))
            .day("day", element -> (LocalDate) element.get("day"))
            .truth("truth", element -> (Boolean) element.get("truth"));

    private final Random random = new Random(20261120);

    @Test
    void isThatOfTheDefinition() {
        var filters = new RandomFilters(3, List.copyOf(FIELDS.names()));
        int bound = 0;
        int selected = 0;
        for (int i = 0; i < 30_000; i++) {
            Filter filter = filters.next();
            if (!FIELDS.problems(filter).isEmpty()) {
                continue;
            }
            bound++;
            var predicate = FIELDS.bind(filter);
            for (int j = 0; j < 10; j++) {
                Map<String, Object> element = element(filter);
                boolean expected = Boolean.TRUE.equals(truth(filter, element));
                selected += expected ? 1 : 0;
                if (predicate.test(element) != expected) { // too many for an assertion with words for each
                    throw new AssertionError(filter + " of " + element + " is not " + expected);
                }
            }
        }
        assertThat(bound).isGreaterThan(3_000);
        assertThat(selected).isBetween(bound, 9 * bound);
    }

    /** Each field absent, something of its own, or a value that the filter names. */
    private Map<String, Object> element(Filter filter) {
        var element = new HashMap<String, Object>();
        put(element, "text", TEXTS.get(random.nextInt(TEXTS.size())));
        put(element, "note", TEXTS.get(random.nextInt(TEXTS.size())));
        put(element, "number", BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(4)));
        put(element, "day", LocalDate.ofEpochDay(random.nextInt(20_000)));
        put(element, "truth", random.nextBoolean());
        valuesOf(filter).forEach(value -> {
            if (random.nextBoolean()) {
                put(element, value);
            }
        });
        return element;
    }

    private static void put(Map<String, Object> element, FilterValue value) {
        switch (value.kind()) {
            case TEXT -> element.put("text", ((FilterValue.Text) value).text());
            case DECIMAL ->
                element.put("number", ((FilterValue.Decimal) value).number().setScale(8));
            case DAY -> element.put("day", ((FilterValue.Day) value).day());
            case TRUTH -> element.put("truth", ((FilterValue.Truth) value).truth());
        }
    }

    private void put(Map<String, Object> element, String name, Object value) {
        if (random.nextInt(4) > 0) {
            element.put(name, value);
        }
    }

    private static Stream<FilterValue> valuesOf(Filter filter) {
        return switch (filter.kind()) {
            case AND -> ((Filter.And) filter).parts().stream().flatMap(FilterEvaluationTest::valuesOf);
            case OR -> ((Filter.Or) filter).parts().stream().flatMap(FilterEvaluationTest::valuesOf);
            case NOT -> valuesOf(((Filter.Not) filter).part());
            case COMPARISON -> Stream.of(((Filter.Comparison) filter).value());
            case LIKE ->
                Stream.of(FilterValue.of(((Filter.Like) filter).pattern().translated("EM", "é", text -> text)));
            case IN -> ((Filter.In) filter).values().stream();
            case BETWEEN -> Stream.of(((Filter.Between) filter).from(), ((Filter.Between) filter).to());
            case IS_NULL -> Stream.of();
        };
    }

    /** True, false, or null for unknown. */
    private static @Nullable Boolean truth(Filter filter, Map<String, Object> element) {
        return switch (filter.kind()) {
            case AND -> all(((Filter.And) filter).parts(), element);
            case OR ->
                negated(all(
                        ((Filter.Or) filter).parts().stream().map(Filter::not).toList(), element));
            case NOT -> negated(truth(((Filter.Not) filter).part(), element));
            case COMPARISON -> compared((Filter.Comparison) filter, element);
            case LIKE -> like((Filter.Like) filter, element);
            case IN ->
                negated(all(
                        ((Filter.In) filter)
                                .values().stream()
                                        .map(value -> compare((Filter.In) filter, value))
                                        .toList(),
                        element));
            case BETWEEN -> all(ends((Filter.Between) filter), element);
            case IS_NULL -> !element.containsKey(((Filter.IsNull) filter).field());
        };
    }

    private static Filter compare(Filter.In in, FilterValue value) {
        return new Filter.Comparison(in.field(), Filter.Operator.NOT_EQUAL, value);
    }

    private static List<Filter> ends(Filter.Between between) {
        return List.of(
                new Filter.Comparison(between.field(), Filter.Operator.GREATER_OR_EQUAL, between.from()),
                new Filter.Comparison(between.field(), Filter.Operator.LESS_OR_EQUAL, between.to()));
    }

    private static @Nullable Boolean all(List<? extends Filter> parts, Map<String, Object> element) {
        boolean unknown = false;
        for (Filter part : parts) {
            Boolean truth = truth(part, element);
            if (Boolean.FALSE.equals(truth)) {
                return false;
            }
            unknown |= truth == null;
        }
        return unknown ? null : true;
    }

    private static @Nullable Boolean negated(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private static @Nullable Boolean like(Filter.Like like, Map<String, Object> element) {
        Object value = element.get(like.field());
        String expression = like.pattern().translated(".*", ".", Pattern::quote);
        return value == null
                ? null
                : Pattern.compile(expression, Pattern.DOTALL)
                        .matcher((String) value)
                        .matches();
    }

    private static @Nullable Boolean compared(Filter.Comparison comparison, Map<String, Object> element) {
        Object value = element.get(comparison.field());
        if (value == null) {
            return null;
        }
        int order = order(value, comparison.value());
        return switch (comparison.operator()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static int order(Object value, FilterValue other) {
        if (value instanceof String text) {
            int[] points = text.codePoints().toArray();
            return Arrays.compare(
                    points, ((FilterValue.Text) other).text().codePoints().toArray());
        }
        String written = other instanceof FilterValue.Text text ? text.text() : other.toString();
        if (value instanceof BigDecimal number) {
            return number.compareTo(new BigDecimal(written));
        }
        if (value instanceof LocalDate day) {
            return day.compareTo(other instanceof FilterValue.Day date ? date.day() : LocalDate.parse(written));
        }
        return Boolean.compare((Boolean) value, Boolean.parseBoolean(written));
    }
}
