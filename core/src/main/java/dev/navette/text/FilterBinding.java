package dev.navette.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Filter;
import dev.navette.model.FilterValue;

/**
 * Makes a predicate of one filter, and notes what does not fit. A {@code not} is carried down to the conditions, where a
 * field that says nothing passes neither the condition nor its opposite; so unknown needs no third value.
 */
final class FilterBinding<T> {

    private final FilterFields<T> fields;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    FilterBinding(FilterFields<T> fields) {
        this.fields = fields;
    }

    /** One for each condition, in the order of the filter. */
    List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** What selects nothing where something is wrong. */
    Predicate<T> bind(Filter filter) {
        return bind(filter, true);
    }

    private Predicate<T> bind(Filter filter, boolean wanted) {
        return switch (filter.kind()) {
            case AND -> joined(((Filter.And) filter).parts(), wanted, wanted);
            case OR -> joined(((Filter.Or) filter).parts(), wanted, !wanted);
            case NOT -> bind(((Filter.Not) filter).part(), !wanted);
            case COMPARISON -> condition(filter, ((Filter.Comparison) filter).field(), wanted);
            case LIKE -> condition(filter, ((Filter.Like) filter).field(), wanted);
            case IN -> condition(filter, ((Filter.In) filter).field(), wanted);
            case BETWEEN -> condition(filter, ((Filter.Between) filter).field(), wanted);
            case IS_NULL -> condition(filter, ((Filter.IsNull) filter).field(), wanted);
        };
    }

    /** All parts, or any of them. What is not wanted of one kind is wanted of the other (De Morgan). */
    private Predicate<T> joined(List<Filter> parts, boolean wanted, boolean all) {
        var bound = new ArrayList<Predicate<T>>(parts.size());
        parts.forEach(part -> bound.add(bind(part, wanted)));
        return element -> {
            for (int i = 0; i < bound.size(); i++) {
                if (bound.get(i).test(element) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private Predicate<T> condition(Filter condition, String name, boolean wanted) {
        FilterField<T, ?> field = fields.field(name);
        if (field == null) {
            note(condition, "there is no field " + name, fields.instead(name));
            return element -> false;
        }
        return condition(condition, name, field.askedBy(condition), wanted);
    }

    private <V> Predicate<T> condition(Filter condition, String name, FilterField<T, V> field, boolean wanted) {
        if (condition.kind() == Filter.Kind.IS_NULL) {
            return field.absent(wanted);
        }
        Predicate<? super V> test = new Condition<>(condition, name, field.type()).test();
        return test == null ? element -> false : field.passing(test, wanted);
    }

    private void note(Filter condition, String what, String remedy) {
        problems.putIfAbsent(condition.toString(), new Problem("$, " + Excerpt.of(condition.toString()), what, remedy));
    }

    /** A condition on values of one type. */
    private final class Condition<V> {

        private final Filter condition;
        private final String field;
        private final ValueType<V> type;

        Condition(Filter condition, String field, ValueType<V> type) {
            this.condition = condition;
            this.field = field;
            this.type = type;
        }

        /** What a value must pass, or null when the condition does not fit the type. */
        @Nullable
        Predicate<? super V> test() {
            return switch (condition.kind()) {
                case COMPARISON -> comparison((Filter.Comparison) condition);
                case LIKE -> like((Filter.Like) condition);
                case IN -> in((Filter.In) condition);
                case BETWEEN -> between((Filter.Between) condition);
                case AND, OR, NOT, IS_NULL -> throw new IllegalArgumentException("of no values: " + condition);
            };
        }

        private @Nullable Predicate<V> comparison(Filter.Comparison comparison) {
            Filter.Operator operator = comparison.operator();
            boolean equality = operator == Filter.Operator.EQUAL || operator == Filter.Operator.NOT_EQUAL;
            if (!equality && !ordered(operator.sign())) {
                return null;
            }
            V value = value(comparison.value());
            return value == null ? null : each -> operator.holds(type.order().compare(each, value));
        }

        private @Nullable Predicate<? super V> like(Filter.Like like) {
            Predicate<String> matcher = like.pattern().matcher();
            if (type.equals(ValueType.TEXT)) {
                return each -> matcher.test((String) each);
            }
            note(condition, field + " is " + type.noun() + ", and like is for texts", "Write another condition: =, in");
            return null;
        }

        private @Nullable Predicate<V> in(Filter.In in) {
            var values = new TreeSet<>(type.order());
            for (FilterValue written : in.values()) {
                V value = value(written);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return values::contains;
        }

        private @Nullable Predicate<V> between(Filter.Between between) {
            if (!ordered("between")) {
                return null;
            }
            V from = value(between.from());
            V to = value(between.to());
            return from == null || to == null
                    ? null
                    : each -> type.order().compare(each, from) >= 0
                            && type.order().compare(each, to) <= 0;
        }

        private boolean ordered(String word) {
            if (!type.ordered()) {
                note(
                        condition,
                        field + " is " + type.noun() + ", which " + word + " does not compare",
                        "Write = or <>");
            }
            return type.ordered();
        }

        private @Nullable V value(FilterValue written) {
            Optional<V> value = type.from().apply(written);
            if (value.isEmpty()) {
                String shown = Excerpt.of(written.toString());
                note(
                        condition,
                        field + " is " + type.noun() + ", which " + shown + " is not",
                        "Write " + type.example());
            }
            return value.orElse(null);
        }
    }
}
