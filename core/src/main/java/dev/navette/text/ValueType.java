package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.model.FilterValue;

/**
 * How values of one type are compared, and what of a filter becomes one.
 *
 * @param noun what they are, as a problem says it
 * @param example how one is written
 * @param ordered whether one is less than another
 * @param order its zero is equality
 * @param from the value that stands in a filter as one of this type, or nothing when it is none
 */
record ValueType<V>(
        String noun, String example, boolean ordered, Comparator<V> order, Function<FilterValue, Optional<V>> from) {

    static final ValueType<String> TEXT =
            new ValueType<>("a text", "a text in single quotes", true, new CodePointOrder(), ValueType::text);

    static final ValueType<BigDecimal> DECIMAL = new ValueType<>(
            "a number", "a number with a point, such as 12.5", true, BigDecimal::compareTo, ValueType::number);

    static final ValueType<LocalDate> DAY =
            new ValueType<>("a date", "a date in the form '2026-11-20'", true, LocalDate::compareTo, ValueType::day);

    static final ValueType<Boolean> TRUTH =
            new ValueType<>("true or false", "true or false", false, Boolean::compareTo, ValueType::truth);

    /** A written text as a value of this type, or nothing when it is none. */
    Optional<V> read(String text) {
        return from.apply(
                text.equals("true") || text.equals("false")
                        ? new FilterValue.Truth(Boolean.parseBoolean(text))
                        : new FilterValue.Text(text));
    }

    private static Optional<String> text(FilterValue value) {
        return value instanceof FilterValue.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(FilterValue value) {
        return switch (value.kind()) {
            case DECIMAL -> Optional.of(((FilterValue.Decimal) value).number());
            case TEXT -> text(value).flatMap(FilterValue.Decimal::parse).map(FilterValue.Decimal::number);
            case DAY, TRUTH -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(FilterValue value) {
        return switch (value.kind()) {
            case DAY -> Optional.of(((FilterValue.Day) value).day());
            case TEXT -> text(value).flatMap(FilterValue.Day::parse).map(FilterValue.Day::day);
            case DECIMAL, TRUTH -> Optional.empty();
        };
    }

    private static Optional<Boolean> truth(FilterValue value) {
        return value instanceof FilterValue.Truth truth ? Optional.of(truth.truth()) : Optional.empty();
    }
}
