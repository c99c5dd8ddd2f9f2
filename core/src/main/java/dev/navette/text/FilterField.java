package dev.navette.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.navette.model.Filter;
import dev.navette.model.FilterValue;
import dev.navette.text.FilterFields.Accessor;

/**
 * A field, and how it becomes part of a predicate.
 *
 * @param type of its values
 * @param accessor reads one
 * @param loose whether its texts may be asked as what they look like
 */
record FilterField<T, V>(ValueType<V> type, Accessor<T, V> accessor, boolean loose) {

    /** As a text, whatever the type. */
    Accessor<T, String> text() {
        return element -> {
            V value = accessor.of(element);
            if (value == null) {
                return null;
            }
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        };
    }

    /** The field as a condition asks it: by what stands in the condition, if its texts may be asked so. */
    FilterField<T, ?> askedBy(Filter condition) {
        if (!loose) {
            return this;
        }
        Set<FilterValue.Kind> kinds =
                values(condition).stream().map(FilterValue::kind).collect(Collectors.toSet());
        return kinds.size() != 1
                ? this
                : switch (kinds.iterator().next()) {
                    case DECIMAL -> as(ValueType.DECIMAL);
                    case DAY -> as(ValueType.DAY);
                    case TRUTH -> as(ValueType.TRUTH);
                    case TEXT -> this;
                };
    }

    private <W> FilterField<T, W> as(ValueType<W> other) {
        Accessor<T, String> text = text();
        return new FilterField<>(
                other,
                element -> {
                    String value = text.of(element);
                    return value == null ? null : other.read(value).orElse(null);
                },
                false);
    }

    private static List<FilterValue> values(Filter condition) {
        return switch (condition.kind()) {
            case COMPARISON -> List.of(((Filter.Comparison) condition).value());
            case IN -> List.copyOf(((Filter.In) condition).values());
            case BETWEEN -> List.of(((Filter.Between) condition).from(), ((Filter.Between) condition).to());
            case AND, OR, NOT, LIKE, IS_NULL -> List.of();
        };
    }

    /** What says something, and passes the test; or fails it, when that is what is asked for. */
    Predicate<T> passing(Predicate<? super V> test, boolean wanted) {
        return element -> {
            V value = accessor.of(element);
            return value != null && test.test(value) == wanted;
        };
    }

    /** What says nothing; or something, when that is what is asked for. */
    Predicate<T> absent(boolean wanted) {
        return element -> (accessor.of(element) == null) == wanted;
    }
}
